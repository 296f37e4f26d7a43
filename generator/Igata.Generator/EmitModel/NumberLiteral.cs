using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>Formats JSON numbers, which the model stores as written, as C# literals.</summary>
internal static class NumberLiteral
{
    /// <summary>Formats a whole number; returns null for a number beyond 64 bits, which is no limit.</summary>
    public static string? FormatWhole(string? json) =>
        json is null || !decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || number > long.MaxValue || number < long.MinValue
            ? null
            : ((long)number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a whole number without a sign; returns null for a number that is negative or beyond 64 bits, which is no limit.</summary>
    public static string? FormatUnsigned(string? json) =>
        ulong.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ulong number) ? number.ToString(CultureInfo.InvariantCulture) + "UL" : null;

    /// <summary>Formats a decimal; returns null for a number that a decimal cannot contain, which is no limit.</summary>
    public static string? FormatDecimal(string? json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : null;

    public static string? FormatFraction(string? json) =>
        json is null ? null : double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d";
}
