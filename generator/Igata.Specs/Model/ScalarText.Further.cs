using System.Globalization;
using System.Text.RegularExpressions;

namespace Igata.Specs.Model;

/// <content>Numbers of a certain size, and dates and durations.</content>
public static partial class ScalarText
{
    private const int MaxBigIntegerDigits = 1024;
    private const int MaxDecimalScale = 28;

    private static readonly Regex Time = new(@"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?$", RegexOptions.CultureInvariant);

    // At least one part, also behind the T; only the last one has a fraction.
    private static readonly Regex Duration = new(
        @"^[-+]?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex LastFraction = new("[.,][0-9]+(?=[YMWDHS]$)", RegexOptions.CultureInvariant);

    private static readonly Regex LongNumber = new("[0-9.,]{29}", RegexOptions.CultureInvariant);

    private static readonly Regex MsDate = new(@"^/Date\((?<time>-?[0-9]{1,15})([+-](0[0-9]|1[0-4])[0-5][0-9])?\)/$", RegexOptions.CultureInvariant);

    private static readonly Regex Base64Url = new("^[A-Za-z0-9_-]*={0,2}$", RegexOptions.CultureInvariant);

    private static readonly string[] Rfc2822Formats =
    [
        .. from weekday in new[] { "ddd, ", "" }
           from clock in new[] { "HH:mm:ss", "HH:mm" }
           from zone in new[] { "zzz", "'GMT'", "'UT'" }
           select $"{weekday}d MMM yyyy {clock} {zone}",
    ];

    public static bool IsInt32(string number) => JsonNumber.IsWhole(number) && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsInt64(string number) => JsonNumber.IsWhole(number) && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsUInt64(string number) => JsonNumber.IsWhole(number) && ulong.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsBigInteger(string number) => JsonNumber.IsWhole(number) && number.TrimStart('-').Length <= MaxBigIntegerDigits;

    /// <summary>Returns whether a decimal can contain all digits of a number.</summary>
    public static bool IsDecimal(string number)
    {
        int exponentAt = number.IndexOfAny(['e', 'E']);
        string digits = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        int point = digits.IndexOf('.');
        long scale = (point < 0 ? 0 : digits.Length - point - 1) - (exponentAt < 0 ? 0 : ParseExponent(number.Substring(exponentAt + 1)));
        bool isZero = digits.All(c => c is '0' or '.' or '-');
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) &&
            (isZero || (scale <= MaxDecimalScale && JsonNumber.Compare(value.ToString(CultureInfo.InvariantCulture), number) == 0));
    }

    public static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsTime(string text) => Time.IsMatch(text);

    public static bool IsDuration(string text) => Duration.IsMatch(LastFraction.Replace(text, "")) && !LongNumber.IsMatch(text);

    public static bool IsRfc2822(string text) => TryParseRfc2822(text, out _);

    public static bool TryParseRfc2822(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Rfc2822Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    public static bool IsMsDate(string text) => TryParseMsDate(text, out _);

    public static bool TryParseMsDate(string text, out DateTimeOffset time)
    {
        const long MinMilliseconds = -62_135_596_800_000, MaxMilliseconds = 253_402_300_799_999;
        Match match = MsDate.Match(text);
        bool inRange = long.TryParse(match.Groups["time"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds) &&
            milliseconds is >= MinMilliseconds and <= MaxMilliseconds;
        time = inRange ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return match.Success && inRange;
    }

    public static bool IsBase64Url(string text) =>
        Base64Url.IsMatch(text) && text.TrimEnd('=').Length % 4 != 1 && (!text.EndsWith("=", StringComparison.Ordinal) || text.Length % 4 == 0);

    /// <summary>Decodes a text that <see cref="IsBase64Url"/> accepts.</summary>
    public static byte[] DecodeBase64Url(string text)
    {
        string standard = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
    }

    private static int ParseExponent(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) ? exponent : 0;
}
