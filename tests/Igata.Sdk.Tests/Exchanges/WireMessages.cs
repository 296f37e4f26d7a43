using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>Creates the HTTP messages of a documented exchange from the spec, without the code under test.</summary>
internal static class WireMessages
{
    public static HttpRequestMessage CreateRequest(Api api, Method method, ExampleCall call, Uri server) => api.Protocol switch
    {
        Protocol.TargetHeader => CreateTargetHeaderRequest(api, method, call, server),
        Protocol.JsonRpc => new HttpRequestMessage(HttpMethod.Post, server) { Content = ParseJson(WrapJsonRpc(method, call, "0"), api.ContentType) },
        _ => CreateRestRequest(api, method, call, server),
    };

    public static HttpResponseMessage CreateResponse(Api api, Example example, string id)
    {
        string? headers = example.Error?.Headers ?? example.Headers;
        var response = new HttpResponseMessage(GetStatus(api, example)) { Content = example.Content is { } raw ? CreateRaw(raw, "text/plain") : CreateContent(CreateBody(api, example, id), "application/json") };
        foreach ((string name, JsonNode? value) in GetMembers(headers))
        {
            Assert.True(response.Headers.TryAddWithoutValidation(name, value!.ToString()) || response.Content.Headers.TryAddWithoutValidation(name, value.ToString()));
        }

        return response;
    }

    public static HttpStatusCode GetStatus(Api api, Example example) =>
        api.Protocol is Protocol.JsonRpc ? HttpStatusCode.OK : (HttpStatusCode)(example.Error?.Status ?? example.Status ?? 200);

    public static string CreateBody(Api api, Example example, string id)
    {
        if (api.Protocol is not Protocol.JsonRpc)
        {
            return example.Content is { } raw ? Encoding.UTF8.GetString(Convert.FromBase64String(raw)) : example.Error is null ? example.Response ?? "" : example.Error.Body ?? "";
        }

        string outcome = example.Error is { } error
            ? $$"""
                "error":{"code":{{error.Code}},"message":{{JsonValue.Create(error.Message)!.ToJsonString(Plain)}}{{(error.Body is null ? "" : ",\"data\":" + error.Body)}}}
                """
            : $"\"result\":{example.Response}";
        return $$"""{"jsonrpc":"2.0","id":{{id}},{{outcome.Trim()}}}""";
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> GetMembers(string? json) => json is null ? [] : JsonNode.Parse(json)!.AsObject();

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string WrapJsonRpc(Method method, ExampleCall call, string id) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method.Target}}"{{(call.Body is null ? "" : ",\"params\":" + call.Body)}}}""";

    private static HttpRequestMessage CreateTargetHeaderRequest(Api api, Method method, ExampleCall call, Uri server)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server) { Content = call.Body is null ? null : ParseJson(call.Body, method.ContentType ?? api.ContentType) };
        request.Headers.Add(api.DispatchHeader!, method.Target);
        return request;
    }

    private static HttpRequestMessage CreateRestRequest(Api api, Method method, ExampleCall call, Uri server)
    {
        string path = method.Http!.Path;
        foreach ((string name, JsonNode? value) in GetMembers(call.Path))
        {
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value!.ToString()), StringComparison.Ordinal)
                .Replace($"{{+{name}}}", string.Join('/', value.ToString().Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
        }

        var request = new HttpRequestMessage(new HttpMethod(method.Http.Verb), new Uri(server, path + BuildQuery(api, method, call.Query)))
        {
            Content = call.Form is not null ? new StringContent(GetPairs(GetMembers(call.Form)), Encoding.UTF8, "application/x-www-form-urlencoded")
                : call.Content is not null ? CreateRaw(call.Content, method.ContentType ?? "text/plain")
                : call.Lines is not null ? CreateContent(string.Concat(JsonNode.Parse(call.Lines)!.AsArray().Select(static line => line!.ToJsonString(Plain) + "\n")), "application/x-ndjson")
                : call.Body is not null ? ParseJson(call.Body, method.ContentType ?? api.ContentType)
                : null,
        };
        if (method.Http.Host is { } host)
        {
            request.Headers.Host = GetMembers(call.Host).Aggregate(host, static (text, pair) => text.Replace($"{{{pair.Key}}}", pair.Value!.ToString(), StringComparison.Ordinal));
        }

        foreach ((string name, JsonNode? value) in GetMembers(call.Headers))
        {
            request.Headers.TryAddWithoutValidation(name, value is JsonArray list ? string.Join(", ", list.Select(item => item!.ToString())) : value!.ToString());
        }

        return request;
    }

    private static string BuildQuery(Api api, Method method, string? query)
    {
        string[] parts = [.. GetMembers(query).SelectMany(pair => GetParts(GetSeparator(api, method, pair.Key), pair))];
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static string? GetSeparator(Api api, Method method, string name) => api.Types.OfType<RecordDef>()
        .Single(record => record.Name == ((DefinedType)method.Request!).Name).Fields
        .SingleOrDefault(field => field.Location is FieldLocation.Query && field.Wire == name)?.JoinedBy;

    private static IEnumerable<string> GetParts(string? joinedBy, KeyValuePair<string, JsonNode?> pair) => pair.Value switch
    {
        JsonArray list when joinedBy == "," => [$"{Uri.EscapeDataString(pair.Key)}={string.Join(',', list.Select(static item => Uri.EscapeDataString(item!.ToString())))}"],
        JsonArray list when joinedBy is not null => [CreatePair(pair.Key, string.Join(joinedBy, list.Select(static item => item!.ToString())))],
        JsonArray list => list.Select(item => CreatePair(pair.Key, item)),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.True => [pair.Key],
        var value => [CreatePair(pair.Key, value)],
    };

    private static string GetPairs(IEnumerable<KeyValuePair<string, JsonNode?>> pairs) => string.Join('&', pairs.Select(pair => CreatePair(pair.Key, pair.Value)));

    private static string CreatePair(string name, JsonNode? value) => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value!.ToString())}");

    private static ByteArrayContent CreateRaw(string base64, string type) => new(Convert.FromBase64String(base64)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    private static ByteArrayContent ParseJson(string body, string type) => CreateContent(body, type);

    private static ByteArrayContent CreateContent(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (body.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return content;
    }
}
