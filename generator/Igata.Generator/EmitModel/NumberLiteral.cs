using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>JSON numbers, which are kept to the letter, as C# literals.</summary>
internal static class NumberLiteral
{
    /// <summary>A whole number; what lies beyond 64 bits is no limit.</summary>
    public static string? FormatWhole(string? json) =>
        json is null || !decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || number > long.MaxValue || number < long.MinValue
            ? null
            : ((long)number).ToString(CultureInfo.InvariantCulture);

    public static string? FormatFraction(string? json) =>
        json is null ? null : double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d";
}
