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

    /// <summary>A number with the precision of <c>double</c>.</summary>
    Number,

    /// <summary>A string with base64.</summary>
    Bytes,

    /// <summary>A free-form JSON object, preserved as it was read.</summary>
    Object,

    /// <summary>Any JSON value, preserved as it was read.</summary>
    Any,

    Uuid,
    Uri,

    /// <summary>A time in whole seconds since 1970.</summary>
    UnixSeconds,
    UnixMillis,
    UnixMicros,

    /// <summary>A time in seconds since 1970, with a fraction.</summary>
    UnixTime,

    /// <summary>A time as a string in the format of RFC 3339.</summary>
    Rfc3339,

    /// <summary>A time as a string in the date format of HTTP.</summary>
    HttpDate,

    /// <summary>A duration in whole seconds.</summary>
    Seconds,

    /// <summary>A name in a query without a value.</summary>
    Flag,

    /// <summary>Raw bytes with a media type: a part of a multipart body, or a body.</summary>
    File,

    /// <summary>A date as a string, such as <c>2018-07-13</c>.</summary>
    Date,

    /// <summary>A time of day without an offset as a string, such as <c>12:30:45</c>.</summary>
    Time,

    /// <summary>A duration of ISO 8601 as a string, such as <c>PT1H30M</c>.</summary>
    Duration,

    /// <summary>A number whose digits are kept.</summary>
    Decimal,

    /// <summary>A whole number of 64 bits without a sign.</summary>
    ULong,

    /// <summary>A whole number of at most 1,024 digits.</summary>
    BigInt,

    /// <summary>A time as a string in the date format of e-mail.</summary>
    Rfc2822,

    /// <summary>A time as a string in the date format of Microsoft's older JSON.</summary>
    MsDate,

    /// <summary>A string with base64 in the alphabet of URLs.</summary>
    Base64Url,
}

/// <summary>The definition of a scalar in the language. The table has one row for each <see cref="ScalarKind"/>.</summary>
/// <param name="Kind">The scalar.</param>
/// <param name="Keyword">The name of the scalar in a spec.</param>
/// <param name="Description">The description of one value, for use inside a message.</param>
public sealed record ScalarInfo(ScalarKind Kind, string Keyword, string Description)
{
    private static readonly EquatableArray<JsonKind> Text = [JsonKind.String];

    private static readonly EquatableArray<JsonKind> Number = [JsonKind.Number];

    private static readonly EquatableArray<JsonKind> Everything = [JsonKind.Null, JsonKind.False, JsonKind.True, JsonKind.Number, JsonKind.String, JsonKind.Array, JsonKind.Object];

