using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The C# form of a built-in scalar. The table has one row for each scalar and one for each variant.</summary>
/// <param name="Name">The C# type.</param>
/// <param name="IsValue">Whether the C# type is a struct.</param>
/// <param name="Method">The method of <c>JsonParsing</c> that reads a value, and of <c>JsonWriter</c> that writes it; null if the scalar is not JSON.</param>
/// <param name="Description">The description of a value on the wire.</param>
internal sealed record ScalarForm(string Name, bool IsValue, string? Method, TypeDescription Description)
{
    private static readonly Dictionary<ScalarKind, ScalarForm> Rows = new()
    {
        [ScalarKind.String] = new("string", false, "String", new("a string", "strings"))
        {
            WritesName = true,
            OpensQuote = true,
            Check = "Required",
            Length = LengthCheck.Text,
            Plain = new PlainText(null, "text"),
            Empty = "\"\"",
            IsEmptyLiteral = true,
        },
        [ScalarKind.Boolean] = new("bool", true, "Boolean", new("true or false", "booleans")) { Size = 5, WritesName = true, Text = TextForm.Literal },
        [ScalarKind.Int] = new("int", true, "Int32", new("an integer", "integers")) { Size = 11, WritesName = true, ReadsOptional = true, Text = TextForm.Literal, RangeCheck = "Range" },
        [ScalarKind.Long] = new("long", true, "Int64", new("an integer", "integers")) { Size = 20, WritesName = true, ReadsOptional = true, Text = TextForm.Literal, RangeCheck = "Range" },
        [ScalarKind.Number] = new("double", true, "Double", new("a number", "numbers")) { Size = 32, Text = TextForm.Literal, Check = "Finite", RangeCheck = "Range", Bounds = BoundForm.Fraction },
        [ScalarKind.Bytes] = new("ByteString", true, "Bytes", new("base64", "base64 strings"))
        {
            Length = LengthCheck.Bytes,
            ConvertedFrom = "byte[]",
            FormatConstant = text => $"new ByteString([{string.Join(", ", Convert.FromBase64String(text))}])",
        },
        [ScalarKind.Object] = new("JsonData", true, "Object", new("a JSON object", "JSON objects")) { WriteMethod = "Data", WritesName = true, Text = TextForm.Json, Check = "Object", Empty = "JsonParsing.EmptyObject" },
        [ScalarKind.Any] = new("JsonData", true, "Data", new("any JSON value", "JSON values")) { WritesName = true, Text = TextForm.Json, Check = "Required" },
        [ScalarKind.Uuid] = new("Guid", true, "Guid", new("a UUID", "UUIDs"))
        {
            Length = LengthCheck.WireText,
            Size = 38,
            FormatConstant = text => $"new Guid({Literal.Create(text)})",
            FormatInitial = text => $"new({Literal.Create(text)})",
        },
        [ScalarKind.Uri] = new("Uri", false, "Uri", new("a URI", "URIs"))
        {
            Length = LengthCheck.WireText,
            Check = "Required",
            Plain = new PlainText("OriginalString", "ParseUrl(text)"),
            ComparedMember = "OriginalString",
            Empty = "JsonParsing.EmptyUri",
            FormatConstant = text => $"new Uri({Literal.Create(text)}, UriKind.RelativeOrAbsolute)",
            FormatInitial = text => $"new({Literal.Create(text)}, UriKind.RelativeOrAbsolute)",
        },
        [ScalarKind.UnixSeconds] = new("DateTimeOffset", true, "UnixSeconds", new("whole seconds since 1970", "times in whole seconds since 1970"))
        {
            Size = 21,
            Text = TextForm.Literal,
            RangeCheck = "UnixSeconds",
            FormatNumber = value => $"Check.ToUnits({value}, 10_000_000)",
            RetryAfterFormat = "UnixSeconds",
            ComparedMember = "ToUnixTimeSeconds()",
            FormatConstant = text => FormatUnixTime(text, TimeSpan.TicksPerSecond),
        },
        [ScalarKind.UnixMillis] = new("DateTimeOffset", true, "UnixMillis", new("whole milliseconds since 1970", "times in whole milliseconds since 1970"))
        {
            Size = 21,
            Text = TextForm.Literal,
            RangeCheck = "UnixMillis",
            FormatNumber = value => $"Check.ToUnits({value}, 10_000)",
            RetryAfterFormat = "UnixMilliseconds",
            ComparedMember = "ToUnixTimeMilliseconds()",
            FormatConstant = text => FormatUnixTime(text, TimeSpan.TicksPerMillisecond),
        },
        [ScalarKind.UnixMicros] = new("DateTimeOffset", true, "UnixMicros", new("whole microseconds since 1970", "times in whole microseconds since 1970"))
        {
            Size = 21,
            Text = TextForm.Literal,
            RangeCheck = "UnixMicros",
            FormatNumber = value => $"Check.ToUnits({value}, 10)",
            RetryAfterFormat = "UnixMicroseconds",
            FormatConstant = text => FormatUnixTime(text, TimeSpan.TicksPerMillisecond / 1000),
        },
        [ScalarKind.UnixTime] = new("DateTimeOffset", true, "UnixTime", new("seconds since 1970, with a fraction", "times in seconds since 1970, with a fraction")) { Size = 32, Text = TextForm.Literal, RangeCheck = "Range", Bounds = BoundForm.Decimal, FormatNumber = value => $"Check.ToSeconds({value})", FormatConstant = text => FormatUnixTime(text, TimeSpan.TicksPerSecond), RetryAfterFormat = "UnixSeconds" },
        [ScalarKind.Rfc3339] = new("DateTimeOffset", true, "Rfc3339", new("an RFC 3339 time", "RFC 3339 times")) { Length = LengthCheck.WireText, Size = 40, FormatConstant = FormatTime, RetryAfterFormat = "Rfc3339" },
        [ScalarKind.HttpDate] = new("DateTimeOffset", true, "HttpDate", new("an HTTP date", "HTTP dates")) { Length = LengthCheck.WireText, Size = 32, FormatConstant = FormatTime },
        [ScalarKind.Seconds] = new("TimeSpan", true, "Seconds", new("whole seconds", "durations in whole seconds"))
        {
            Size = 21,
            WritesName = true,
            Text = TextForm.Literal,
            Check = "Seconds",
            RangeCheck = "Seconds",
            FormatNumber = value => $"Check.ToUnits({value}, 10_000_000)",
            FormatConstant = text => text == "0" ? "TimeSpan.Zero" : $"TimeSpan.FromSeconds({text}d)",
        },
        [ScalarKind.Flag] = new("bool", true, "Boolean", new("a name without a value", "names without values")) { Size = 5, WritesName = true, Text = TextForm.Literal },
        [ScalarKind.File] = new("MediaContent", false, null, new("raw bytes", "files of raw bytes")),
        [ScalarKind.Date] = new("DateOnly", true, "Date", new("a date", "dates")) { Length = LengthCheck.WireText, Size = 12, RangeCheck = "Range", Bounds = BoundForm.Date, FormatConstant = text => BoundForm.Date.Format(text)! },
        [ScalarKind.Time] = new("TimeOnly", true, "Time", new("a time of day", "times of day")) { Length = LengthCheck.WireText, Size = 18, RangeCheck = "Range", Bounds = BoundForm.Time, FormatConstant = text => BoundForm.Time.Format(text)! },
        [ScalarKind.Duration] = new("IsoDuration", true, "Duration", new("an ISO 8601 duration", "ISO 8601 durations"))
        {
            Length = LengthCheck.WireText,
            ConvertedFrom = "TimeSpan",
            FormatConstant = text => $"new IsoDuration({Literal.Create(text)})",
        },
        [ScalarKind.Decimal] = new("decimal", true, "Decimal", new("a number", "numbers"))
        {
            Size = 32,
            Text = TextForm.Literal,
            RangeCheck = "Range",
            Bounds = BoundForm.Decimal,
            FormatConstant = text => text + "m",
        },
        [ScalarKind.ULong] = new("ulong", true, "UInt64", new("an integer", "integers")) { Size = 20, Text = TextForm.Literal, RangeCheck = "Range", Bounds = BoundForm.Unsigned, FormatConstant = text => text + "UL" },
        [ScalarKind.BigInt] = new(BoundForm.BigIntegerType, true, "BigInteger", new("an integer", "integers"))
        {
            Text = TextForm.Literal,
            Check = "Digits",
            RangeCheck = "Range",
            Bounds = BoundForm.BigInteger,
            FormatConstant = text => BoundForm.BigInteger.Format(text)!,
        },
        [ScalarKind.Rfc2822] = new("DateTimeOffset", true, "Rfc2822", new("an RFC 2822 date", "RFC 2822 dates"))
        {
            Length = LengthCheck.WireText,
            Size = 34,
            FormatConstant = text => ScalarText.TryParseRfc2822(text, out DateTimeOffset time) ? FormatTicks(time) : throw new FormatException(text),
            RetryAfterFormat = "Rfc2822",
        },
        [ScalarKind.MsDate] = new("DateTimeOffset", true, "MsDate", new("a date in the form <c>/Date(0)/</c>", "dates in the form <c>/Date(0)/</c>"))
        {
            Length = LengthCheck.WireText,
            Size = 32,
            FormatConstant = text => ScalarText.TryParseMsDate(text, out DateTimeOffset time) ? FormatTicks(time) : throw new FormatException(text),
            RetryAfterFormat = "MsDate",
        },
        [ScalarKind.Base64Url] = new("ByteString", true, "Base64Url", new("base64url", "base64url strings"))
        {
            Length = LengthCheck.Bytes,
            ConvertedFrom = "byte[]",
            FormatConstant = text => $"new ByteString([{string.Join(", ", ScalarText.DecodeBase64Url(text))}])",
        },
    };

