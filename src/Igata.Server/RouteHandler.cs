using System.Net;
using System.Runtime.CompilerServices;
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
            await WriteResponseAsync(context, match.Route, match.Query).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.IsHandled(context, exception))
        {
            await errors.WriteAsync(context, name, exception).ConfigureAwait(false);
        }
    }

    // The response of a large body is written asynchronously. Pooled state machines then allocate nothing.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WriteResponseAsync(HttpContext context, Route<TService> route, string query)
    {
        IReadOnlyList<Route<TService>> candidates = route.Candidates.Count == 0 ? [] : OperationSelector.SelectByContentType(route.Candidates, context.Request.ContentType);
        Operation<TService> operation = candidates.Count == 0 ? route.Operation! : candidates[0].Operation!;
        TService? service = candidates.Count == 0 ? await serviceOf(context, operation).ConfigureAwait(false) : default;
        bool hasStreamedRequest = operation.HasStreamedRequest;
        using PooledRequestBody? body = hasStreamedRequest ? null : await PooledRequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null && !hasStreamedRequest)
        {
            await errors.WriteTooLargeAsync(context, operation.Target).ConfigureAwait(false);
            return;
        }

        if (candidates.Count > 0)
        {
            if (!OperationSelector.TrySelect(candidates, candidate => CreateRequest(context, candidate, query, body), out route))
            {
                await errors.WriteAsync(context, operation.Target, HttpStatusCode.NotAcceptable, options.NotAcceptableCode, $"This path has {string.Join(", ", candidates.SelectMany(candidate => candidate.Operation!.Match!.Produces).Distinct())} only.").ConfigureAwait(false);
                return;
            }

            operation = route.Operation!;
            service = await serviceOf(context, operation).ConfigureAwait(false);
        }

        HttpResponseWriter response = ResponseWriterPool.Shared.Get();
        try
        {
            await operation.InvokeAsync(service!, CreateRequest(context, route, query, body), response, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, response).ConfigureAwait(false);
        }
        finally
        {
            ResponseWriterPool.Shared.Return(response);
        }
    }

    private static HttpRequestParts CreateRequest(HttpContext context, Route<TService> route, string query, PooledRequestBody? body) => body is not null
        ? new(route.Parameters, query, ReadHeaders, context.Request, context.Request.ContentType, body.Bytes)
        : new(route.Parameters, query, ReadHeaders(context.Request), context.Request.Body, GetContentLength(context));

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WriteAsync(HttpContext context, HttpResponseWriter response)
    {
        foreach ((string name, string value) in response.WrittenHeaders)
        {
            context.Response.Headers.Append(name, value);
        }

        if (response.Items is { } items)
        {
            await ItemResponse.WriteAsync(context, response, items, options.HeartbeatInterval).ConfigureAwait(false);
            return;
        }

        if (response.StreamedBody is not { } content)
        {
            await JsonResponse.WriteAsync(context, (HttpStatusCode)response.Status, response.Body, response.ContentType ?? "application/json").ConfigureAwait(false);
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
