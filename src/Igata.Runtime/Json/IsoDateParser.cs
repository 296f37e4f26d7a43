namespace Igata.Runtime.Json;

/// <summary>Parses the dates and the times of day of ISO 8601 that consist of all their digits, such as <c>2018-07-13</c> and <c>12:30:45.5</c>.</summary>
internal static class IsoDateParser
{
    private const int DateLength = 10;
    private const int TimeLength = 8;

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = (Rfc3339Parser.ParseTwoDigits(text) * 100) + Rfc3339Parser.ParseTwoDigits(text[2..]);
        (int month, int day) = (Rfc3339Parser.ParseTwoDigits(text[5..]), Rfc3339Parser.ParseTwoDigits(text[8..]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Parses a time of day without an offset, truncated to 100 ns.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        time = default;
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        (int hour, int minute, int second) = (Rfc3339Parser.ParseTwoDigits(text), Rfc3339Parser.ParseTwoDigits(text[3..]), Rfc3339Parser.ParseTwoDigits(text[6..]));
        long fraction = 0;
        ReadOnlySpan<byte> rest = text[TimeLength..];
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59
            || (!rest.IsEmpty && !(Rfc3339Parser.TryParseFraction(rest, out fraction, out rest) && rest.IsEmpty)))
        {
            return false;
        }

        time = new TimeOnly(new TimeOnly(hour, minute, second).Ticks + fraction);
        return true;
    }
}
