using Igata.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Igata.Server;

/// <summary>Handles the requests to one path of webhooks.</summary>
/// <param name="receiver">The receiver.</param>
/// <param name="handlerOf">Returns the handler of a request.</param>
/// <param name="only">The name of the only webhook of the API, whatever the path is; otherwise null.</param>
internal sealed class WebhookHandler<THandler>(WebhookReceiver<THandler> receiver, Func<HttpContext, THandler> handlerOf, string? only)
    where THandler : class
{
    private const string NameParameter = "webhook";
    private const int MaxLoggedName = 64;

    public async Task HandleAsync(HttpContext context)
    {
        string name = FindName(context.Request);
        try
        {
            using PooledRequestBody? body = await PooledRequestBody.ReadAsync(context, receiver.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
            WebhookResponse response = body is null
                ? receiver.RejectSize()
                : await receiver.ReceiveAsync(CreateRequest(context.Request, name, body), handlerOf(context), context.RequestAborted).ConfigureAwait(false);
            Log(context, name, response);
            await WriteAsync(context, response).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.IsCallerGone(context, exception))
        {
            ErrorResponseWriter.End(context, name);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // For example a body that arrives too slowly.
            context.Response.StatusCode = exception.StatusCode;
            ServerLog.WebhookRejected(ServerLog.GetLogger(context), Escape(name), exception.StatusCode, "The body of the request could not be read.");
        }
    }

    private string FindName(HttpRequest request)
    {
        if (only is not null)
        {
            return only;
        }

        string path = request.Path.Value ?? "";
        return request.RouteValues.TryGetValue(NameParameter, out object? value) ? value as string ?? "" : path[(path.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
    }

    private static WebhookRequest CreateRequest(HttpRequest request, string name, PooledRequestBody body) => new()
    {
        Method = request.Method,
        Name = name,
        Query = request.QueryString.Value is { Length: > 1 } query ? query[1..] : "",
        Headers = ReadHeaders(request),
        Body = body.Bytes,
        Url = Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out Uri? url) ? url : null,
    };

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

    private static void Log(HttpContext context, string name, WebhookResponse response)
    {
        if (response.Exception is { } exception)
        {
            ServerLog.Failed(ServerLog.GetLogger(context), name, exception);
        }
        else if (response.Rejection is { } reason)
        {
            ServerLog.WebhookRejected(ServerLog.GetLogger(context), Escape(name), (int)response.StatusCode, reason);
        }
    }

    // Anyone can send a name with line breaks.
    private static string Escape(string name) => Uri.EscapeDataString(name.Length > MaxLoggedName ? name[..MaxLoggedName] : name);

    private static Task WriteAsync(HttpContext context, WebhookResponse response)
    {
        foreach ((string header, string value) in response.Headers)
        {
            context.Response.Headers[header] = value.Split('\n');
        }

        return JsonResponse.WriteAsync(context, response.StatusCode, response.Body, context.RequestAborted, response.ContentType).AsTask();
    }
}
