using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.Serving;

/// <summary>Allows pages of one origin to call the services, with the headers that Sora's reference prints.</summary>
internal sealed class CorsMiddleware(RequestDelegate next, string origin)
{
    private const string MaxAge = "1000";

    public Task InvokeAsync(HttpContext context)
    {
        bool isSora = context.Request.Path == "/";
        IHeaderDictionary headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = isSora ? "POST, OPTIONS" : "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
        headers.AccessControlAllowHeaders = isSora
            ? "Origin, X-Requested-With, Content-Type, Accept, x-sora-target"
            : "Origin, X-Requested-With, Content-Type, Accept, Authorization, X-Auth-Token, x-sora-target";
        headers.AccessControlMaxAge = MaxAge;
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
