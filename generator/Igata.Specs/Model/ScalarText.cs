using System.Globalization;
using System.Text.RegularExpressions;

namespace Igata.Specs.Model;

/// <summary>Checks the texts of scalars that are strings or numbers of a certain form.</summary>
public static partial class ScalarText
{
    private static readonly Regex Rfc3339 = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        RegexOptions.CultureInvariant);

    public static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _);

    public static bool IsRfc3339(string text) =>
        Rfc3339.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsHttpDate(string text) => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return !text.Any(char.IsWhiteSpace);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
