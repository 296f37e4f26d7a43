using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Patching;

/// <summary>Turns parts of a tree into parts of a spec, as the importer writes them.</summary>
/// <param name="isShort">Whether what is the default is left out, and whether short forms are used.</param>
internal sealed partial class SpecTreeWriter(bool isShort)
{
    private static readonly string[] Texts = ["title", "summary", "remarks", "source", "endpoint", "get", "put", "post", "patch", "delete", "head"];

    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete", "head"];

    private static readonly string[] IdempotentVerbs = ["get", "put", "delete", "head"];

    private static readonly string[] Requests = ["request", "params", "body", "body?", "form", "form?", "multipart", "content", "headers", "query", "path", "get", "put", "post", "patch", "delete", "head"];

    /// <summary>Keywords whose values are pointers to members, or names of members.</summary>
    private static readonly string[] Pointers = ["member", "message", "items", "from", "to", "next", "more", "page", "offset", "after", "id"];

    /// <summary>Keywords whose values are types, if they are texts.</summary>
    private static readonly string[] Types = ["body", "body?", "request", "response", "response?", "result", "events", "lines"];

    /// <summary>Keywords whose values are data, in which no word is a keyword.</summary>
    private static readonly string[] Data = ["examples", "default", "const"];

    /// <summary>The part of the header before the names of methods, if they do not say it themselves.</summary>
    public string? Target { get; init; }

