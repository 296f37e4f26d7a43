using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

public ref partial struct JsonWriter
{
    internal const int LongestInt64 = 20;
    internal const int LongestDouble = 32;

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
        int at = _at;
        name.CopyTo(_room.Slice(at, name.Length));
        at += name.Length;
        ReadOnlySpan<byte> word = value ? "true"u8 : "false"u8;
        word.CopyTo(_room[at..]);
        _at = at + word.Length;
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
            _at = Digits(value, _at);
        }
    }

    /// <summary>Writes a member that is a whole number, into room that is reserved: 20 bytes behind the name.</summary>
    /// <param name="name">What stands before the value: the separator, the quoted name and the colon.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(scoped ReadOnlySpan<byte> name, long value)
    {
        int at = _at;
        name.CopyTo(_room.Slice(at, name.Length));
        at += name.Length;
        if ((ulong)value <= 9)
        {
            _room[at] = (byte)('0' + value);
            _at = at + 1;
        }
        else
        {
            _at = Digits(value, at);
        }
    }

    /// <summary>Writes a whole number and says where it ends: two to four digits here, any others elsewhere.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int Digits(long value, int at)
    {
        if ((ulong)value is < 10 or > 9_999 || _room.Length - at < 4)
        {
            return ManyDigits(value, at);
        }

        Span<byte> room = _room.Slice(at, 4);
        uint upper = ((uint)value * 5243) >> 19;
        uint lower = (uint)value - (upper * 100);
        if (upper >= 10)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(room, TwoDigits(upper) | (TwoDigits(lower) << 16));
            return at + 4;
        }

        if (upper == 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)TwoDigits(lower));
            return at + 2;
        }

        room[0] = (byte)('0' + upper);
        BinaryPrimitives.WriteUInt16LittleEndian(room[1..], (ushort)TwoDigits(lower));
        return at + 3;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int ManyDigits(long value, int at) =>
        value.TryFormat(_room[at..], out int written, default, CultureInfo.InvariantCulture) ? at + written : throw TooLittleRoom();

    // The tens in the lower byte, the ones in the upper: 0x3030 + tens + ((value - 10 * tens) << 8), where tens = value / 10.
    private static uint TwoDigits(uint value) => 0x3030 + (value << 8) - (2559 * ((value * 103) >> 10));

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

        _ = value.TryFormat(_room[_at..], out int written, default, CultureInfo.InvariantCulture)
            ? _at += written
            : throw TooLittleRoom();
    }

    /// <summary>Writes a UUID into 38 bytes that are reserved.</summary>
    /// <param name="value">The UUID.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Guid(Guid value)
    {
        Byte((byte)'"');
        _ = value.TryFormat(_room[_at..], out int written) ? _at += written : throw TooLittleRoom();
        Byte((byte)'"');
    }

    private static InvalidOperationException TooLittleRoom() => new("More was written than was reserved.");
}
