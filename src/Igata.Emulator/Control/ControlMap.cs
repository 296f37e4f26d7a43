using System.Net;
using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Control;

/// <summary>Maps control calls. Their size is limited, they are accepted only from this machine, and errors have the form <c>{"error":"..."}</c>.</summary>
internal sealed class ControlMap(IEndpointRouteBuilder endpoints)
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>Maps a call. Its result is the body of the response; null means no body.</summary>
    public void Map(string method, string path, Func<HttpContext, byte[], JsonNode?> call) => MapAsync(method, path, (context, body) => Task.FromResult(call(context, body)));

    /// <summary>Maps a call that takes time. Its result is the body of the response; null means no body.</summary>
    public void MapAsync(string method, string path, Func<HttpContext, byte[], Task<JsonNode?>> call) =>
        endpoints.MapMethods(path, [method], (RequestDelegate)(context => HandleAsync(context, call)));

    private static async Task HandleAsync(HttpContext context, Func<HttpContext, byte[], Task<JsonNode?>> call)
    {
        try
        {
            if (context.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
            {
                throw new ControlException(403, "The control API is only available on the machine of the emulator.");
            }

            await WriteResponseAsync(context, 200, await call(context, await ReadAsync(context).ConfigureAwait(false)).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception exception) when (GetStatus(exception) is { } status)
        {
            await WriteResponseAsync(context, status, new JsonObject { ["error"] = exception.Message }).ConfigureAwait(false);
        }
    }

    private static int? GetStatus(Exception exception) => exception switch
    {
        ControlException controlException => controlException.Status,
        ConnectionRefusedException => 403,
        BadHttpRequestException formatException => formatException.StatusCode,
        JsonFormatException or ArgumentException or ApiException => 400,
        InvalidOperationException => 409,
        _ => null,
    };

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBytes;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        return body.ToArray();
    }

    private static Task WriteResponseAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = body is null ? 204 : status;
        if (body is null)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
