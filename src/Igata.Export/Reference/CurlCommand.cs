using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.Reference;

/// <summary>Writes a call as a command of curl.</summary>
internal sealed partial class CurlCommand(Api api, TypeTable types)
{
    /// <summary>Returns the command; null if the body is neither JSON nor a form nor text.</summary>
    public string? Create(Method method, ExampleCall call) => api.Protocol switch
    {
        Protocol.TargetHeader => Join("POST", GetEndpoint(method), [$"{api.DispatchHeader}: {method.Target}", .. GetHeaders(method, null), .. call.Body is null ? [] : new[] { "Content-Type: " + api.ContentType }], GetUser(method), call.Body is null ? [] : ["-d " + Quote(call.Body)]),
        Protocol.JsonRpc => Join("POST", GetEndpoint(method), [.. GetHeaders(method, null), "Content-Type: application/json"], GetUser(method), ["-d " + Quote(CreateEnvelope(method, call))]),
        Protocol.Rest => CreateRest(method, call),
        _ => throw new InvalidOperationException($"The protocol {api.Protocol} is not defined."),
    };

    private static string CreateEnvelope(Method method, ExampleCall call) =>
        $"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":{JsonValue.Create(method.Wire).ToJsonString()}{(call.Body is { } body ? ",\"params\":" + body : "")}}}";

    private string? CreateRest(Method method, ExampleCall call)
    {
        HttpCall http = method.Http!;
        JsonObject path = Read(call.Path);
        JsonObject host = Read(call.Host);
        string url = GetEndpoint(method) + http.Path;
        url = Names().Replace(url, match => Find(host, path, match.Groups[2].Value) is { } value ? match.Groups[1].Value == "+" ? string.Join('/', value.Split('/').Select(Uri.EscapeDataString)) : Uri.EscapeDataString(value) : match.Value);
        string query = string.Join('&', Read(call.Query).SelectMany(entry => CreateQuery(entry.Key, entry.Value)));
        List<string> headers = [.. GetHeaders(method, call.Headers)];
        List<string> data = [];
        switch (http.Body)
        {
            case HttpBodyKind.Members or HttpBodyKind.Whole when call.Body is { } body:
                headers.Add("Content-Type: " + (method.ContentType ?? api.ContentType));
                data.Add("-d " + Quote(body));
                break;
            case HttpBodyKind.Form when call.Form is { } form:
                data.AddRange(Read(form).SelectMany(entry => GetTexts(entry.Value).Select(value => "--data-urlencode " + Quote($"{entry.Key}={value}"))));
                break;
            case HttpBodyKind.Multipart or HttpBodyKind.Content or HttpBodyKind.Text or HttpBodyKind.Stream:
                return null;
            default:
                break;
        }

        return Join(http.Verb, url + (query.Length > 0 ? "?" + query : ""), headers, GetUser(method), data);
    }

    private static string? Find(JsonObject host, JsonObject path, string name) => (path[name] ?? host[name])?.ToString();

    private static IEnumerable<string> CreateQuery(string name, JsonNode? value) => value is JsonValue flag && flag.ToJsonString() == "true"
        ? [Uri.EscapeDataString(name)]
        : GetTexts(value).Select(text => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}");

    private static IEnumerable<string> GetTexts(JsonNode? value) => value is JsonArray list ? list.Select(item => item?.ToString() ?? "") : [value?.ToString() ?? ""];

    private string GetEndpoint(Method method)
    {
        string url = method.Endpoint is { } name ? api.Endpoints.First(endpoint => endpoint.Wire == name).Url : api.Endpoint ?? "";
        return Names().Replace(url, match => api.Variables.FirstOrDefault(variable => variable.Wire == match.Groups[2].Value)?.Default is { } value ? JsonNode.Parse(value)!.ToString() : match.Value);
    }

    private IEnumerable<string> GetHeaders(Method method, string? json)
    {
        foreach (Auth auth in GetFirst(method.Auth ?? api.Auth))
        {
            switch (auth)
            {
                case BearerAuth:
                    yield return "Authorization: Bearer $TOKEN";
                    break;
                case HeaderAuth header:
                    yield return $"{header.Header}: {(header.Scheme is null ? "" : header.Scheme + " ")}$KEY";
                    break;
                case TokenAuth token:
                    yield return $"{token.Header}: {(token.Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "Bearer " : "")}$TOKEN";
                    break;
                case CookieAuth cookie:
                    yield return $"Cookie: {cookie.Name}=$KEY";
                    break;
                default:
                    break;
            }
        }

        foreach ((string name, JsonNode? value) in Read(json))
        {
            yield return $"{name}: {string.Join(", ", GetTexts(value))}";
        }

        foreach (Field header in (types.FindRecord(method.Request)?.Fields ?? []).Concat(api.Headers).Where(field => field.Location is FieldLocation.Header && field.Type is ScalarType { Const: not null }))
        {
            yield return $"{header.Wire}: {((ScalarType)header.Type).Const!.Text}";
        }
    }

    private string? GetUser(Method method) => GetFirst(method.Auth ?? api.Auth).OfType<BasicAuth>().FirstOrDefault() is { } basic ? basic.Password is { } password ? $"$USER:{password}" : "$USER:$PASSWORD" : null;

    private static IEnumerable<Auth> GetFirst(Auth auth) => auth is AnyAuth any ? any.Choices[0].Flatten() : auth.Flatten();

    private static string Join(string verb, string url, IEnumerable<string> headers, string? user, IEnumerable<string> data)
    {
        List<string> parts = [verb switch { "GET" => "curl " + Quote(url), "HEAD" => "curl --head " + Quote(url), _ => $"curl -X {verb} {Quote(url)}" }];
        parts.AddRange(headers.Select(header => "-H " + Quote(header)));
        parts.AddRange(user is null ? [] : ["-u " + Quote(user)]);
        parts.AddRange(data);
        return string.Join(" \\\n  ", parts);
    }

    // Variables stay variables of the shell; everything else is as it is written.
    private static string Quote(string text) => Variable().IsMatch(text)
        ? '"' + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal) + '"'
        : "'" + text.Replace("'", @"'\''", StringComparison.Ordinal) + "'";

    private static JsonObject Read(string? json) => json is null ? [] : (JsonObject)JsonNode.Parse(json)!;

    [GeneratedRegex(@"\{(\+?)([^{}]+)\}")]
    private static partial Regex Names();

    [GeneratedRegex(@"(^|: |[ =])\$(TOKEN|KEY|USER)(:|$)")]
    private static partial Regex Variable();
}