    public SpecMap WriteHeader(JsonObject header)
    {
        var some = new JsonObject(header.Where(member => !IsDefault(member)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        SpecMap written = Write("", some, isBlock: false);
        if (Target is { } target)
        {
            written.Entries.Insert(written.Entries.FindIndex(entry => entry.Key == "dispatch") + 1, new SpecEntry("target", new SpecText(target, SpecTextKind.String), null));
        }

        return written;
    }

    public SpecMap WriteMethod(string key, JsonObject method)
    {
        string? verb = IdempotentVerbs.FirstOrDefault(method.ContainsKey);
        bool isIdempotent = method["idempotent"]?.GetValue<bool>() ?? false;
        var some = new JsonObject(method
            .Where(member => member.Key != SpecTree.Key && !(isShort && member.Key == "idempotent" && isIdempotent == verb is not null) && !(isShort && member.Key == "target" && member.Value?.GetValue<string>() == Target))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        if (isShort)
        {
            RemoveOnlyStatus(some);
        }

        SpecMap written = Write(key, some, isBlock: true);

        // The endpoint follows the path.
        if (isShort && written.Find("endpoint") is { } endpoint && written.Entries.Find(entry => Verbs.Contains(entry.Key)) is { } path)
        {
            written.Entries.Remove(endpoint);
            written.Entries.Insert(written.Entries.IndexOf(path) + 1, endpoint);
        }

        // The short form belongs to the request.
        if (isShort && written.Find("short") is { } parameters && written.Entries.FindLastIndex(entry => Requests.Contains(entry.Key)) is >= 0 and var at)
        {
            written.Entries.Remove(parameters);
            written.Entries.Insert(at + 1, parameters);
        }

        if (isShort && written.Find("examples") is { } examples)
        {
            written.Entries.Remove(examples);
            written.Entries.Add(examples);
        }

        return written;
    }

    // Examples name the status only of a method with several.
    private static void RemoveOnlyStatus(JsonObject method)
    {
        if (method["responses"] is JsonObject { Count: 1 } responses)
        {
            foreach (JsonObject response in (method["examples"] as JsonArray ?? []).Select(example => example?["response"]).OfType<JsonObject>())
            {
                if (response["status"]?.ToString() == responses.First().Key)
                {
                    response.Remove("status");
                }
            }
        }
    }

    public SpecMap WriteEntry(string key, JsonObject map) => Write(key, map, isBlock: false);

    private SpecMap Write(string key, JsonObject map, bool isBlock)
    {
        string wire = key.TrimEnd('?').Split('@')[0];
        var written = new SpecMap { IsBlock = isBlock };
        foreach ((string name, JsonNode? value) in map)
        {
            if (!(isShort && name == "as" && value is JsonValue text && text.TryGetValue(out string? alias) && (CSharpName.Create(wire) == alias || (wire == "*" && alias == "Rest"))))
            {
                written.Add(GetKey(name, value), Data.Contains(name) ? WriteData(value) : WriteValue(name, value));
            }
        }

        // The documentation of what has members comes first.
        if (isShort && (written["fields"] ?? written["cases"] ?? written["enum"]) is not null)
        {
            foreach (SpecEntry docs in new[] { written.Find("remarks"), written.Find("summary") }.OfType<SpecEntry>())
            {
                written.Entries.Remove(docs);
                written.Entries.Insert(0, docs);
            }
        }

        return written;
    }

    // A constant flag is always sent.
    private string GetKey(string name, JsonNode? value) => isShort && value is JsonObject field && field["const"] is not null && field["type"] is JsonValue type && type.ToString() == "flag" ? name.TrimEnd('?') : name;

    private SpecNode WriteValue(string key, JsonNode? value) => value switch
    {
        JsonObject map => isShort ? Shorten(key, Write(key, map, isBlock: key == "codes")) : Write(key, map, isBlock: false),
        JsonArray list => SpecList.Create(list.Select(item => item is JsonObject map ? Write("", map, isBlock: false) : WriteValue(Pointers.Contains(key) ? key : "", item))),
        JsonValue scalar when scalar.TryGetValue(out string? text) => WriteText(key, text),
        _ => new SpecText(value?.ToJsonString() ?? "null", SpecTextKind.Literal),
    };

    private SpecText WriteText(string key, string text) =>
        key == "type" || Types.Contains(key) || int.TryParse(key, out _) || Container().IsMatch(text)
            ? new SpecText(isShort ? RemoveParentheses(text) : text, SpecTextKind.Expression)
        : new SpecText(isShort && Pointers.Contains(key) && Member().IsMatch(text) ? text[1..] : text, Texts.Contains(key) ? SpecTextKind.Text : SpecTextKind.String);

    // Only a choice needs parentheses. Those inside are removed first.
    private static string RemoveParentheses(string type)
    {
        string shorter = Parentheses().Replace(type, "$1");
        return shorter == type ? type : RemoveParentheses(shorter);
    }

    // A type alone is written as such, and so are the values of an enum, and a body of bytes with one media type.
    private static SpecNode Shorten(string key, SpecMap map) => key switch
    {
        _ when map["const"] is SpecText { Kind: SpecTextKind.String } && map.Find("type") is { Value: SpecText { Text: "string" } } type => Remove(map, type),
        "enum" when map.Entries.TrueForAll(entry => entry.Value is SpecMap { Entries.Count: 0 }) => SpecList.Create(map.Entries.Select(entry => new SpecText(entry.Key, SpecTextKind.String))),
        "content" when map.Entries is [{ Value: SpecText { Text: "bytes" } }, { Key: "media", Value: SpecList { Items: [{ Value: SpecText media }] } }] => new SpecText(media.Text, SpecTextKind.String),
        "code" when map.Find("header") is { } header => MoveToFront(map, header),
        "lines" or "events" or "content" => map,
        _ => TypeShaper.Simplify(map),
    };

    private static SpecMap Remove(SpecMap map, SpecEntry entry)
    {
        map.Entries.Remove(entry);
        return map;
    }

    private static SpecMap MoveToFront(SpecMap map, SpecEntry entry)
    {
        map.Entries.Remove(entry);
        map.Entries.Insert(0, entry);
        return map;
    }

    private static SpecNode WriteData(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject map:
                var written = new SpecMap();
                foreach ((string name, JsonNode? member) in map)
                {
                    written.Add(name, WriteData(member));
                }

                return written;
            case JsonArray list:
                return SpecList.Create(list.Select(WriteData));
            default:
                return value is JsonValue scalar && scalar.TryGetValue(out string? text) ? new SpecText(text, SpecTextKind.String) : new SpecText(value?.ToJsonString() ?? "null", SpecTextKind.Literal);
        }
    }

    private bool IsDefault(KeyValuePair<string, JsonNode?> member) => isShort && member switch
    {
        { Key: "content-type", Value: JsonValue value } => value.GetValue<string>() == "application/json",
        { Key: "errors", Value: JsonObject { Count: 1 } errors } => errors["codes"] is JsonObject { Count: 0 },
        { Key: SpecTree.Webhooks, Value: JsonObject { Count: 0 } } => true,
        _ => false,
    };

    [GeneratedRegex(@"\(((?:(?! or )[^()])*)\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"^(?:list|set|map|string|bytes|base64url) of [\w() ]+$")]
    private static partial Regex Container();

    [GeneratedRegex("^/[A-Za-z0-9_]+$")]
    private static partial Regex Member();
}
