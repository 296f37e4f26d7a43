using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>The C# form of the limits of a type.</summary>
/// <param name="Format">The function that formats a limit as C#; null for a limit that the type cannot contain, which is no limit.</param>
/// <param name="Lowest">The expression for no minimum.</param>
/// <param name="Highest">The expression for no maximum.</param>
internal sealed record BoundForm(Func<string?, string?> Format, string Lowest, string Highest)
{
    /// <summary>The type is not in an imported namespace, and a member may have the name of any namespace.</summary>
    public const string BigIntegerType = "global::System.Numerics.BigInteger";

    public static BoundForm Whole { get; } = new(NumberLiteral.FormatWhole, "long.MinValue", "long.MaxValue");

    public static BoundForm Fraction { get; } = new(NumberLiteral.FormatFraction, "double.MinValue", "double.MaxValue");

    public static BoundForm Decimal { get; } = new(NumberLiteral.FormatDecimal, "decimal.MinValue", "decimal.MaxValue");

    public static BoundForm Unsigned { get; } = new(NumberLiteral.FormatUnsigned, "ulong.MinValue", "ulong.MaxValue");

    public static BoundForm BigInteger { get; } = new(FormatBigInteger, "null", "null");

    public static BoundForm Date { get; } = new(FormatDate, "new DateOnly(1, 1, 1)", "new DateOnly(9999, 12, 31)");

    public static BoundForm Time { get; } = new(FormatTime, "new TimeOnly(0L)", "new TimeOnly(863999999999L)");

    private static string? FormatBigInteger(string? number) => number is null ? null
        : NumberLiteral.FormatWhole(number) is { } small ? $"new {BigIntegerType}({small}L)"
        : $"JsonParsing.CreateBigInteger({Literal.Create(number)})";

    private static string? FormatDate(string? text) =>
        text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("'new DateOnly('yyyy', 'M', 'd')'", CultureInfo.InvariantCulture);

    private static string? FormatTime(string? text) =>
        text is null ? null : $"new TimeOnly({TimeSpan.Parse(Truncate(text), CultureInfo.InvariantCulture).Ticks.ToString(CultureInfo.InvariantCulture)}L)";

    // Digits beyond 100 ns are dropped, as in a value that is read.
    private static string Truncate(string time) => time.Length > "12:30:45.1234567".Length ? time.Substring(0, "12:30:45.1234567".Length) : time;
}
