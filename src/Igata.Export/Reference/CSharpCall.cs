using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.Reference;

/// <summary>Writes a documented call in C#.</summary>
internal sealed class CSharpCall(Api api, TypeTable types)
{
    private const int LineLength = 100;

    /// <summary>Returns the statement; null if a value has no short form, for example that of a union whose case is not obvious.</summary>
    public string? Create(Method method, ExampleCall call)
    {
        if (method.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed || method.Response is StreamType)
        {
            return null;
        }

        string start = method.Response is null ? "await " : "var response = await ";
        string target = $"{char.ToLowerInvariant(api.Name[0])}{api.Name[1..]}.{method.Name}Async";
        if (types.FindRecord(method.Request) is not { } request)
        {
            return method.Request is null ? $"{start}{target}();" : null;
        }

        return CreateArguments(method, request, call) is { } arguments ? $"{start}{target}({arguments});" : null;
    }

    private string? CreateArguments(Method method, RecordDef request, ExampleCall call)
    {
        var values = new List<(Field Field, string Value)>();
        foreach (Field field in request.Fields)
        {
            JsonNode? value = FindValue(method, request, field, call, out bool isFound);
            if (!isFound || field.Type is ScalarType { Const: not null })
            {
                continue;
            }

            if (Write(value, field.Type, 1) is not { } text)
            {
                return null;
            }

            values.Add((field, text));
        }

        if (request.Fields.Any(field => field.IsRequired && !values.Exists(value => value.Field == field)))
        {
            return null;
        }

        bool isShort = method.Short.Count > 0 && values.TrueForAll(value => method.Short.Contains(value.Field.Name));
        return values.Count == 0 && method.Short.Count == 0 ? request.Fields.Any(field => field.IsRequired) ? null : WriteNew(request.Name, [], 0)
            : isShort ? string.Join(", ", method.Short.Select(name => values.Find(value => value.Field.Name == name)).Where(value => value.Field is not null).Select(value => value.Value))
            : WriteNew(request.Name, [.. values.Select(value => (value.Field.Name, value.Value))], 0);
    }

    private JsonNode? FindValue(Method method, RecordDef request, Field field, ExampleCall call, out bool isFound)
    {
        string? part = field.Location switch
        {
            FieldLocation.Path => call.Path,
            FieldLocation.Host => call.Host,
            FieldLocation.Query => call.Query,
            FieldLocation.Header => call.Headers,
            FieldLocation.Form => call.Form,
            FieldLocation.Member => call.Body,
            _ => null,
        };
        string? whole = field.Location switch { FieldLocation.Body => call.Body, FieldLocation.FormMap => call.Form, _ => null };
        if (whole is not null)
        {
            isFound = true;
            return JsonNode.Parse(whole);
        }

        switch (part is null ? null : JsonNode.Parse(part))
        {
            case JsonObject map:
                return (isFound = map.TryGetPropertyValue(field.Wire, out JsonNode? member)) ? member : null;
            case JsonArray list when request.Positional:
                int index = request.Fields.ToList().IndexOf(field);
                isFound = index < list.Count && !field.IsRest;
                return isFound ? list[index] : null;
            default:
                isFound = false;
                return null;
        }
    }

    private string? Write(JsonNode? value, TypeRef type, int level) => type switch
    {
        NullableType nullable => value is null ? "null" : Write(value, nullable.Inner, level),
        SecretType secret => Write(value, secret.Inner, level),
        _ when value is null => null,
        ScalarType scalar => WriteScalar(value, scalar),
        ListType list when value is JsonArray items => WriteItems(items, list, level),
        MapType map when value is JsonObject members => WriteMap(members, map, level),
        DefinedType defined => WriteDefined(value, types.Get(defined.Name), level),
        _ => null,
    };

    private string? WriteItems(JsonArray items, ListType list, int level)
    {
        string?[] written = [.. items.Select(item => Write(item, list.Item, level + 1))];
        return Array.Exists(written, item => item is null) ? null : $"[{string.Join(", ", written)}]";
    }

