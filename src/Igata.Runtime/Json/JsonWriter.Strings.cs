using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Igata.Runtime.Json;

public ref partial struct JsonWriter
{
    // One UTF-16 unit becomes at most six bytes as an escape; text without escapes at most three.
    private const int LongestEscape = 6;

    // No room is asked for beyond this at once, however long a text is.
    private const int Chunk = 1024;

    private const int Wide = 16;
    private const int Half = 8;
    private const int Quarter = 4;

    /// <summary>Writes a string. Only what RFC 8259 wants escaped is escaped.</summary>
    /// <param name="value">The text.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void String(string value, int after)
    {
        Reserve(Math.Min(value.Length, Chunk) + 2 + after);
        Byte((byte)'"');
        _at = Text(value, _at, after);
    }

    /// <summary>Writes a member that is a string.</summary>
    /// <param name="name">What stands before the text: the separator, the quoted name, the colon and the opening quote.</param>
    /// <param name="value">The text.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(scoped ReadOnlySpan<byte> name, string value, int after)
    {
        Reserve(name.Length + Math.Min(value.Length, Chunk) + 1 + after);
        int at = _at;
        name.CopyTo(_room.Slice(at, name.Length));
        _at = Text(value, at + name.Length, after);
    }

    /// <summary>Writes a text and its closing quote, and says where it ends. If it is plain, there is room for it, or it is long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Text(string value, int at, int after)
    {
        int end = at + value.Length;
        if ((uint)end < (uint)_room.Length && TryNarrow(value, _room[at..end]))
        {
            _room[end] = (byte)'"';
            return end + 1;
        }

        return AnyText(value, at, after);
    }

    /// <summary>Narrows units to bytes; false, and anything may have been written, if one is not plain ASCII or must be escaped.</summary>
    private static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> room)
    {
        int last = text.Length - Wide;
        if (last < 0)
        {
            return TryNarrowShort(text, room);
        }

        for (int at = 0; at < last; at += Wide)
        {
            if (!TryNarrowWide(text, room, at))
            {
                return false;
            }
        }

        // Some units before the last ones are narrowed once more, which is cheaper than one by one.
        return TryNarrowWide(text, room, last);
    }

    // The first and the last units together; those in the middle are among both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowShort(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (text.Length >= Half)
        {
            int last = text.Length - Half;
            Vector128<byte> bytes = Saturated(Eight(text, 0), Eight(text, last));
            BinaryPrimitives.WriteUInt64LittleEndian(room, bytes.AsUInt64().ToScalar());
            BinaryPrimitives.WriteUInt64LittleEndian(room[last..], bytes.AsUInt64().GetElement(1));
            return IsPlain(bytes);
        }

        if (text.Length >= Quarter)
        {
            int last = text.Length - Quarter;
            ulong first = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text[..Quarter]));
            ulong second = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text.Slice(last, Quarter)));
            Vector128<ushort> units = Vector128.Create(first, second).AsUInt16();
            Vector128<byte> bytes = Saturated(units, units);
            ulong both = bytes.AsUInt64().ToScalar();
            BinaryPrimitives.WriteUInt32LittleEndian(room, (uint)both);
            BinaryPrimitives.WriteUInt32LittleEndian(room[last..], (uint)(both >> 32));
            return IsPlain(bytes);
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\u0080' or '"' or '\\')
            {
                return false;
            }

            room[i] = (byte)text[i];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowWide(ReadOnlySpan<char> text, Span<byte> room, int at)
    {
        Vector128<byte> bytes = Saturated(Eight(text, at), Eight(text, at + Half));
        bytes.CopyTo(room.Slice(at, Wide));
        return IsPlain(bytes);
    }

    // By way of bytes: .NET has no vector made of a span of anything else compiled already.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Eight(ReadOnlySpan<char> text, int at) =>
        Vector128.Create(MemoryMarshal.AsBytes(text.Slice(at, Half))).AsUInt16();

    // Signed, so that one compare finds controls and, saturated, everything beyond ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes) =>
        (Vector128.GreaterThan(bytes - Vector128.Create((byte)0x20), Vector128.Create((byte)0x5F))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    // Units that do not fit become 255, or 0 where the instruction takes them for negative: both are told from text.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Saturated(Vector128<ushort> lower, Vector128<ushort> upper) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
        : Vector128.Narrow(Vector128.Min(lower, Vector128.Create((ushort)0xFF)), Vector128.Min(upper, Vector128.Create((ushort)0xFF)));

    /// <summary>Writes a text of any length and content and its closing quote, and says where it ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AnyText(string value, int at, int after)
    {
        _at = at;
        int start = 0;
        while (start < value.Length)
        {
            int length = Math.Min(value.Length - start, Chunk);

            // A pair is not torn apart at the end of a chunk.
            length -= start + length < value.Length && char.IsHighSurrogate(value[start + length - 1]) ? 1 : 0;
            Reserve(length);
            if (TryNarrow(value.AsSpan(start, length), _room.Slice(_at, length)))
            {
                _at += length;
            }
            else
            {
                Escaped(value, start, length);
            }

            start += length;
        }

        Reserve(1 + after);
        Byte((byte)'"');
        return _at;
    }

    private void Escaped(string value, int start, int length)
    {
        Reserve(length * LongestEscape);
        ReadOnlySpan<char> text = value.AsSpan(start, length);
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int taken) != System.Buffers.OperationStatus.Done)
            {
                throw new ArgumentException($"The text has half a surrogate pair at position {start + length - text.Length}; it cannot be written as UTF-8.", nameof(value));
            }

            if (rune.Value is < 0x20 or '"' or '\\')
            {
                Escape((byte)rune.Value);
            }
            else
            {
                _at += rune.EncodeToUtf8(_room[_at..]);
            }

            text = text[taken..];
        }
    }

    private void Escape(byte value)
    {
        switch (value)
        {
            case (byte)'"' or (byte)'\\':
                Byte((byte)'\\');
                Byte(value);
                break;
            case >= 8 and <= 13 and not 11:
                Byte((byte)'\\');
                Byte("btn?fr"u8[value - 8]);
                break;
            default:
                Literal("\\u00"u8);
                Byte((byte)('0' + (value >> 4)));
                Byte("0123456789abcdef"u8[value & 15]);
                break;
        }
    }

    /// <summary>Writes a hidden string: on the wire it is what it is.</summary>
    /// <param name="value">The hidden text.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Secret(Secret value, int after) => String(value.Reveal(), after);

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="value">The URI.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Uri(Uri value, int after) => String(value.OriginalString, after);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="after">How many bytes to reserve behind them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Bytes(ByteString value, int after)
    {
        Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2 + after);
        Byte((byte)'"');
        Base64.EncodeToUtf8(value.Span, _room[_at..], out _, out int written);
        _at += written;
        Byte((byte)'"');
    }

    /// <summary>Writes a member's name and the colon, and keeps nothing reserved behind them.</summary>
    /// <param name="name">The name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Name(string name)
    {
        String(name, 1);
        Byte((byte)':');
    }
}
