using System.Globalization;

namespace Igata.Generator.CSharp;

/// <summary>JSON numbers, which are kept to the letter, as C# literals.</summary>
internal static class Numbers
{
    /// <summary>A whole number; what lies beyond 64 bits is no limit.</summary>
    public static string? Whole(string? json) =>
        json is null || !decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || number > long.MaxValue || number < long.MinValue
            ? null
            : ((long)number).ToString(CultureInfo.InvariantCulture);

    public static string? Fraction(string? json) =>
        json is null ? null : double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d";
}
