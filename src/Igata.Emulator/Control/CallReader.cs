using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.Control;

/// <summary>Determines the service that a request is for, and the names of its operations.</summary>
internal sealed class CallReader
{
    private readonly List<(PathString Path, Func<HttpRequest, ValueTask<Call>> Read)> _services = [];

    /// <summary>Adds a service whose operations are identified by a header.</summary>
    public void AddHeaderService(string path, string header) =>
        _services.Add((path, request => new ValueTask<Call>(new Call(request.Path, [.. request.Headers[header].OfType<string>()], IsJsonRpc: false))));

    /// <summary>Adds a service whose operations are identified by verb and path.</summary>
    public void AddRouteService<TService>(string path, IReadOnlyList<Operation<TService>> operations) =>
        _services.Add((path, request => new ValueTask<Call>(new Call(request.Path, [.. MatchOperations(request, path, operations)], IsJsonRpc: false))));

    /// <summary>Adds a JSON-RPC service.</summary>
    public void AddJsonRpcService(string path) =>
        _services.Add((path, async request => new Call(request.Path, ReadMethodNames(await ReadBodyAsync(request).ConfigureAwait(false)), IsJsonRpc: true)));

    /// <summary>Reads a call. Returns null if it is for none of the services. The body can be read again.</summary>
    public ValueTask<Call?> ReadAsync(HttpRequest request)
    {
        foreach ((PathString path, Func<HttpRequest, ValueTask<Call>> read) in _services)
        {
            // "/" belongs to one service only, although all other paths begin with it.
            if (path == "/" ? request.Path == "/" : request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            {
                return ReadAsync(read, request);
            }
        }

        return new ValueTask<Call?>((Call?)null);
    }

    private static IEnumerable<string> MatchOperations<TService>(HttpRequest request, string path, IReadOnlyList<Operation<TService>> operations)
    {
        string[] parts = SplitPath(request.Path.Value![path.Length..]);
        return operations
            .Where(operation => operation.Verb == request.Method && MatchesTemplate(SplitPath(operation.Template!), parts))
            .Select(static operation => operation.Target);
    }

    private static string[] SplitPath(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool MatchesTemplate(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(static pair => pair.First[0] == '{' || pair.First == pair.Second);

    private static async ValueTask<Call?> ReadAsync(Func<HttpRequest, ValueTask<Call>> read, HttpRequest request) => await read(request).ConfigureAwait(false);

    // Kestrel limits the size of the body.
    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        request.Body.Position = 0;
        return body.ToArray();
    }

    // A body that is not JSON-RPC contains no method. The service itself rejects it.
    private static List<string> ReadMethodNames(byte[] utf8)
    {
        try
        {
            JsonData body = JsonData.Parse(utf8);
            IEnumerable<JsonData> calls = body.Kind == JsonKind.Array ? body.EnumerateArray() : [body];
            return [.. calls.Select(ReadMethodName).OfType<string>()];
        }
        catch (JsonFormatException)
        {
            return [];
        }
    }

    private static string? ReadMethodName(JsonData call) =>
        call.Kind == JsonKind.Object && call.TryGet("method", out JsonData method) && method.Kind == JsonKind.String ? method.GetString() : null;
}
