using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    internal const int MaxInt64Length = 20;
    internal const int MaxDoubleLength = 32;

    /// <summary>Writes <c>true</c> or <c>false</c>. The caller must reserve 5 bytes.</summary>
    /// <param name="value">The boolean.</param>
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

    /// <summary>Writes a 32-bit integer. The caller must reserve 11 bytes.</summary>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(int value) => Int64(value);

    /// <summary>Writes a member that is <c>true</c> or <c>false</c>. The caller must reserve the length of the name and 5 bytes.</summary>
    /// <param name="name">The bytes before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The boolean.</param>
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

    /// <summary>Writes a member that is a 32-bit integer. The caller must reserve the length of the name and 11 bytes.</summary>
    /// <param name="name">The bytes before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(scoped ReadOnlySpan<byte> name, int value) => Int64(name, value);

    /// <summary>Writes a 64-bit integer. The caller must reserve 20 bytes.</summary>
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

    /// <summary>Writes a member that is a 64-bit integer. The caller must reserve the length of the name and 20 bytes.</summary>
    /// <param name="name">The bytes before the value: the separator, the quoted name and the colon.</param>
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

    /// <summary>Writes a number as the shortest text that is read back as the same double. The caller must reserve 32 bytes.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Double(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("NaN and infinity cannot be written as JSON.", nameof(value));
        }

        if (!TryWriteShortDecimal(value))
        {
            _ = value.TryFormat(_buffer[_position..], out int bytesWritten, default, CultureInfo.InvariantCulture)
                ? _position += bytesWritten
                : throw CreateReserveExceededException();
        }
    }

    // A number of at most six decimals and fifteen digits in all is a quotient of two exact doubles. Decimals of up to fifteen digits are
    // different doubles, so that the one without trailing zeros is the shortest. Negative zero has a sign that an integer does not.
    private bool TryWriteShortDecimal(double value)
    {
        const double Scale = 1e6;
        const double MaxScaled = 1e9;
        const double MaxInteger = 1e15;
        double magnitude = Math.Abs(value);
        if (magnitude < MaxInteger && (long)magnitude == magnitude && (value != 0 || !double.IsNegative(value)))
        {
            Int64((long)value);
            return true;
        }

        if (magnitude is not (>= 1e-4 and < MaxScaled))
        {
            return false;
        }

        ulong scaled = (ulong)Math.Round(magnitude * Scale);
        if (scaled / Scale != magnitude)
        {
            return false;
        }

        if (value < 0)
        {
            Byte((byte)'-');
        }

        (ulong integer, ulong fraction) = Math.DivRem(scaled, (ulong)Scale);
        Int64((long)integer);
        if (fraction > 0)
        {
            Byte((byte)'.');
            WriteTwoDigits((int)(fraction / 10_000));
            WriteTwoDigits((int)(fraction / 100 % 100));
            WriteTwoDigits((int)(fraction % 100));
            while (_buffer[_position - 1] == '0')
            {
                _position--;
            }
        }

        return true;
    }

    /// <summary>Writes a UUID. The caller must reserve 38 bytes.</summary>
    /// <param name="value">The UUID.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Guid(Guid value)
    {
        UuidFormatter.FormatQuoted(in value, _buffer.Slice(_position, UuidFormatter.QuotedLength));
        _position += UuidFormatter.QuotedLength;
    }

    private static InvalidOperationException CreateReserveExceededException() => new("The reserved size was exceeded.");
}