    // The order of the enum: every member of every record is looked up several times, and a key that is an enum makes a dictionary slow.
    private static readonly ScalarForm[] Table = [.. ScalarInfo.All.Select(row => Rows[row.Kind])];

    private static readonly ScalarForm Secret = new("Secret", true, "Secret", new("a string, never shown", "strings, never shown"))
    {
        Check = "Required",
        Length = LengthCheck.Text,
        Plain = new PlainText("Reveal()", "new Secret(text)"),
        ComparedMember = "Reveal()",
        Empty = "\"\"",
        ConvertedFrom = "string",
        FormatConstant = text => $"new Secret({Literal.Create(text)})",
    };

    private static readonly ScalarForm NonFinite = new("double", true, "NonFinite", new("a number, <c>NaN</c> and infinity included", "numbers, <c>NaN</c> and infinity included"))
    {
        Size = 32,
        Text = TextForm.StringOrLiteral,
        RangeCheck = "Range",
        Bounds = BoundForm.Fraction,
    };

    /// <summary>The method of <c>JsonWriter</c>, if its name differs from that of the reading method.</summary>
    public string? WriteMethod { get; init; }

    /// <summary>The maximum number of bytes of a value, or null if it depends on the value.</summary>
    public int? Size { get; init; }

    /// <summary>Whether the runtime writes a value together with the name of its member. It does so for the scalars that records contain most.</summary>
    public bool WritesName { get; init; }

