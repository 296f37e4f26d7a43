using System.Globalization;

namespace Igata.Runtime.Json;

/// <summary>Parses the three forms of an HTTP date (RFC 9110, section 5.6.7). The weekday is not compared with the date.</summary>
internal static class HttpDateParser
{
    // The date of RFC 1123, that of RFC 850 with a year of two digits, and that of asctime, whose day may be padded with a space.
    private static readonly string[] Formats =
        ["d MMM yyyy HH:mm:ss 'GMT'", "d-MMM-yyyy HH:mm:ss 'GMT'", "MMM d HH:mm:ss yyyy", "MMM  d HH:mm:ss yyyy"];

    private static readonly string[] TwoDigitYear = ["d-MMM-yy HH:mm:ss 'GMT'"];

    private static readonly string[] Weekdays =
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Returns whether a text is the name of a weekday, as before the comma of a date.</summary>
    public static bool IsWeekday(string text) => Weekdays.Contains(text, StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time))
        {
            return true;
        }

        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !IsWeekday(text[..space].TrimEnd(',')))
        {
            return false;
        }

        string date = text[(space + 1)..];
        if (DateTimeOffset.TryParseExact(date, Formats, CultureInfo.InvariantCulture, Style, out time))
        {
            return true;
        }

        if (!DateTimeOffset.TryParseExact(date, TwoDigitYear, CultureInfo.InvariantCulture, Style, out time))
        {
            return false;
        }

        // A year that appears to be more than 50 years in the future is in the past.
        int century = DateTimeOffset.UtcNow.Year / 100 * 100;
        int year = century + (time.Year % 100);
        time = time.AddYears(year - time.Year);
        time = time > DateTimeOffset.UtcNow.AddYears(50) ? time.AddYears(-100) : time;
        return true;
    }
}
