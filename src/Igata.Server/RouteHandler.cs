using System.Net;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>Handles a REST call. Operations are found by the undecoded path, so that an escaped slash stays within its segment.</summary>
internal sealed class RouteHandler<TService>(OperationTable<TService> operations, Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf, OperationsOptions options, ErrorResponseWriter errors)
{
    private readonly RouteTable<TService> _routes = new(operations);

    public async Task HandleAsync(HttpContext context)
    {
        string name = context.Request.Method;
        try
        {
            var target = RawRequestPath.FromContext(context);
            Route<TService> route = target.Path is { } path ? _routes.Find(context.Request.Method, path) : default;
            if (route.Operation is not { } operation)
            {
                await RejectAsync(context, route).ConfigureAwait(false);
                return;
            }

            name = operation.Target;
            await WriteResponseAsync(context, operation, route, target.Query).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.CanReport(context, exception))
        {
            await errors.WriteAsync(context, name, exception).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteResponseAsync(HttpContext context, Operation<TService> operation, Route<TService> route, string query)
    {
        TService service = await serviceOf(context, operation).ConfigureAwait(false);
        using PooledRequestBody? body = operation.HasStreamedRequest ? null : await PooledRequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null && !operation.HasStreamedRequest)
        {
            await errors.WriteTooLargeAsync(context).ConfigureAwait(false);
            return;
        }

        HttpRequestParts request = body is not null
            ? new(route.Parameters, query, ReadHeaders(context.Request), body.Bytes)
            : new(route.Parameters, query, ReadHeaders(context.Request), context.Request.Body, GetContentLength(context));
        var response = new HttpResponseWriter();
        await operation.InvokeAsync(service, request, response, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, response).ConfigureAwait(false);
    }

    private static async ValueTask WriteAsync(HttpContext context, HttpResponseWriter response)
    {
        foreach ((string name, string value) in response.WrittenHeaders)
        {
            context.Response.Headers.Append(name, value);
        }

        if (response.StreamedBody is not { } content)
        {
            await JsonResponse.WriteAsync(context, (HttpStatusCode)response.Status, response.Body).ConfigureAwait(false);
            return;
        }

        await using (content.ConfigureAwait(false))
        {
            context.Response.StatusCode = response.Status;
            context.Response.ContentType = response.ContentType;
            context.Response.ContentLength = content.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await content.Stream.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
            }
        }
    }

    private Task RejectAsync(HttpContext context, Route<TService> route)
    {
        if (route.Allowed is not { Count: > 0 } allowed)
        {
            return errors.WriteAsync(context, HttpStatusCode.NotFound, options.UnknownOperationCode, "No operation matches this path.");
        }

        string verbs = string.Join(", ", allowed);
        context.Response.Headers.Allow = verbs;
        return errors.WriteAsync(context, HttpStatusCode.MethodNotAllowed, options.MethodNotAllowedCode, $"This path supports {verbs} only.");
    }

    private static List<KeyValuePair<string, string>> ReadHeaders(HttpRequest request)
    {
        var headers = new List<KeyValuePair<string, string>>(request.Headers.Count);
        foreach ((string name, var values) in request.Headers)
        {
            foreach (string? value in values)
            {
                headers.Add(new(name, value ?? ""));
            }
        }

        return headers;
    }

    private static long? GetContentLength(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? 0 : context.Request.ContentLength;
}
