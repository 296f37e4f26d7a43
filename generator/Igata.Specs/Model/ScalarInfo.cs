namespace Igata.Specs.Model;

/// <summary>The built-in scalars. A new one needs a row in <see cref="ScalarInfo"/>.</summary>
public enum ScalarKind
{
    String,
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A number: double.</summary>
    Number,

    /// <summary>A string of base64.</summary>
    Bytes,

    /// <summary>A free-form JSON object, kept raw.</summary>
    Object,

    /// <summary>Any JSON value, kept raw.</summary>
    Any,

    Uuid,
    Uri,

    /// <summary>Whole seconds since 1970.</summary>
    UnixSeconds,
    UnixMillis,
    UnixMicros,

    /// <summary>Seconds since 1970 with a fraction.</summary>
    UnixTime,

    /// <summary>A string, RFC 3339.</summary>
    Rfc3339,

    /// <summary>A string, the date of HTTP.</summary>
    HttpDate,

    /// <summary>A duration in whole seconds.</summary>
    Seconds,

    /// <summary>A name in a query that has no value.</summary>
    Flag,

    /// <summary>Raw bytes with a media type: a part of a multipart body, or a body.</summary>
    File,
}

/// <summary>What the language defines about a scalar: one row for each <see cref="ScalarKind"/>.</summary>
/// <param name="Kind">The scalar.</param>
/// <param name="Keyword">Its name in a spec.</param>
/// <param name="Description">One value in a message, for the middle of a sentence.</param>
public sealed record ScalarInfo(ScalarKind Kind, string Keyword, string Description)
{
    private static readonly ScalarInfo[] Rows =
    [
        new(ScalarKind.String, "string", "a string") { JsonKinds = Text, Limits = LimitGroup.Length | LimitGroup.Bytes | LimitGroup.Pattern, CanBeSecret = true, CanBeToken = true, CanBeEnum = true, CanBeIdempotencyToken = true },
        new(ScalarKind.Boolean, "boolean", "true or false") { JsonKinds = [JsonKind.True, JsonKind.False] },
        new(ScalarKind.Int, "int", "a whole number of 32 bits") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeEnum = true },
        new(ScalarKind.Long, "long", "a whole number of 64 bits") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeEnum = true },
        new(ScalarKind.Number, "number", "a number") { JsonKinds = Number, Limits = LimitGroup.Range, CanBeNonFinite = true },
        new(ScalarKind.Bytes, "bytes", "a string of base64") { CanBeSecret = true, JsonKinds = Text, Limits = LimitGroup.Bytes, CountsDecodedBytes = true },
        new(ScalarKind.Object, "object", "an object") { CanBeSecret = true, JsonKinds = [JsonKind.Object], Limits = LimitGroup.Properties, IsFreeForm = true },
        new(ScalarKind.Any, "any", "any value") { CanBeSecret = true, JsonKinds = Everything, IsFreeForm = true },
        new(ScalarKind.Uuid, "uuid", "a UUID such as 7e19cb20-fc79-4d2f-bf29-d498ff76299a") { CanBeSecret = true, JsonKinds = Text, CanBeIdempotencyToken = true },
        new(ScalarKind.Uri, "uri", "a URI") { CanBeSecret = true, JsonKinds = Text },
        new(ScalarKind.UnixSeconds, "unix-seconds", "a whole number of unix-seconds") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeExpiry = true },
        new(ScalarKind.UnixMillis, "unix-millis", "a whole number of unix-millis") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeExpiry = true },
        new(ScalarKind.UnixMicros, "unix-micros", "a whole number of unix-micros") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeExpiry = true },
        new(ScalarKind.UnixTime, "unix-time", "a number of seconds since 1970") { JsonKinds = Number, Limits = LimitGroup.Range, CanBeExpiry = true },
        new(ScalarKind.Rfc3339, "rfc3339", "a time such as '2018-07-13T16:53:09+09:00'") { JsonKinds = Text, CanBeExpiry = true },
        new(ScalarKind.HttpDate, "http-date", "a date such as 'Wed, 01 Nov 2017 10:00:00 GMT'") { JsonKinds = Text, CanBeExpiry = true },
        new(ScalarKind.Seconds, "seconds", "a whole number of seconds") { JsonKinds = Number, IsInteger = true, Limits = LimitGroup.Range, CanBeExpiry = true },
        new(ScalarKind.Flag, "flag", "the true of a flag") { OnlyPlace = FieldLocation.Query },
        new(ScalarKind.File, "file", "a file") { OnlyPlace = FieldLocation.Part, Limits = LimitGroup.Bytes, CountsDecodedBytes = true },
    ];

    private static readonly Dictionary<ScalarKind, ScalarInfo> ByKind = Rows.ToDictionary(row => row.Kind);

    /// <summary>All rows, in the order of the enum.</summary>
    public static IReadOnlyList<ScalarInfo> All => Rows;

    /// <summary>The kinds of JSON values that it is; none if it is not JSON.</summary>
    public EquatableArray<JsonKind> JsonKinds { get; init; }

    /// <summary>Whether it is a JSON string.</summary>
    public bool IsText => JsonKinds == Text;

    /// <summary>Whether it is a JSON number.</summary>
    public bool IsNumber => JsonKinds == Number;

    /// <summary>Whether it is a number without a fraction.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether it is JSON that is preserved as it was read.</summary>
    public bool IsFreeForm { get; init; }

    /// <summary>Whether every JSON value is one.</summary>
    public bool IsAny => JsonKinds == Everything;

    /// <summary>The limits that apply to it.</summary>
    public LimitGroup Limits { get; init; }

    /// <summary>Whether <c>maxBytes</c> counts the bytes that it encodes, and not those of UTF-8.</summary>
    public bool CountsDecodedBytes { get; init; }

    public bool CanBeSecret { get; init; }

    /// <summary>Whether it can be the token of an operation that issues one.</summary>
    public bool CanBeToken { get; init; }

    public bool CanBeNonFinite { get; init; }

    /// <summary>Whether an enum can have values of it.</summary>
    public bool CanBeEnum { get; init; }

    public bool CanBeIdempotencyToken { get; init; }

    /// <summary>Whether it can say when a token expires.</summary>
    public bool CanBeExpiry { get; init; }

    /// <summary>Whether it has a text outside of JSON, in a path, a query, a header or a form.</summary>
    public bool CanBeParameter => !IsFreeForm;

    /// <summary>The only place where it is allowed; null: anywhere.</summary>
    public FieldLocation? OnlyPlace { get; init; }

    private static EquatableArray<JsonKind> Text => [JsonKind.String];

    private static EquatableArray<JsonKind> Number => [JsonKind.Number];

    private static EquatableArray<JsonKind> Everything => [JsonKind.Null, JsonKind.False, JsonKind.True, JsonKind.Number, JsonKind.String, JsonKind.Array, JsonKind.Object];

    public static ScalarInfo Find(ScalarKind kind) => ByKind.TryGetValue(kind, out ScalarInfo? row) ? row : throw new InvalidOperationException($"The scalar {kind} has no row.");
}

/// <summary>The table as properties of the enum.</summary>
public static class ScalarKindExtensions
{
    public static ScalarInfo GetInfo(this ScalarKind kind) => ScalarInfo.Find(kind);
}
