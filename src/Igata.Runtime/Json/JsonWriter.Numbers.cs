using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    internal const int MaxInt64Length = 20;
    internal const int MaxDoubleLength = 32;

    /// <summary>Writes <c>true</c> or <c>false</c> into 5 bytes that are reserved.</summary>
    /// <param name="value">Which of them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(bool value)
    {
        if (value)
        {
            Literal("true"u8);
        }
        else
        {
            Literal("false"u8);
        }
    }

    /// <summary>Writes a whole number into 11 bytes that are reserved.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(int value) => Int64(value);

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>, into room that is reserved: 5 bytes behind the name.</summary>
    /// <param name="name">What stands before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">Which of them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(scoped ReadOnlySpan<byte> name, bool value)
    {
        int position = _position;
        name.CopyTo(_buffer.Slice(position, name.Length));
        position += name.Length;
        ReadOnlySpan<byte> literal = value ? "true"u8 : "false"u8;
        literal.CopyTo(_buffer[position..]);
        _position = position + literal.Length;
    }

    /// <summary>Writes a member that is a whole number, into room that is reserved: 11 bytes behind the name.</summary>
    /// <param name="name">What stands before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(scoped ReadOnlySpan<byte> name, int value) => Int64(name, value);

    /// <summary>Writes a whole number into 20 bytes that are reserved.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(long value)
    {
        if ((ulong)value <= 9)
        {
            Byte((byte)('0' + value));
        }
        else
        {
            _position = WriteDigits(value, _position);
        }
    }

    /// <summary>Writes a member that is a whole number, into room that is reserved: 20 bytes behind the name.</summary>
    /// <param name="name">What stands before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(scoped ReadOnlySpan<byte> name, long value)
    {
        int position = _position;
        name.CopyTo(_buffer.Slice(position, name.Length));
        position += name.Length;
        if ((ulong)value <= 9)
        {
            _buffer[position] = (byte)('0' + value);
            _position = position + 1;
        }
        else
        {
            _position = WriteDigits(value, position);
        }
    }

    /// <summary>Writes a whole number and says where it ends: two to four digits here, any others elsewhere.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteDigits(long value, int position)
    {
        if ((ulong)value is < 10 or > 9_999 || _buffer.Length - position < 4)
        {
            return WriteDigitsSlow(value, position);
        }

        Span<byte> destination = _buffer.Slice(position, 4);
        uint upper = ((uint)value * 5243) >> 19;
        uint lower = (uint)value - (upper * 100);
        if (upper >= 10)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(destination, FormatTwoDigits(upper) | (FormatTwoDigits(lower) << 16));
            return position + 4;
        }

        if (upper == 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(destination, (ushort)FormatTwoDigits(lower));
            return position + 2;
        }

        destination[0] = (byte)('0' + upper);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[1..], (ushort)FormatTwoDigits(lower));
        return position + 3;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteDigitsSlow(long value, int position) =>
        value.TryFormat(_buffer[position..], out int bytesWritten, default, CultureInfo.InvariantCulture) ? position + bytesWritten : throw CreateReserveExceededException();

    // The tens in the lower byte, the ones in the upper: 0x3030 + tens + ((value - 10 * tens) << 8), where tens = value / 10.
    private static uint FormatTwoDigits(uint value) => 0x3030 + (value << 8) - (2559 * ((value * 103) >> 10));

    /// <summary>Writes a number into 32 bytes that are reserved: the shortest text that reads back as the same double.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Double(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no NaN and no infinity.", nameof(value));
        }

        _ = value.TryFormat(_buffer[_position..], out int bytesWritten, default, CultureInfo.InvariantCulture)
            ? _position += bytesWritten
            : throw CreateReserveExceededException();
    }

    /// <summary>Writes a UUID into 38 bytes that are reserved.</summary>
    /// <param name="value">The UUID.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Guid(Guid value)
    {
        Byte((byte)'"');
        _ = value.TryFormat(_buffer[_position..], out int bytesWritten) ? _position += bytesWritten : throw CreateReserveExceededException();
        Byte((byte)'"');
    }

    private static InvalidOperationException CreateReserveExceededException() => new("More was written than was reserved.");
}
