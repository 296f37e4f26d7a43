using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    /// <summary>Writes a date such as <c>2018-07-13</c>. The caller must reserve 12 bytes.</summary>
    /// <param name="value">The date.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Date(DateOnly value)
    {
        Byte((byte)'"');
        WriteDate(value.ToDateTime(default));
        Byte((byte)'"');
    }

    /// <summary>Writes a time of day such as <c>12:30:45</c>, with a fraction only if it is not zero. The caller must reserve 18 bytes.</summary>
    /// <param name="value">The time of day.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Time(TimeOnly value)
    {
        Byte((byte)'"');
        WriteTimeOfDay(value.Ticks);
        WriteFraction(value.Ticks % TimeSpan.TicksPerSecond);
        Byte((byte)'"');
    }

    /// <summary>Writes the text of a duration.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Duration(IsoDuration value, int trailingBytes) => String(value.ToString(), trailingBytes);

    /// <summary>Writes a date of e-mail such as <c>Tue, 30 Nov 2021 01:59:51 +0000</c>; a fraction is dropped. The caller must reserve 34 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Rfc2822(DateTimeOffset value)
    {
        Byte((byte)'"');
        WriteEmailDate(value.DateTime);
        WriteOffset(value.Offset);
        Byte((byte)'"');
    }

    /// <summary>Writes milliseconds since 1970 in the form <c>/Date(1552953600000+0000)/</c>; a fraction is dropped. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The time.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MsDate(DateTimeOffset value)
    {
        Literal("\"/Date("u8);
        Int64(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMillisecond));
        WriteOffset(value.Offset);
        Literal(")/\""u8);
    }

    private void WriteOffset(TimeSpan offset)
    {
        int minutes = (int)(offset.Ticks / TimeSpan.TicksPerMinute);
        Byte((byte)(minutes < 0 ? '-' : '+'));
        WriteTwoDigits(Math.Abs(minutes) / 60);
        WriteTwoDigits(Math.Abs(minutes) % 60);
    }
}
