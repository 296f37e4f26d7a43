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
        // The length is constant, so that the JIT removes the checks of all positions.
        const int Length = 20;
        Span<byte> text = _buffer.Slice(_position, Length);
        (long allSeconds, long fraction) = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond);
        uint seconds = (uint)(allSeconds % SecondsPerDay);
        value.DateTime.Deconstruct(out int year, out int month, out int day);
        text[0] = (byte)'"';
        FormatTwoDigits(text, 1, (uint)year / 100);
        FormatTwoDigits(text, 3, (uint)year % 100);
        text[5] = (byte)'-';
        FormatTwoDigits(text, 6, (uint)month);
        text[8] = (byte)'-';
        FormatTwoDigits(text, 9, (uint)day);
        text[11] = (byte)'T';
        FormatTwoDigits(text, 12, seconds / 3600);
        text[14] = (byte)':';
        FormatTwoDigits(text, 15, seconds / 60 % 60);
        text[17] = (byte)':';
        FormatTwoDigits(text, 18, seconds % 60);
        _position += Length;
        WriteFraction(fraction);
        int minutes = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        if (minutes == 0)
        {
            Byte((byte)'Z');
        }
        else
        {
            Byte((byte)(minutes < 0 ? '-' : '+'));
            WriteTwoDigits(Math.Abs(minutes) / 60);
            Byte((byte)':');
            WriteTwoDigits(Math.Abs(minutes) % 60);
        }

        Byte((byte)'"');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FormatTwoDigits(Span<byte> text, int position, uint value)
    {
        uint digits = FormatTwoDigits(value);
        text[position] = (byte)digits;
        text[position + 1] = (byte)(digits >> 8);
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
