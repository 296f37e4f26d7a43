using System.Buffers.Binary;

namespace Igata.Runtime.Json;

/// <summary>Parses RFC 3339 times.</summary>
internal static class Rfc3339Parser
{
    private const int FractionDigits = 7;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < 20 || text[16] != ':')
        {
            return false;
        }

        // "2018-07-" and "13T12:30" are each one register: the characters become the values of digits, and zero for separators.
        ulong date = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2D30302D_30303030;
        ulong clock = (BinaryPrimitives.ReadUInt64LittleEndian(text[8..]) | 0x0000_0000_0020_0000) ^ 0x30303A30_30743030;
        const ulong HighBits = 0x80808080_80808080;
        if ((((date + 0x7F76767F_76767676) | date | (clock + 0x76767F76_767F7676) | clock) & HighBits) != 0)
        {
            return false;
        }

        ulong dateParts = (date * 10) + (date >> 8);
        ulong clockParts = (clock * 10) + (clock >> 8);
        int year = ((byte)dateParts * 100) + (byte)(dateParts >> 16);
        (int month, int day) = ((byte)(dateParts >> 40), (byte)clockParts);
        (int hour, int minute, int second) = ((byte)(clockParts >> 24), (byte)(clockParts >> 48), ParseTwoDigits(text[17..]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59
            || !TryParseFraction(text[19..], out long fraction, out ReadOnlySpan<byte> zone) || !TryParseOffset(zone, out TimeSpan offset))
        {
            return false;
        }

        long local = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        long utc = local - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(local, offset);
        return true;
    }

    // Four digits are read as two pairs, so the result of a character that is not a digit is negative enough to be rejected.
    public static int ParseTwoDigits(ReadOnlySpan<byte> text)
    {
        (int tens, int ones) = (text[0] - '0', text[1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1_000_000;
    }

    public static bool TryParseFraction(ReadOnlySpan<byte> text, out long ticks, out ReadOnlySpan<byte> rest)
    {
        ticks = 0;
        rest = text;
        if (text[0] != '.')
        {
            return true;
        }

        int digits = JsonNumber.SkipDigits(text, 1) - 1;
        if (digits < 1)
        {
            return false;
        }

        for (int i = 1; i <= FractionDigits; i++)
        {
            ticks = (ticks * 10) + (i <= digits ? text[i] - '0' : 0);
        }

        rest = text[(digits + 1)..];
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> zone, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone.Length == 1)
        {
            return (zone[0] | 0x20) == 'z';
        }

        if (zone.Length != 6 || zone[0] is not ((byte)'+' or (byte)'-') || zone[3] != ':')
        {
            return false;
        }

        (int hours, int minutes) = (ParseTwoDigits(zone[1..]), ParseTwoDigits(zone[4..]));
        int total = (hours * 60) + minutes;
        offset = TimeSpan.FromMinutes(zone[0] == '-' ? -total : total);

        // DateTimeOffset does not support offsets of more than 14 hours.
        return hours is >= 0 and <= 14 && minutes is >= 0 and <= 59 && total <= 14 * 60;
    }
}
