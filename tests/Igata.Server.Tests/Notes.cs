using Igata.Runtime.Http;
using Igata.Runtime.Json;
using Igata.Runtime.Operations;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;

namespace Igata.Tests.ServerTests;

/// <summary>A request or an answer of REST in all its parts, as text; each is told what to be by its operation.</summary>
internal sealed record Parts : IHttpRequest, IValidatable
{
    public string? Id { get; init; }

    public string? Query { get; init; }

    public string? Header { get; init; }

    public string? Body { get; init; }

    public MediaContent? Content { get; init; }

    public Func<HttpRequestWriter, Parts, bool>? Path { get; init; }

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
            http.Json(Body, Text);
        }

        if (Content is not null)
        {
            http.Content(Content);
        }
    }

    public bool IsValid() => Query != "bad";

    public void Validate(Violations violations) => violations.Add("q", "enum", "must not be bad");

    public static void Text(ref JsonWriter json, string value) => json.String(value, 0);
}

/// <summary>What the operations do.</summary>
internal sealed class NotesService(string name = "")
{
    public string Name => name;

    public int Asked;
}

internal static class Notes
{
    public static readonly OperationTable<NotesService> Table = OperationTable.ByRoute<NotesService>(TestException.Shape,
    [
        Operation.Rest<NotesService, Parts, Parts>("GetNote", "GET", "notes/{id}/parts", 200, ReadAll, WriteAll, static (service, request, _) => new(request with { Header = service.Name + request.Header })),
        Operation.Rest<NotesService, Parts, Parts>("PutNote", "PUT", "notes/{id}", 200, ReadAll, WriteAll, static (_, request, _) => request.Id == "gone"
            ? throw new TestException("gone", 410, """{"error":{"code":"gone","since":5}}""", new Dictionary<string, string> { ["X-Since"] = "5" })
            : request.Id == "broken" ? throw new TimeoutException("s3cret") : new(request)),
        Operation.Rest<NotesService, Parts>("DeleteNote", "DELETE", "notes/{id}", 204, ReadAll, static (service, _, _) =>
        {
            Interlocked.Increment(ref service.Asked);
            return default;
        }),
        Operation.Rest<NotesService, Parts>("Search", "GET", "notes/search", 200, WriteAll, static (_, _) => new(new Parts { Body = "search" })),
        Operation.Rest<NotesService, Parts, Parts>("Copy", "POST", "notes/{id}.{form}/copy", 200, ReadAll, WriteAll, static (_, request, _) => new(request)),
        Operation.Rest<NotesService>("Nothing", "POST", "", 202, static (_, _) => default),
        Operation.Rest<NotesService, Parts, Parts>("Echo", "PUT", "echo/{id}", 200,
            static request => new Parts { Id = request.Path.Text("id"), Content = request.TryContent(out MediaContent? content) ? content : null },
            static (reply, response) => reply.Content(response.Content ?? new MediaContent("none"u8.ToArray(), "text/plain")),
            static async (_, request, stop) =>
            {
                if (request.Content is null)
                {
                    return request;
                }

                // A stream of the request ends with it, but its bytes may be answered while they come.
                var bytes = new MemoryStream();
                await request.Content.Stream.CopyToAsync(bytes, stop);
                return request with { Content = new MediaContent(bytes.ToArray(), request.Content.MediaType) };
            },
            isRaw: true),
        Operation.Rest<NotesService, Parts, Parts>("Form", "POST", "form", 200,
            static request => new Parts
            {
                Query = request.Query.Text("q"),
                Body = string.Join(";", request.Form.ReadMap(Json.String, TextForm.Text).Select(static pair => $"{pair.Key}={pair.Value}")),
            },
            WriteAll, static (_, request, _) => new(request)),
        Operation.Rest<NotesService>(new ApiOperation("Elsewhere") { Endpoint = "files" }, "GET", "files", 204, static (_, _) => default),
        Operation.Rest<NotesService>("Missing", "GET", "missing", 204, static (_, _) => throw new NotImplementedException()),
    ]);

    private static Parts ReadAll(HttpRequestParts request) => new()
    {
        Id = request.Path.Text("id") + (request.Path.Text("form") is { } form ? "|" + form : ""),
        Query = request.Query.Text("q"),
        Header = request.Headers.Text("x-part"),
        Body = request.TryJson(Json.String, out string? body) ? body : null,
    };

    private static void WriteAll(HttpReply reply, Parts response)
    {
        if (response.Header is not null)
        {
            reply.Headers.Add("X-Part", response.Header);
        }

        reply.Json($"{response.Id}|{response.Query}|{response.Body}", Parts.Text);
    }
}
