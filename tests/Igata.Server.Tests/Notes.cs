using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.ServerTests;

/// <summary>All parts of a REST request or response, as strings. Each operation uses some of them.</summary>
internal sealed record RequestParts : IHttpRequest, IValidatable
{
    public string? Id { get; init; }

    public string? Query { get; init; }

    public string? Header { get; init; }

    public string? Body { get; init; }

    public MediaContent? Content { get; init; }

    public Func<HttpRequestWriter, RequestParts, bool>? Path { get; init; }

    public void Write(HttpRequestWriter http)
    {
        Path?.Invoke(http, this);
        if (Query is not null)
        {
            http.Query.Add("q", Query);
        }

        if (Header is not null)
        {
            http.Headers.Add("X-Part", Header);
        }

        if (Body is not null)
        {
            http.WriteJson(Body, CreateText);
        }

        if (Content is not null)
        {
            http.WriteContent(Content);
        }
    }

    public void Validate(ViolationsBuilder violations)
    {
        if (Query == "bad")
        {
            violations.Add("q", "enum", "must not be bad");
        }
    }

    public static void CreateText(ref JsonWriter json, string value) => json.String(value, 0);
}

/// <summary>The service that implements the operations.</summary>
internal sealed class NotesService(string name = "")
{
    public string Name => name;

    public int Received;
}

internal static class Notes
{
    public static readonly OperationTable<NotesService> Table = OperationTable.CreateForRoutes<NotesService>(TestException.Shape,
    [
        Operation.Rest<NotesService, RequestParts, RequestParts>("GetNote", "GET", "notes/{id}/parts", 200, ReadAll, WriteAll, static (service, request, _) => new(request with { Header = service.Name + request.Header })),
        Operation.Rest<NotesService, RequestParts, RequestParts>("PutNote", "PUT", "notes/{id}", 200, ReadAll, WriteAll, static (_, request, _) => request.Id == "gone"
            ? throw new TestException("gone", 410, """{"error":{"code":"gone","since":5}}""", new Dictionary<string, string> { ["X-Since"] = "5" })
            : request.Id == "conflict" ? throw new TestException("conflict", "It is there.", 409, """{"error":{"since":5}}""")
            : request.Id == "broken" ? throw new TimeoutException("s3cret") : new(request)),
        Operation.Rest<NotesService, RequestParts>("DeleteNote", "DELETE", "notes/{id}", 204, ReadAll, static (service, _, _) =>
        {
            Interlocked.Increment(ref service.Received);
            return default;
        }),
        Operation.Rest<NotesService, RequestParts>("Search", "GET", "notes/search", 200, WriteAll, static (_, _) => new(new RequestParts { Body = "search" })),
        Operation.Rest<NotesService, RequestParts, RequestParts>("Copy", "POST", "notes/{id}.{form}/copy", 200, ReadAll, WriteAll, static (_, request, _) => new(request)),
        Operation.Rest<NotesService>("Nothing", "POST", "", 202, static (_, _) => default),
        Operation.Rest<NotesService, RequestParts, RequestParts>("Echo", "PUT", "echo/{id}", 200,
            static request => new RequestParts { Id = request.Path.GetText("id"), Content = request.TryReadContent(out MediaContent? content) ? content : null },
            static (writer, response) => writer.WriteContent(response.Content ?? new MediaContent("none"u8.ToArray(), "text/plain")),
            static async (_, request, stop) =>
            {
                if (request.Content is null)
                {
                    return request;
                }

                // The body must be read before the operation returns, because the request ends with it.
                var bytes = new MemoryStream();
                await request.Content.Stream.CopyToAsync(bytes, stop);
                return request with { Content = new MediaContent(bytes.ToArray(), request.Content.MediaType) };
            },
            hasStreamedRequest: true),
        Operation.Rest<NotesService, RequestParts, RequestParts>("Form", "POST", "form", 200,
            static request => new RequestParts
            {
                Query = request.Query.GetText("q"),
                Body = string.Join(";", request.Form.ReadMap(JsonParsing.String, ParameterFormat.String).Select(static pair => $"{pair.Key}={pair.Value}")),
            },
            WriteAll, static (_, request, _) => new(request)),
        Operation.Rest<NotesService, RequestParts, RequestParts>("Files", "POST", "files/upload", 200,
            static request => new RequestParts { Body = request.Multipart.ReadFile("file").FileName },
            WriteAll, static (_, request, _) => new(request)),
        Operation.Rest<NotesService>(new ApiOperation("Elsewhere") { Endpoint = "files" }, "GET", "files", 204, static (_, _) => default),
        Operation.Rest<NotesService>("Missing", "GET", "missing", 204, static (_, _) => throw new NotImplementedException()),
    ]);

    private static RequestParts ReadAll(HttpRequestParts request) => new()
    {
        Id = request.Path.GetText("id") + (request.Path.GetText("form") is { } form ? "|" + form : ""),
        Query = request.Query.GetText("q"),
        Header = request.Headers.GetText("x-part"),
        Body = request.TryReadJson(JsonParsing.String, out string? body) ? body : null,
    };

    private static void WriteAll(HttpResponseWriter writer, RequestParts response)
    {
        if (response.Header is not null)
        {
            writer.Headers.Add("X-Part", response.Header);
        }

        writer.WriteJson($"{response.Id}|{response.Query}|{response.Body}", RequestParts.CreateText);
    }
}
