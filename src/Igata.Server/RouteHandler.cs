using System.Net;
using System.Runtime.CompilerServices;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>Handles a REST call whose path is known.</summary>
internal sealed class RouteHandler<TService>(Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf, OperationsOptions options, ErrorResponseWriter errors)
{
    public async Task HandleAsync(HttpContext context)
    {
        string name = context.Request.Method;
        try
        {
            var match = (RouteMatch<TService>)context.Request.RouteValues[OperationEndpoints.PathParameter]!;
            if (match.Error is { } error)
            {
                await errors.WriteAsync(context, name, error).ConfigureAwait(false);
                return;
            }

            if (match.Route.Operation is not { } operation)
            {
                string verbs = string.Join(", ", match.Route.Allowed);
                context.Response.Headers.Allow = verbs;
                await errors.WriteAsync(context, name, HttpStatusCode.MethodNotAllowed, options.MethodNotAllowedCode, $"This path supports {verbs} only.").ConfigureAwait(false);
                return;
            }

            name = operation.Target;
            await (match.Route.Candidates.Count == 0 ? RespondAsync(context, match) : SelectAsync(context, match)).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.IsHandled(context, exception))
        {
            await errors.WriteAsync(context, name, exception).ConfigureAwait(false);
        }
    }

    // The response of a large body is written asynchronously. Pooled state machines then allocate nothing.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RespondAsync(HttpContext context, RouteMatch<TService> match)
    {
        CancellationToken aborted = context.RequestAborted;
        Operation<TService> operation = match.Route.Operation!;
        TService service = await serviceOf(context, operation).ConfigureAwait(false);
        bool hasStreamedRequest = operation.HasStreamedRequest;
        using PooledRequestBody? body = hasStreamedRequest ? null : await PooledRequestBody.ReadAsync(context, options.MaxRequestBytes, aborted).ConfigureAwait(false);
        if (body is null && !hasStreamedRequest)
        {
            await errors.WriteTooLargeAsync(context, operation.Target).ConfigureAwait(false);
            return;
        }

        await InvokeAsync(context, service, operation, CreateRequest(context, match.Route, match.Query, body), aborted).ConfigureAwait(false);
    }

    // Several operations have the method and the path: the content of the request selects one of them.
    private async ValueTask SelectAsync(HttpContext context, RouteMatch<TService> match)
    {
        CancellationToken aborted = context.RequestAborted;
        IReadOnlyList<Route<TService>> candidates = OperationSelector.SelectByContentType(match.Route.Candidates, context.Request.ContentType);
        Operation<TService> operation = candidates[0].Operation!;
        bool hasStreamedRequest = operation.HasStreamedRequest;
        using PooledRequestBody? body = hasStreamedRequest ? null : await PooledRequestBody.ReadAsync(context, options.MaxRequestBytes, aborted).ConfigureAwait(false);
        if (body is null && !hasStreamedRequest)
        {
            await errors.WriteTooLargeAsync(context, operation.Target).ConfigureAwait(false);
            return;
        }

        if (!OperationSelector.TrySelect(candidates, candidate => CreateRequest(context, candidate, match.Query, body), out Route<TService> route))
        {
            await errors.WriteAsync(context, operation.Target, HttpStatusCode.NotAcceptable, options.NotAcceptableCode, $"This path has {string.Join(", ", candidates.SelectMany(candidate => candidate.Operation!.Match!.Produces).Distinct())} only.").ConfigureAwait(false);
            return;
        }

        operation = route.Operation!;
        TService service = await serviceOf(context, operation).ConfigureAwait(false);
        await InvokeAsync(context, service, operation, CreateRequest(context, route, match.Query, body), aborted).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask InvokeAsync(HttpContext context, TService service, Operation<TService> operation, HttpRequestParts request, CancellationToken aborted)
    {
        HttpResponseWriter response = ResponseWriterPool.Shared.Get();
        try
        {
            await operation.InvokeAsync(service, request, response, aborted).ConfigureAwait(false);
            await WriteAsync(context, response, aborted).ConfigureAwait(false);
        }
        finally
        {
            ResponseWriterPool.Shared.Return(response);
        }
    }

    private static HttpRequestParts CreateRequest(HttpContext context, Route<TService> route, string query, PooledRequestBody? body) => body is not null
        ? new(route.Parameters, query, ReadHeaders, context.Request, context.Request.ContentType, body.Bytes)
        : new(route.Parameters, query, ReadHeaders(context.Request), new RequestStream(context.Request.Body), GetContentLength(context));

    private ValueTask WriteAsync(HttpContext context, HttpResponseWriter response, CancellationToken aborted)
    {
        foreach ((string name, string value) in response.WrittenHeaders)
        {
            context.Response.Headers.Append(name, value);
        }

        return response switch
        {
            { Items: { } items } => ItemResponse.WriteAsync(context, response, items, options.HeartbeatInterval),
            { StreamedBody: { } content } => WriteStreamAsync(context, response, content, aborted),
            _ => JsonResponse.WriteAsync(context, (HttpStatusCode)response.Status, response.Body, aborted, response.ContentType ?? JsonResponse.MediaType),
        };
    }

    private static async ValueTask WriteStreamAsync(HttpContext context, HttpResponseWriter response, MediaContent content, CancellationToken aborted)
    {
        await using (content.ConfigureAwait(false))
        {
            context.Response.StatusCode = response.Status;
            context.Response.ContentType = response.ContentType;
            context.Response.ContentLength = content.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await content.Stream.CopyToAsync(context.Response.Body, aborted).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reports that no operation has this path.</summary>
    public Task RejectAsync(HttpContext context) =>
        errors.WriteAsync(context, "", HttpStatusCode.NotFound, options.UnknownOperationCode, "No operation matches this path.");

    private static List<KeyValuePair<string, string>> ReadHeaders(object source)
    {
        var request = (HttpRequest)source;
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
