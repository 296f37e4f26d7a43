using System.Text.Json;
using Igata.Benchmarks.Peers.Mutable;
using Microsoft.AspNetCore.Http;

namespace Igata.Benchmarks.Serving;

/// <summary>JSON-RPC 2.0 for one method, written by hand.</summary>
internal static class MinimalRpc
{
    private static readonly Found Channel = JsonSerializer.Deserialize(Samples.Found, MutableJson.Default.Found)!;

    public static async Task HandleAsync(HttpContext context)
    {
        using JsonDocument document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (document.RootElement.ValueKind is JsonValueKind.Array)
        {
            var responses = new List<RpcResponse>(document.RootElement.GetArrayLength());
            foreach (JsonElement call in document.RootElement.EnumerateArray())
            {
                responses.Add(Handle(call));
            }

            await context.Response.WriteAsJsonAsync(responses, StoreJson.Default.ListRpcResponse, cancellationToken: context.RequestAborted);
            return;
        }

        await context.Response.WriteAsJsonAsync(Handle(document.RootElement), StoreJson.Default.RpcResponse, cancellationToken: context.RequestAborted);
    }

    private static RpcResponse Handle(JsonElement call)
    {
        bool isValid = call.GetProperty("jsonrpc").ValueEquals("2.0"u8) && call.GetProperty("method").ValueEquals("findChannel"u8)
            && call.TryGetProperty("params", out JsonElement parameters) && parameters.TryGetProperty("name", out JsonElement name) && name.GetString()!.Length > 0;
        return new RpcResponse { id = call.GetProperty("id").GetInt32(), result = isValid ? Channel : null };
    }
}