    private static readonly ScalarInfo[] Rows =
    [
        new(ScalarKind.String, "string", "a string") { JsonKinds = Text, Limits = LimitGroup.Length | LimitGroup.Bytes | LimitGroup.Pattern, CanBeToken = true, CanBeEnum = true, CanBeIdempotencyToken = true },
        new(ScalarKind.Boolean, "boolean", "true or false") { JsonKinds = [JsonKind.True, JsonKind.False] },
        new(ScalarKind.Int, "int", "a whole number of 32 bits") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt32, Limits = LimitGroup.Range | LimitGroup.Step, CanBeEnum = true },
        new(ScalarKind.Long, "long", "a whole number of 64 bits") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeEnum = true },
        new(ScalarKind.Number, "number", "a number") { JsonKinds = Number, Limits = LimitGroup.Range | LimitGroup.Step, CanBeNonFinite = true },
        new(ScalarKind.Bytes, "bytes", "a string of base64") { JsonKinds = Text, AcceptsText = ScalarText.IsBase64, Limits = LimitGroup.Bytes, CountsDecodedBytes = true },
        new(ScalarKind.Object, "object", "an object") { JsonKinds = [JsonKind.Object], Limits = LimitGroup.Properties, IsFreeForm = true },
        new(ScalarKind.Any, "any", "any value") { JsonKinds = Everything, IsFreeForm = true },
        new(ScalarKind.Uuid, "uuid", "a UUID such as 7e19cb20-fc79-4d2f-bf29-d498ff76299a") { JsonKinds = Text, AcceptsText = ScalarText.IsUuid, CanBeIdempotencyToken = true, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Uri, "uri", "a URI") { JsonKinds = Text, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.UnixSeconds, "unix-seconds", "a whole number of unix-seconds") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeExpiry = true },
        new(ScalarKind.UnixMillis, "unix-millis", "a whole number of unix-millis") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeExpiry = true },
        new(ScalarKind.UnixMicros, "unix-micros", "a whole number of unix-micros") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeExpiry = true },
        new(ScalarKind.UnixTime, "unix-time", "a number of seconds since 1970") { JsonKinds = Number, Limits = LimitGroup.Range | LimitGroup.Step, CanBeExpiry = true },
        new(ScalarKind.Rfc3339, "rfc3339", "a time such as '2018-07-13T16:53:09+09:00'") { JsonKinds = Text, AcceptsText = ScalarText.IsRfc3339, CanBeExpiry = true, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.HttpDate, "http-date", "a date such as 'Wed, 01 Nov 2017 10:00:00 GMT'") { JsonKinds = Text, AcceptsText = ScalarText.IsHttpDate, CanBeExpiry = true, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Seconds, "seconds", "a whole number of seconds") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeExpiry = true },
        new(ScalarKind.Flag, "flag", "the true of a flag") { OnlyPlace = FieldLocation.Query },
        new(ScalarKind.File, "file", "a file") { OnlyPlace = FieldLocation.Part, Limits = LimitGroup.Bytes, CountsDecodedBytes = true },
        new(ScalarKind.Date, "date", "a date such as '2018-07-13'") { JsonKinds = Text, AcceptsText = ScalarText.IsDate, Limits = LimitGroup.Range | LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Time, "time", "a time of day such as '12:30:45'") { JsonKinds = Text, AcceptsText = ScalarText.IsTime, Limits = LimitGroup.Range | LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Duration, "duration", "a duration such as 'PT1H30M'") { JsonKinds = Text, AcceptsText = ScalarText.IsDuration, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Decimal, "decimal", "a number whose digits a decimal can contain") { JsonKinds = Number, AcceptsNumber = ScalarText.IsDecimal, Limits = LimitGroup.Range | LimitGroup.Step },
        new(ScalarKind.ULong, "ulong", "a whole number of 64 bits without a sign") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsUInt64, Limits = LimitGroup.Range | LimitGroup.Step, CanBeEnum = true },
        new(ScalarKind.BigInt, "bigint", "a whole number of at most 1,024 digits") { JsonKinds = Number, IsInteger = true, AcceptsNumber = ScalarText.IsBigInteger, Limits = LimitGroup.Range | LimitGroup.Step },
        new(ScalarKind.Rfc2822, "rfc2822", "a date such as 'Tue, 30 Nov 2021 01:59:51 +0000'") { JsonKinds = Text, AcceptsText = ScalarText.IsRfc2822, CanBeExpiry = true, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.MsDate, "ms-date", "a date such as '/Date(1552953600000+0000)/'") { JsonKinds = Text, AcceptsText = ScalarText.IsMsDate, CanBeExpiry = true, Limits = LimitGroup.Length | LimitGroup.Pattern },
        new(ScalarKind.Base64Url, "base64url", "a string of base64url") { JsonKinds = Text, AcceptsText = ScalarText.IsBase64Url, Limits = LimitGroup.Bytes, CountsDecodedBytes = true },
    ];

    /// <summary>All rows, in the order of the enum.</summary>
    public static IReadOnlyList<ScalarInfo> All => Rows;

    /// <summary>The kinds of JSON values that the scalar can be; empty if it is not JSON.</summary>
    public EquatableArray<JsonKind> JsonKinds { get; init; }

    /// <summary>Whether the scalar is a JSON string.</summary>
    public bool IsText => JsonKinds == Text;

    /// <summary>The predicate that a string must satisfy to be a value of the scalar.</summary>
    public Func<string, bool> AcceptsText { get; init; } = static _ => true;

    /// <summary>The predicate that a JSON number must satisfy to be a value of the scalar.</summary>
    public Func<string, bool> AcceptsNumber { get; init; } = static _ => true;

    /// <summary>Whether the scalar is a JSON number.</summary>
    public bool IsNumber => JsonKinds == Number;

    /// <summary>Whether the scalar is a number without a fraction.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether the scalar is JSON that is preserved as it was read.</summary>
    public bool IsFreeForm { get; init; }

    /// <summary>Whether every JSON value is a value of the scalar.</summary>
    public bool IsAny => JsonKinds == Everything;

    /// <summary>The limits that apply to the scalar.</summary>
    public LimitGroup Limits { get; init; }

    /// <summary>Whether <c>maxBytes</c> counts the decoded bytes, and not the bytes of the string as UTF-8.</summary>
    public bool CountsDecodedBytes { get; init; }

    /// <summary>Whether a value can be a secret. A flag has no value, and a file is never shown.</summary>
    public bool CanBeSecret => OnlyPlace is null;

    /// <summary>Whether it can be the token of an operation that issues one.</summary>
    public bool CanBeToken { get; init; }

    public bool CanBeNonFinite { get; init; }

    /// <summary>Whether an enum can have values of the scalar.</summary>
    public bool CanBeEnum { get; init; }

    public bool CanBeIdempotencyToken { get; init; }

    /// <summary>Whether the scalar can be the expiry of a token.</summary>
    public bool CanBeExpiry { get; init; }

    /// <summary>Whether the scalar has a text form outside of JSON, in a path, a query, a header or a form.</summary>
    public bool CanBeParameter => !IsFreeForm;

    /// <summary>The only location in which the scalar is allowed; null: it is allowed anywhere.</summary>
    public FieldLocation? OnlyPlace { get; init; }

    public static ScalarInfo Find(ScalarKind kind) => (int)kind < Rows.Length && Rows[(int)kind] is var row && row.Kind == kind ? row : throw new InvalidOperationException($"The scalar {kind} has no row.");
}

/// <summary>Provides the rows of the table as an extension method of the enum.</summary>
public static class ScalarKindExtensions
{
    public static ScalarInfo GetInfo(this ScalarKind kind) => ScalarInfo.Find(kind);
}