    private string? WriteMap(JsonObject members, MapType map, int level)
    {
        (string Key, string? Value)[] written = [.. members.Select(member => (member.Key, Write(member.Value, map.Item, level + 1)))];
        return Array.Exists(written, member => member.Value is null) ? null
            : $"[{string.Join(", ", written.Select(member => $"new({Quote(member.Key)}, {member.Value})"))}]";
    }

    private string? WriteDefined(JsonNode value, TypeDef type, int level)
    {
        switch (type)
        {
            case EnumDef values:
                string wire = value.ToString();
                return values.Values.FirstOrDefault(candidate => candidate.Wire == wire) is { } known ? $"{type.Name}.{known.Name}" : null;
            case RecordDef { Positional: false } record when value is JsonObject members:
                var written = new List<(string, string)>();
                foreach (Field field in record.Fields.Where(field => field.Type is not ScalarType { Const: not null }))
                {
                    if (!members.TryGetPropertyValue(field.Wire, out JsonNode? member))
                    {
                        continue;
                    }

                    if (field.IsFamily || Write(member, field.Type, level + 1) is not { } text)
                    {
                        return null;
                    }

                    written.Add((field.Name, text));
                }

                return members.All(member => record.Fields.Any(field => field.Wire == member.Key)) ? WriteNew(type.Name, written, level) : null;
            default:
                return null;
        }
    }

    private static string WriteNew(string type, List<(string Name, string Value)> members, int level) =>
        members.Count == 0 ? $"new {type}()" : WriteBlock("new " + type, [.. members.Select(member => $"{member.Name} = {member.Value}")], level);

    private static string WriteBlock(string start, string[] members, int level)
    {
        string line = $"{start} {{ {string.Join(", ", members)} }}";
        if (line.Length + (level * 4) <= LineLength && !line.Contains('\n', StringComparison.Ordinal))
        {
            return line;
        }

        string outer = new(' ', Math.Max(0, level - 1) * 4);
        string inner = outer + "    ";
        return $"{start}\n{outer}{{\n{string.Concat(members.Select(member => $"{inner}{member.Replace("\n", "\n" + (level == 0 ? "    " : ""), StringComparison.Ordinal)},\n"))}{outer}}}";
    }

    private static string? WriteScalar(JsonNode value, ScalarType scalar)
    {
        string text = value.ToString();
        return (scalar.Kind, value.GetValueKind()) switch
        {
            (ScalarKind.String, JsonValueKind.String) => Quote(text),
            (ScalarKind.Boolean or ScalarKind.Flag, JsonValueKind.True) => "true",
            (ScalarKind.Boolean or ScalarKind.Flag, JsonValueKind.False) => "false",
            (ScalarKind.Int or ScalarKind.Long or ScalarKind.ULong, JsonValueKind.Number) => text,
            (ScalarKind.Number, JsonValueKind.Number) => text,
            (ScalarKind.Decimal, JsonValueKind.Number) => text + "m",
            (ScalarKind.Uuid, JsonValueKind.String) => $"Guid.Parse({Quote(text)})",
            (ScalarKind.Uri, JsonValueKind.String) => $"new Uri({Quote(text)})",
            (ScalarKind.UnixSeconds, JsonValueKind.Number) => $"DateTimeOffset.FromUnixTimeSeconds({text})",
            (ScalarKind.UnixMillis, JsonValueKind.Number) => $"DateTimeOffset.FromUnixTimeMilliseconds({text})",
            (ScalarKind.Rfc3339, JsonValueKind.String) => $"DateTimeOffset.Parse({Quote(text)})",
            (ScalarKind.Seconds, JsonValueKind.Number) => $"TimeSpan.FromSeconds({text})",
            (ScalarKind.Date, JsonValueKind.String) => $"DateOnly.Parse({Quote(text)})",
            (ScalarKind.Object or ScalarKind.Any, _) => $"JsonData.Parse({Quote(value.ToJsonString(ReadableJson))})",
            _ => null,
        };
    }

    private static readonly JsonSerializerOptions ReadableJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a literal in which no character ends the literal or the line.</summary>
    private static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            bool isHidden = char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            literal.Append(c is '"' or '\\' ? $"\\{c}" : isHidden ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString());
        }

        return literal.Append('"').ToString();
    }
}
