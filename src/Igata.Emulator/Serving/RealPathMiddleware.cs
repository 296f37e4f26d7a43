using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Emulator.Serving;

/// <summary>
/// Lets requests use the paths of the real services: they are moved to the paths that the services have beside each other. So
/// the commands of their documentation work with another host and port.
/// </summary>
internal sealed class RealPathMiddleware(RequestDelegate next, IReadOnlyList<EmulatedService> services)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        foreach (EmulatedService service in services)
        {
            if (service.RealPath is { } real && IsInside(request.Path, real) && service.IsFor(request))
            {
                Move(context, service.GetPrefix());
                break;
            }
        }

        return next(context);
    }

    private static bool IsInside(PathString path, PathString real) =>
        real == "/" ? path == "/" : path.StartsWithSegments(real, StringComparison.Ordinal);

    private static void Move(HttpContext context, string prefix)
    {
        context.Request.Path = prefix + context.Request.Path.Value;
        IHttpRequestFeature request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        if (request.RawTarget.StartsWith('/'))
        {
            request.RawTarget = prefix + request.RawTarget;
        }
    }
}
