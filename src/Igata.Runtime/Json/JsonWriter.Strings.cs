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
    private const int Chunk = 1024;

    private const int Wide = 16;
    private const int Narrowest = 8;

    /// <summary>Writes a string. Only what RFC 8259 wants escaped is escaped.</summary>
    /// <param name="value">The text.</param>
    /// <param name="after">How many bytes to reserve behind it.</param>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void String(string value, int after)
    {
        int length = value.Length;
        if (length > Chunk)
        {
            LongString(value, after);
            return;
        }

        Reserve(length + 2 + after);
        Span<byte> room = _room[_at..];
        room[0] = (byte)'"';
        int plain = Narrow(MemoryMarshal.Cast<char, ushort>(value.AsSpan()), room.Slice(1, length));
        if (plain == length)
        {
            room[length + 1] = (byte)'"';
            _at += length + 2;
            return;
        }

        _at += plain + 1;
        Rest(value, plain, after);
    }

    /// <summary>Narrows units to bytes up to the first that is not plain ASCII or must be escaped.</summary>
    private static int Narrow(ReadOnlySpan<ushort> text, Span<byte> room)
    {
        int at = 0;
        while (text.Length - at >= Wide && TryNarrowWide(text, room, at))
        {
            at += Wide;
        }

        // The rest once more together with some units before it, which is cheaper than one by one.
        if (text.Length - at is > 0 and < Wide && TryNarrowRest(text, room))
        {
            return text.Length;
        }

        while (at < text.Length && text[at] is >= 0x20 and < 0x80 and not '"' and not '\\')
        {
            room[at] = (byte)text[at];
            at++;
        }

        return at;
    }

    private static bool TryNarrowRest(ReadOnlySpan<ushort> text, Span<byte> room) => text.Length switch
    {
        >= Wide => TryNarrowWide(text, room, text.Length - Wide),
        >= Narrowest => TryNarrow(text, room, 0) && TryNarrow(text, room, text.Length - Narrowest),
        _ => false,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowWide(ReadOnlySpan<ushort> text, Span<byte> room, int at)
    {
        Vector128<ushort> lower = Vector128.Create(text.Slice(at, Narrowest));
        Vector128<ushort> upper = Vector128.Create(text.Slice(at + Narrowest, Narrowest));
        Vector128<byte> bytes = Saturated(lower, upper);

        // Signed, so that one compare finds controls and, saturated, everything beyond ASCII.
        Vector128<byte> special = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
        if (special != Vector128<byte>.Zero)
        {
            return false;
        }

        bytes.CopyTo(room.Slice(at, Wide));
        return true;
    }

    // Units that do not fit become 255, or 0 where the instruction takes them for negative: both are told from text.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Saturated(Vector128<ushort> lower, Vector128<ushort> upper) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
        : Vector128.Narrow(Vector128.Min(lower, Vector128.Create((ushort)0xFF)), Vector128.Min(upper, Vector128.Create((ushort)0xFF)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(ReadOnlySpan<ushort> text, Span<byte> room, int at)
    {
        Vector128<ushort> units = Vector128.Create(text.Slice(at, Narrowest));
        Vector128<ushort> special = Vector128.GreaterThan(units - Vector128.Create((ushort)0x20), Vector128.Create((ushort)0x5F))
            | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
        if (special != Vector128<ushort>.Zero)
        {
            return false;
        }

        Vector128.Narrow(units, units).GetLower().CopyTo(room.Slice(at, Narrowest));
        return true;
    }

    private void Rest(string value, int at, int after)
    {
        while (at < value.Length)
        {
            int length = Math.Min(value.Length - at, Chunk);

            // A pair is not torn apart at the end of a chunk.
            length -= at + length < value.Length && char.IsHighSurrogate(value[at + length - 1]) ? 1 : 0;
            Escaped(value, at, length);
            at += length;
        }

        Reserve(1 + after);
        Byte((byte)'"');
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

    private void LongString(string value, int after)
    {
        Reserve(1);
        Byte((byte)'"');
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(value.AsSpan());
        int at = 0;
        while (at < units.Length)
        {
            int length = Math.Min(units.Length - at, Chunk);
            Reserve(length);
            int plain = Narrow(units.Slice(at, length), _room.Slice(_at, length));
            _at += plain;
            at += plain;
            if (plain < length)
            {
                break;
            }
        }

        Rest(value, at, after);
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
