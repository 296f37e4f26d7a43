using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    private const int SecondsPerDay = 86_400;

    /// <summary>Writes whole seconds since 1970; a fraction is dropped. The caller must reserve 21 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixSeconds(DateTimeOffset value) => Int64(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerSecond));

    /// <summary>Writes whole milliseconds since 1970; a fraction is dropped. The caller must reserve 21 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixMillis(DateTimeOffset value) => Int64(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMillisecond));

    /// <summary>Writes whole microseconds since 1970; a fraction is dropped. The caller must reserve 21 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixMicros(DateTimeOffset value) => Int64(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMicrosecond));

    /// <summary>Writes seconds since 1970, with a fraction only if it is not zero. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixTime(DateTimeOffset value)
    {
        long ticks = UnixTimeConverter.GetTicks(value);
        if (ticks < 0)
        {
            Byte((byte)'-');
            ticks = -ticks;
        }

        (long seconds, long fraction) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        Int64(seconds);
        WriteFraction(fraction);
    }

    /// <summary>Writes whole seconds; a fraction is dropped. The caller must reserve 21 bytes.</summary>
    /// <param name="value">The time span.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Seconds(TimeSpan value) => Int64(value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Writes a member that is whole seconds. The caller must reserve the length of the name and 21 bytes.</summary>
    /// <param name="name">The bytes before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The time span.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Seconds(scoped ReadOnlySpan<byte> name, TimeSpan value) => Int64(name, value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Writes an RFC 3339 time: <c>Z</c> for a zero offset, a fraction only if it is not zero. The caller must reserve 40 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Rfc3339(DateTimeOffset value)
    {
        DateTime local = value.DateTime;
        local.Deconstruct(out int year, out int month, out int day);
        ulong allSeconds = (ulong)local.Ticks / TimeSpan.TicksPerSecond;
        ulong fraction = (ulong)local.Ticks - (allSeconds * TimeSpan.TicksPerSecond);
        uint seconds = (uint)(allSeconds % SecondsPerDay);
        uint minutes = seconds / 60;
        uint hours = minutes / 60;
        uint century = (uint)year / 100;

        // The pairs of digits of the date, and those of the time of day, are each one register.
        ulong date = SeparatePairs(century | (((uint)year - (century * 100)) << 16) | ((ulong)month << 32) | ((ulong)day << 48));
        ulong clock = SeparatePairs(hours | ((minutes - (hours * 60)) << 16) | ((ulong)(seconds - (minutes * 60)) << 32));

        // "\"2018-07", "-13T12:3" and "0:45".
        const int Length = 20;
        Span<byte> text = _buffer.Slice(_position, Length);
        BinaryPrimitives.WriteUInt64LittleEndian(text, (((date & 0xFFFFFFFF) << 8) | ((date & 0xFFFF_0000_0000) << 16)) + 0x30302D30_30303022);
        BinaryPrimitives.WriteUInt64LittleEndian(text[8..], (((date >> 48) << 8) | ((clock & 0xFFFF) << 32) | ((clock & 0xFF0000) << 40)) + 0x303A3030_5430302D);
        BinaryPrimitives.WriteUInt32LittleEndian(text[16..], (uint)(((clock >> 24) & 0xFF) | ((clock >> 32) << 16)) + 0x30303A30);
        _position += Length;
        if (fraction != 0)
        {
            WriteFraction((long)fraction);
        }

        int offset = value.TotalOffsetMinutes;
        if (offset == 0)
        {
            Literal("Z\""u8);
            return;
        }

        Byte((byte)(offset < 0 ? '-' : '+'));
        WriteTwoDigits(Math.Abs(offset) / 60);
        Byte((byte)':');
        WriteTwoDigits(Math.Abs(offset) % 60);
        Byte((byte)'"');
    }

    /// <summary>Writes an HTTP date such as <c>Fri, 13 Jul 2018 12:30:45 GMT</c>; a fraction is dropped. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void HttpDate(DateTimeOffset value)
    {
        Byte((byte)'"');
        _ = value.TryFormat(_buffer[_position..], out int bytesWritten, "r", CultureInfo.InvariantCulture) ? _position += bytesWritten : throw CreateReserveExceededException();
        Byte((byte)'"');
    }
}