    /// <summary>Whether the name of the member includes the opening quote of the value.</summary>
    public bool OpensQuote { get; init; }

    /// <summary>Whether the runtime reads a complete optional member in one call.</summary>
    public bool ReadsOptional { get; init; }

    /// <summary>The form of a value as text outside of JSON.</summary>
    public TextForm Text { get; init; } = TextForm.String;

    /// <summary>The text of a value that is accessed without JSON, or null.</summary>
    public PlainText? Plain { get; init; }

    /// <summary>The check of every value that is sent, or null if no value can be invalid.</summary>
    public string? Check { get; init; }

    /// <summary>The check against a minimum and a maximum, which includes <see cref="Check"/>.</summary>
    public string? RangeCheck { get; init; }

    /// <summary>The C# of the limits of <see cref="RangeCheck"/>.</summary>
    public BoundForm Bounds { get; init; } = BoundForm.Whole;

    /// <summary>The kind of the check of the length, which follows <see cref="Check"/>.</summary>
    public LengthCheck Length { get; init; }

    /// <summary>The function that formats the number on the wire of a time or a duration as C#; by default, the value itself is a number.</summary>
    public Func<string, string> FormatNumber { get; init; } = static value => value;

    /// <summary>Formats the text of a value that has limits of its length or a pattern; by default, a value is a text.</summary>
    public string FormatText(string value) => Length is not LengthCheck.WireText ? value
        : Plain is { } plain ? $"({plain.FormatNullable(value)} ?? \"\")"
        : $"JsonWriters.GetText({value}, JsonWriters.{WriteMethod ?? Method})";

    /// <summary>The member of a value that is compared with a constant; null: the value itself.</summary>
    public string? ComparedMember { get; init; }

    /// <summary>The expression of the empty value; null: it is the default of the C# type.</summary>
    public string? Empty { get; init; }

    /// <summary>Whether <see cref="Empty"/> is a literal, which costs nothing to create.</summary>
    public bool IsEmptyLiteral { get; init; }

    /// <summary>The type whose values are implicitly converted to this type, or null.</summary>
    public string? ConvertedFrom { get; init; }

    /// <summary>The function that formats a constant of this type as C#; null: a constant is a literal.</summary>
    public Func<string, string>? FormatConstant { get; init; }

    /// <summary>The function that formats the initial value of an option as C#; null: the value is a literal.</summary>
    public Func<string, string>? FormatInitial { get; init; }

    /// <summary>The member of <c>RetryAfterFormat</c> for a header of this type that says when to retry; null for seconds and HTTP dates.</summary>
    public string? RetryAfterFormat { get; init; }

    public static ScalarForm Find(ScalarType type) => type.Secret ? Secret : type.NonFinite ? NonFinite : Find(type.Kind);

    public static ScalarForm Find(ScalarKind kind) => Table[(int)kind];

    private static string FormatUnixTime(string number, long ticksPerUnit) =>
        FormatTicks(DateTimeOffset.FromUnixTimeSeconds(0).AddTicks((long)(decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) * ticksPerUnit)));

    private static string FormatTime(string text) => FormatTicks(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

    private static string FormatTicks(DateTimeOffset time) => $"new DateTimeOffset({time.UtcTicks.ToString(CultureInfo.InvariantCulture)}L, TimeSpan.Zero)";
}

/// <summary>The kind of the length of a value.</summary>
internal enum LengthCheck
{
    /// <summary>The value has no length.</summary>
    None,

    /// <summary>The length is the number of characters of a string, and the number of its bytes as UTF-8.</summary>
    Text,

    /// <summary>The length is that of the text on the wire.</summary>
    WireText,

    /// <summary>The length is the number of bytes of the value.</summary>
    Bytes,
}
