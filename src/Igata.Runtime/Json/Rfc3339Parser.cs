using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Parses RFC 3339 times.</summary>
internal static class Rfc3339Parser
{
    private const int FractionDigits = 7;
    private const int LocalLength = 19;
    private const int OffsetLength = 6;
    private const int SecondsPerDay = 86_400;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        return text.Length > LocalLength && TryParseLocal(text, out long local) && TryParseFraction(text[LocalLength..], out long fraction, out ReadOnlySpan<byte> zone)
            && TryParseOffset(zone, out int minutes) && TryCreate(local + fraction, minutes, out time);
    }

    /// <summary>Parses a time without a fraction between quotes, as most times are, without searching for the end of the string. Returns its length with the quotes; 0 for any other string.</summary>
    public static int ParseQuoted(ReadOnlySpan<byte> json, int position, out DateTimeOffset time)
    {
        time = default;
        if (json.Length - position < LocalLength + OffsetLength + 2 || json[position] != '"')
        {
            return 0;
        }

        // The length is constant, so that the JIT removes the checks of all positions.
        ReadOnlySpan<byte> text = json.Slice(position + 1, LocalLength + OffsetLength + 1);
        if (!TryParseLocal(text, out long local))
        {
            return 0;
        }

        if (text[LocalLength + 1] == '"')
        {
            return (text[LocalLength] | 0x20) == 'z' && TryCreate(local, 0, out time) ? LocalLength + 3 : 0;
        }

        return text[LocalLength + OffsetLength] == '"' && TryParseOffset(text.Slice(LocalLength, OffsetLength), out int minutes) && TryCreate(local, minutes, out time)
            ? LocalLength + OffsetLength + 2
            : 0;
    }

    /// <summary>Parses the beginning of a text of at least 20 bytes, up to the seconds, as ticks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseLocal(ReadOnlySpan<byte> text, out long ticks)
    {
        // "2018-07-", "13T12:30" and "12:30:45" are each one register: the characters become the values of digits, and zero for separators.
        ulong date = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2D30302D_30303030;
        ulong day = (BinaryPrimitives.ReadUInt64LittleEndian(text[8..]) | 0x0000_0000_0020_0000) ^ 0x30303A30_30743030;
        ulong clock = BinaryPrimitives.ReadUInt64LittleEndian(text[11..]) ^ 0x30303A30_303A3030;
        const ulong HighBits = 0x80808080_80808080;
        ulong invalid = (date + 0x7F76767F_76767676) | date | (day + 0x76767F76_767F7676) | day | (clock + 0x76767F76_767F7676) | clock;
        date = (date * 10) + (date >> 8);
        clock = (clock * 10) + (clock >> 8);
        int year = ((byte)date * 100) + (byte)(date >> 16);
        int month = (byte)(date >> 40);
        int dayOfMonth = (byte)((day * 10) + (day >> 8));
        int seconds = ((byte)clock * 3600) + ((byte)(clock >> 24) * 60) + (byte)(clock >> 48);
        ticks = ((CountDays(year, month, dayOfMonth) * SecondsPerDay) + seconds) * TimeSpan.TicksPerSecond;
        return (invalid & HighBits) == 0 && year != 0 && (uint)(month - 1) < 12 && dayOfMonth != 0
            && (dayOfMonth <= 28 || dayOfMonth <= DateTime.DaysInMonth(year, month))
            && (byte)clock < 24 && (byte)(clock >> 24) < 60 && (byte)(clock >> 48) < 60;
    }

    /// <summary>Returns the number of days between a date and the beginning of the year 1. A year begins with its March here, so that the leap day is its last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long CountDays(int year, int month, int day)
    {
        if (month <= 2)
        {
            year--;
            month += 12;
        }

        // 979 / 32 is the average length of a month from March to January.
        int century = (int)((uint)year / 100);
        return (365 * year) + (year >> 2) - century + (century >> 2) + (((979 * month) - 2919) >> 5) + day - 307;
    }

    private static bool TryCreate(long local, int minutes, out DateTimeOffset time)
    {
        long utc = local - (minutes * TimeSpan.TicksPerMinute);
        if ((ulong)utc > (ulong)DateTime.MaxValue.Ticks)
        {
            time = default;
            return false;
        }

        // The other constructor validates the offset.
        time = minutes == 0 ? new DateTimeOffset(new DateTime(local, DateTimeKind.Utc)) : new DateTimeOffset(local, new TimeSpan(minutes * TimeSpan.TicksPerMinute));
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

    private static bool TryParseOffset(ReadOnlySpan<byte> zone, out int minutes)
    {
        minutes = 0;
        if (zone.Length == 1)
        {
            return (zone[0] | 0x20) == 'z';
        }

        if (zone.Length != OffsetLength || zone[0] is not ((byte)'+' or (byte)'-') || zone[3] != ':')
        {
            return false;
        }

        (int hour, int minute) = (ParseTwoDigits(zone[1..]), ParseTwoDigits(zone[4..]));
        int total = (hour * 60) + minute;
        minutes = zone[0] == '-' ? -total : total;

        // DateTimeOffset does not support offsets of more than 14 hours.
        return hour is >= 0 and <= 14 && minute is >= 0 and <= 59 && total <= 14 * 60;
    }
}
