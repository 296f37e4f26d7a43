using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>A documented exchange as it is on the wire, made from the spec by the plainest means and none of our own.</summary>
internal static class Wire
{
    public static HttpRequestMessage Request(Api api, Method method, ExampleCall call, Uri server) => api.Protocol switch
    {
        Protocol.TargetHeader => TargetHeader(api, method, call, server),
        Protocol.JsonRpc => new HttpRequestMessage(HttpMethod.Post, server) { Content = Json(Envelope(method, call, "0"), api.ContentType) },
        _ => Rest(api, method, call, server),
    };

    public static HttpResponseMessage Answer(Api api, Example example, string id)
    {
        string? headers = example.Error?.Headers ?? example.Headers;
        var answer = new HttpResponseMessage(Status(api, example)) { Content = Content(Body(api, example, id), "application/json") };
        foreach ((string name, JsonNode? value) in Members(headers))
        {
            Assert.True(answer.Headers.TryAddWithoutValidation(name, value!.ToString()) || answer.Content.Headers.TryAddWithoutValidation(name, value.ToString()));
        }

        return answer;
    }

    public static HttpStatusCode Status(Api api, Example example) =>
        api.Protocol is Protocol.JsonRpc ? HttpStatusCode.OK : (HttpStatusCode)(example.Error?.Status ?? example.Status ?? 200);

    public static string Body(Api api, Example example, string id)
    {
        if (api.Protocol is not Protocol.JsonRpc)
        {
            return example.Error is { } error ? error.Body ?? "" : example.Response ?? "";
        }

        string outcome = example.Error is { } fault
            ? $$"""
                "error":{"code":{{fault.Code}},"message":{{JsonValue.Create(fault.Message)!.ToJsonString(Plain)}}{{(fault.Body is null ? "" : ",\"data\":" + fault.Body)}}}
                """
            : $"\"result\":{example.Response}";
        return $$"""{"jsonrpc":"2.0","id":{{id}},{{outcome.Trim()}}}""";
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(string? json) => json is null ? [] : JsonNode.Parse(json)!.AsObject();

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Envelope(Method method, ExampleCall call, string id) =>
        $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method.Target}}"{{(call.Body is null ? "" : ",\"params\":" + call.Body)}}}""";

    private static HttpRequestMessage TargetHeader(Api api, Method method, ExampleCall call, Uri server)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server) { Content = call.Body is null ? null : Json(call.Body, method.ContentType ?? api.ContentType) };
        request.Headers.Add(api.DispatchHeader!, method.Target);
        return request;
    }

    private static HttpRequestMessage Rest(Api api, Method method, ExampleCall call, Uri server)
    {
        string path = method.Http!.Path;
        foreach ((string name, JsonNode? value) in Members(call.Path))
        {
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value!.ToString()), StringComparison.Ordinal);
        }

        var request = new HttpRequestMessage(new HttpMethod(method.Http.Verb), new Uri(server, path + Query(api, method, call.Query)))
        {
            Content = call.Form is not null ? new StringContent(Pairs(Members(call.Form)), Encoding.UTF8, "application/x-www-form-urlencoded")
                : call.Body is not null ? Json(call.Body, method.ContentType ?? api.ContentType)
                : null,
        };
        foreach ((string name, JsonNode? value) in Members(call.Headers))
        {
            request.Headers.TryAddWithoutValidation(name, value is JsonArray list ? string.Join(", ", list.Select(item => item!.ToString())) : value!.ToString());
        }

        return request;
    }

    private static string Query(Api api, Method method, string? query)
    {
        string[] parts = [.. Members(query).SelectMany(pair => Parts(JoinedBy(api, method, pair.Key), pair))];
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static string? JoinedBy(Api api, Method method, string name) => api.Types.OfType<RecordDef>()
        .Single(record => record.Name == ((DefinedType)method.Request!).Name).Fields
        .Single(field => field.In is FieldIn.Query && field.Wire == name).JoinedBy;

    private static IEnumerable<string> Parts(string? joinedBy, KeyValuePair<string, JsonNode?> pair) => pair.Value switch
    {
        JsonArray list when joinedBy is not null => [Pair(pair.Key, string.Join(joinedBy, list.Select(static item => item!.ToString())))],
        JsonArray list => list.Select(item => Pair(pair.Key, item)),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.True => [pair.Key],
        var value => [Pair(pair.Key, value)],
    };

    private static string Pairs(IEnumerable<KeyValuePair<string, JsonNode?>> pairs) => string.Join('&', pairs.Select(pair => Pair(pair.Key, pair.Value)));

    private static string Pair(string name, JsonNode? value) => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value!.ToString())}");

    private static ByteArrayContent Json(string body, string type) => Content(body, type);

    private static ByteArrayContent Content(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (body.Length > 0)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return content;
    }
}
