using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    private const int MaxDecimalLength = 32;

    /// <summary>Writes a decimal with all its digits: <c>1.50</c> has two digits after the point. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Decimal(decimal value)
    {
        if (!TryWriteFewDigits(value))
        {
            _position = value.TryFormat(_buffer[_position..], out int bytesWritten, default, CultureInfo.InvariantCulture)
                ? _position + bytesWritten
                : throw CreateReserveExceededException();
        }
    }

    // Most decimals are amounts: digits that 64 bits contain, at most eight of them after the point. .NET takes twice as long for them.
    private bool TryWriteFewDigits(decimal value)
    {
        const int ScaleShift = 16;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        ulong mantissa = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        int scale = (parts[3] >> ScaleShift) & 0xFF;
        if (parts[2] != 0 || mantissa == 0 || scale >= PowersOfTen.Length || _buffer.Length - _position < MaxDecimalLength)
        {
            return false;
        }

        if (parts[3] < 0)
        {
            Byte((byte)'-');
        }

        (ulong integer, ulong fraction) = Math.DivRem(mantissa, PowersOfTen[scale]);
        if (integer > long.MaxValue)
        {
            _position = WriteDigits(integer, _position);
        }
        else
        {
            Int64((long)integer);
        }

        if (scale > 0)
        {
            Byte((byte)'.');
            BinaryPrimitives.WriteUInt64LittleEndian(_buffer[_position..], FormatEightDigits((uint)fraction) >> (64 - (scale << 3)));
            _position += scale;
        }

        return true;
    }

    /// <summary>Writes a 64-bit integer without a sign. The caller must reserve 20 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UInt64(ulong value) => _position = WriteDigits(value, _position);

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="value">The number.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BigInteger(System.Numerics.BigInteger value, int trailingBytes)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        Reserve(digits.Length + trailingBytes);
        _position += Encoding.ASCII.GetBytes(digits, _buffer[_position..]);
    }
}
