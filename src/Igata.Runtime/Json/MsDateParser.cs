using System.Buffers.Text;

namespace Igata.Runtime.Json;

/// <summary>Parses the dates of Microsoft's older JSON, such as <c>/Date(1552953600000+0900)/</c>: milliseconds since 1970 in UTC, and an optional offset.</summary>
internal static class MsDateParser
{
    private const long MaxMilliseconds = long.MaxValue / TimeSpan.TicksPerMillisecond;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        ReadOnlySpan<byte> start = "/Date("u8, end = ")/"u8;
        if (!text.StartsWith(start) || !text.EndsWith(end) || text.Length < start.Length + end.Length)
        {
            return false;
        }

        text = text[start.Length..^end.Length];
        if (text is [(byte)'+', ..] || !Utf8Parser.TryParse(text, out long milliseconds, out int length) || milliseconds is > MaxMilliseconds or < -MaxMilliseconds
            || !UnixTimeConverter.TryConvertToTime(milliseconds * TimeSpan.TicksPerMillisecond, out DateTimeOffset utc)
            || !TryParseOffset(text[length..], out TimeSpan offset))
        {
            return false;
        }

        long local = utc.Ticks + offset.Ticks;
        if (local < 0 || local > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = utc.ToOffset(offset);
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone.IsEmpty)
        {
            return true;
        }

        if (zone.Length != 5 || zone[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        (int hours, int minutes) = (Rfc3339Parser.ParseTwoDigits(zone[1..]), Rfc3339Parser.ParseTwoDigits(zone[3..]));
        int total = (hours * 60) + minutes;
        offset = TimeSpan.FromMinutes(zone[0] == '-' ? -total : total);
        return hours is >= 0 and <= 14 && minutes is >= 0 and <= 59 && total <= 14 * 60;
    }
}
