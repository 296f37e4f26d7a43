using System.Buffers.Binary;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    private static ReadOnlySpan<byte> DayNames => "Sun, Mon, Tue, Wed, Thu, Fri, Sat, "u8;

    private static ReadOnlySpan<byte> MonthNames => " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec "u8;

    /// <summary>Writes a date such as <c>2018-07-13</c>. A custom pattern of .NET takes three times as long.</summary>
    private void WriteDate(DateTime date)
    {
        date.Deconstruct(out int year, out int month, out int day);
        WriteFourDigits(year);
        Byte((byte)'-');
        WriteTwoDigits(month);
        Byte((byte)'-');
        WriteTwoDigits(day);
    }

    /// <summary>Writes a time of day such as <c>12:30:45</c>, without its fraction.</summary>
    private void WriteTimeOfDay(long ticks)
    {
        uint seconds = (uint)(ticks / TimeSpan.TicksPerSecond);
        WriteTwoDigits((int)(seconds / 3600));
        Byte((byte)':');
        WriteTwoDigits((int)(seconds / 60 % 60));
        Byte((byte)':');
        WriteTwoDigits((int)(seconds % 60));
    }

    /// <summary>Writes a date of e-mail such as <c>Tue, 30 Nov 2021 01:59:51 </c>, up to the offset.</summary>
    private void WriteEmailDate(DateTime date)
    {
        Literal(DayNames.Slice((int)date.DayOfWeek * 5, 5));
        date.Deconstruct(out int year, out int month, out int day);
        WriteTwoDigits(day);
        Literal(MonthNames.Slice((month - 1) * 4, 5));
        WriteFourDigits(year);
        Byte((byte)' ');
        WriteTimeOfDay(date.TimeOfDay.Ticks);
        Byte((byte)' ');
    }

    /// <summary>Writes a fraction of a second without its trailing zeros, and nothing if it is zero.</summary>
    private void WriteFraction(long ticks)
    {
        if (ticks == 0)
        {
            return;
        }

        Byte((byte)'.');
        for (long unit = TimeSpan.TicksPerSecond / 10; ticks > 0; unit /= 10)
        {
            Byte((byte)('0' + (ticks / unit)));
            ticks %= unit;
        }
    }

    private void WriteFourDigits(int value)
    {
        WriteTwoDigits(value / 100);
        WriteTwoDigits(value % 100);
    }

    private void WriteTwoDigits(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer[_position..], (ushort)FormatTwoDigits((uint)value));
        _position += 2;
    }
}
