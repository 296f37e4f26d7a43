using System.Globalization;

namespace Igata.Runtime.Json;

/// <summary>Parses the dates of e-mail (RFC 2822, section 3.3, and the obsolete years and zones of section 4.3). The weekday is optional, and is not compared with the date.</summary>
internal static class Rfc2822Parser
{
    private static readonly string[] Formats = ["d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm"];

    private static readonly string[] TwoDigitYears = ["d MMM yy HH:mm:ss", "d MMM yy HH:mm"];

    /// <summary>The hours of the zones that have names.</summary>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["Z"] = 0,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
    };

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;

        // Many mail programs repeat the zone in a comment behind it.
        int comment = text.IndexOf(" (", StringComparison.Ordinal);
        text = comment > 0 && text.EndsWith(')') ? text[..comment] : text;
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && !HttpDateParser.IsWeekday(text[..comma]))
        {
            return false;
        }

        string[] words = text[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 5 || !TryParseZone(words[4], out TimeSpan offset))
        {
            return false;
        }

        string local = string.Join(' ', words[..4]);
        bool isLong = DateTime.TryParseExact(local, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date);
        if (!isLong)
        {
            if (!DateTime.TryParseExact(local, TwoDigitYears, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            {
                return false;
            }

            // RFC 2822 defines that 49 is 2049 and 50 is 1950.
            int year = date.Year % 100;
            date = date.AddYears((year < 50 ? 2000 : 1900) + year - date.Year);
        }

        long utc = date.Ticks - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(date, offset);
        return true;
    }

    private static bool TryParseZone(string zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone[0] is not ('+' or '-'))
        {
            bool isKnown = Zones.TryGetValue(zone, out int named);
            offset = TimeSpan.FromHours(named);
            return isKnown;
        }

        if (zone.Length != 5 || !int.TryParse(zone.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int digits))
        {
            return false;
        }

        int minutes = (digits / 100 * 60) + (digits % 100);
        offset = TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);

        // DateTimeOffset does not support offsets of more than 14 hours.
        return digits % 100 <= 59 && minutes <= 14 * 60;
    }
}
