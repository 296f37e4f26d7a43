namespace Igata.Specs.Diagnostics;

/// <summary>Words of JSON Schema, OpenAPI and C#, with what the language writes instead.</summary>
internal static class ForeignTerms
{
    private const string Optional = "Every member is required unless its name ends with '?', as in 'name?: string'.";
    private const string Nullable = "Write 'or null' after the type, as in 'string or null'.";
    private const string List = "Write 'list of' before the type of the items, as in 'list of string'.";
    private const string Set = "Write 'set of' before the type of the items, as in 'set of string'.";
    private const string Absent = "Write '?' after the name of a member that may be absent, or 'or null' after the type of one that may be null.";
    private const string Map = "Write 'map of' before the type of the values, as in 'map of string'.";
    private const string Union = "Write 'cases' for a union of records, or 'or' between types, as in 'string or int'.";
    private const string Number = "Write 'number'.";
    private const string Integer = "Write 'int' for 32 bits, 'long' for 64 bits, or 'bigint' for more.";
    private const string BigInteger = "Write 'bigint'.";
    private const string Time = "Write how the time is sent: 'rfc3339', 'http-date', 'unix-seconds' or 'unix-millis'.";
    private const string Bytes = "Write 'bytes' for base64 in JSON, or 'file' for a part of a multipart body.";

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["properties"] = "Write 'fields', with one line for each member.",
        ["members"] = "Write 'fields', with one line for each member.",
        ["$ref"] = "Write the name of the type, as in 'item: Connection'.",
        ["ref"] = "Write the name of the type, as in 'item: Connection'.",
        ["required"] = Optional,
        ["optional"] = Optional,
        ["nullable"] = Nullable,
        ["description"] = "Write 'summary' for a sentence or a paragraph, and 'remarks' for more.",
        ["oneOf"] = Union,
        ["anyOf"] = Union,
        ["allOf"] = "Write 'include' with the names of the records, and further members under 'fields'.",
        ["additionalProperties"] = Map,
        ["format"] = "Write the type that has this format, such as 'uuid', 'uri', 'date', 'rfc3339' or 'bytes'.",
        ["parameters"] = "Write 'path', 'query' and 'headers' for REST, 'params' for JSON-RPC, and 'request' otherwise.",
        ["requestBody"] = "Write 'body'.",
        ["min"] = "Write 'minimum'.",
        ["max"] = "Write 'maximum'.",
        ["uniqueItems"] = "Write 'set of' instead of 'list of'.",
        ["regex"] = "Write 'pattern'.",
        ["example"] = "Write 'examples' under the method.",
        ["deprecated"] = "Write 'stability: deprecated'.",
        ["operationId"] = "The key of a method is its name.",
        ["paths"] = "Write 'methods', with 'get: notes/{id}' in each method.",
        ["servers"] = "Write 'endpoint'.",
        ["baseUrl"] = "Write 'endpoint'.",
        ["security"] = "Write 'auth'.",
        ["securitySchemes"] = "Write 'auth'.",
        ["components"] = "Write 'types'.",
        ["schemas"] = "Write 'types'.",
        ["definitions"] = "Write 'types'.",
        ["$defs"] = "Write 'types'.",
        ["info"] = "Write 'title' and 'summary'.",
        ["name"] = "Write 'as' for the name in C#.",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["array"] = List,
        ["integer"] = Integer,
        ["int32"] = "Write 'int'.",
        ["int64"] = "Write 'long'.",
        ["uint64"] = "Write 'ulong'.",
        ["biginteger"] = BigInteger,
        ["bignum"] = BigInteger,
        ["bool"] = "Write 'boolean'.",
        ["float"] = Number,
        ["double"] = Number,
        ["date-time"] = Time,
        ["datetime"] = Time,
        ["datetimeoffset"] = Time,
        ["timestamp"] = Time,
        ["timespan"] = "Write 'seconds' for a duration in whole seconds, or 'duration' for one of ISO 8601.",
        ["guid"] = "Write 'uuid'.",
        ["url"] = "Write 'uri'.",
        ["binary"] = Bytes,
        ["base64"] = Bytes,
        ["byte"] = Bytes,
        ["blob"] = Bytes,
        ["text"] = "Write 'string'.",
        ["str"] = "Write 'string'.",
        ["dict"] = Map,
        ["dictionary"] = Map,
        ["json"] = "Write 'any' for any JSON value, or 'object' for any JSON object.",
    };

    /// <summary>Returns what to write instead of a keyword, or null.</summary>
    public static string? FindKeyword(string word) => Keywords.TryGetValue(word, out string? advice) ? advice : null;

    /// <summary>Returns what to write instead of a type, or null.</summary>
    public static string? FindType(string word) => Types.TryGetValue(word, out string? advice) ? advice
        : word.EndsWith("?", StringComparison.Ordinal) || IsGeneric(word, "Nullable", "Optional", "Option") ? Absent
        : IsGeneric(word, "Dictionary", "IDictionary", "IReadOnlyDictionary", "Map", "Record") ? Map
        : IsGeneric(word, "Set", "HashSet", "ISet") ? Set
        : word.EndsWith("[]", StringComparison.Ordinal) || word.Contains('<') ? List
        : null;

    private static bool IsGeneric(string word, params string[] names) =>
        word.IndexOf('<') is > 0 and var end && names.Contains(word.Substring(0, end), StringComparer.OrdinalIgnoreCase);
}
