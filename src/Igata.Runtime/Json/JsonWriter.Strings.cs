using System.Buffers.Binary;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public ref partial struct JsonWriter
{
    // A UTF-16 code unit takes at most six bytes as an escape, and at most three without escapes.
    private const int MaxEscapeLength = 6;

    // The maximum size that is reserved in one step, regardless of the length of a text.
    private const int ChunkLength = 1024;

    private const int WideLength = 16;
    private const int HalfLength = 8;
    private const int QuarterLength = 4;

    /// <summary>Writes a string. Only the characters that RFC 8259 requires to be escaped are escaped.</summary>
    /// <param name="value">The text.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void String(string value, int trailingBytes)
    {
        Reserve(Math.Min(value.Length, ChunkLength) + 2 + trailingBytes);
        Byte((byte)'"');
        _position = WriteText(value, _position, trailingBytes);
    }

    /// <summary>Writes a member that is a string.</summary>
    /// <param name="name">The bytes before the text: the separator, the quoted name, the colon and the opening quote.</param>
    /// <param name="value">The text.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(scoped ReadOnlySpan<byte> name, string value, int trailingBytes)
    {
        Reserve(name.Length + Math.Min(value.Length, ChunkLength) + 1 + trailingBytes);
        int position = _position;
        name.CopyTo(_buffer.Slice(position, name.Length));
        _position = WriteText(value, position + name.Length, trailingBytes);
    }

    /// <summary>
    /// Writes a text with its closing quote and returns the position after it. The fast path is used if the text is plain and fits
    /// into the buffer.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteText(string value, int position, int trailingBytes)
    {
        int end = position + value.Length;
        if ((uint)end < (uint)_buffer.Length && TryNarrow(value, _buffer[position..end]))
        {
            _buffer[end] = (byte)'"';
            return end + 1;
        }

        return WriteTextSlow(value, position, trailingBytes);
    }

    /// <summary>Narrows code units to bytes. Returns false if one is not plain ASCII or must be escaped; the destination is then undefined.</summary>
    private static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> destination)
    {
        int last = text.Length - WideLength;
        if (last < 0)
        {
            return TryNarrowShort(text, destination);
        }

        for (int position = 0; position < last; position += WideLength)
        {
            if (!TryNarrowWide(text, destination, position))
            {
                return false;
            }
        }

        // Some code units before the last ones are narrowed twice, which is faster than narrowing the rest one by one.
        return TryNarrowWide(text, destination, last);
    }

    // Narrows the first and the last code units as vectors that overlap in the middle.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowShort(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (text.Length >= HalfLength)
        {
            int last = text.Length - HalfLength;
            Vector128<byte> bytes = Saturate(LoadEight(text, 0), LoadEight(text, last));
            BinaryPrimitives.WriteUInt64LittleEndian(destination, bytes.AsUInt64().ToScalar());
            BinaryPrimitives.WriteUInt64LittleEndian(destination[last..], bytes.AsUInt64().GetElement(1));
            return IsPlain(bytes);
        }

        if (text.Length >= QuarterLength)
        {
            int last = text.Length - QuarterLength;
            ulong first = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text[..QuarterLength]));
            ulong second = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text.Slice(last, QuarterLength)));
            Vector128<ushort> units = Vector128.Create(first, second).AsUInt16();
            Vector128<byte> bytes = Saturate(units, units);
            ulong both = bytes.AsUInt64().ToScalar();
            BinaryPrimitives.WriteUInt32LittleEndian(destination, (uint)both);
            BinaryPrimitives.WriteUInt32LittleEndian(destination[last..], (uint)(both >> 32));
            return IsPlain(bytes);
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or >= '\u0080' or '"' or '\\')
            {
                return false;
            }

            destination[i] = (byte)text[i];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowWide(ReadOnlySpan<char> text, Span<byte> destination, int position)
    {
        Vector128<byte> bytes = Saturate(LoadEight(text, position), LoadEight(text, position + HalfLength));
        bytes.CopyTo(destination.Slice(position, WideLength));
        return IsPlain(bytes);
    }

    // The code units are loaded as bytes, because .NET contains precompiled code for creating vectors only from byte spans.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> LoadEight(ReadOnlySpan<char> text, int position) =>
        Vector128.Create(MemoryMarshal.AsBytes(text.Slice(position, HalfLength))).AsUInt16();

    // The comparison is signed, so that it finds control characters and, after saturation, everything beyond ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes) =>
        (Vector128.GreaterThan(bytes - Vector128.Create((byte)0x20), Vector128.Create((byte)0x5F))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    // Code units that do not fit become 255, or 0 where the instruction treats them as negative. Both are detected as not plain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Saturate(Vector128<ushort> lower, Vector128<ushort> upper) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
        : Vector128.Narrow(Vector128.Min(lower, Vector128.Create((ushort)0xFF)), Vector128.Min(upper, Vector128.Create((ushort)0xFF)));

    /// <summary>Writes any text with its closing quote and returns the position after it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteTextSlow(string value, int position, int trailingBytes)
    {
        _position = position;
        int start = 0;
        while (start < value.Length)
        {
            int length = Math.Min(value.Length - start, ChunkLength);

            // A surrogate pair is not split at the end of a chunk.
            length -= start + length < value.Length && char.IsHighSurrogate(value[start + length - 1]) ? 1 : 0;
            Reserve(length);
            if (TryNarrow(value.AsSpan(start, length), _buffer.Slice(_position, length)))
            {
                _position += length;
            }
            else
            {
                WriteEscapedText(value, start, length);
            }

            start += length;
        }

        Reserve(1 + trailingBytes);
        Byte((byte)'"');
        return _position;
    }

    private void WriteEscapedText(string value, int start, int length)
    {
        Reserve(length * MaxEscapeLength);
        ReadOnlySpan<char> text = value.AsSpan(start, length);
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                throw new ArgumentException($"The text contains an unpaired surrogate at position {start + length - text.Length}, which cannot be encoded as UTF-8.", nameof(value));
            }

            if (rune.Value is < 0x20 or '"' or '\\')
            {
                WriteEscape((byte)rune.Value);
            }
            else
            {
                _position += rune.EncodeToUtf8(_buffer[_position..]);
            }

            text = text[consumed..];
        }
    }

    private void WriteEscape(byte value)
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

    /// <summary>Writes the text of a value of an enum.</summary>
    /// <param name="value">The text, or null if the value was never set.</param>
    /// <param name="type">The name of the enum.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnumValue(string? value, string type, int trailingBytes) => String(value ?? ThrowUnsetValue(type), trailingBytes);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ThrowUnsetValue(string type) => throw new InvalidOperationException($"A value of {type} that was never set cannot be written.");

    /// <summary>Writes the text of a secret.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Secret(Secret value, int trailingBytes) => String(value.Reveal(), trailingBytes);

    /// <summary>Writes the original text of a URI.</summary>
    /// <param name="value">The URI.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Uri(Uri value, int trailingBytes) => String(value.OriginalString, trailingBytes);

    /// <summary>Writes bytes as a base64 string.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Bytes(ByteString value, int trailingBytes)
    {
        Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2 + trailingBytes);
        Byte((byte)'"');
        Base64.EncodeToUtf8(value.Span, _buffer[_position..], out _, out int bytesWritten);
        _position += bytesWritten;
        Byte((byte)'"');
    }

    /// <summary>Writes bytes as a string of base64 in the alphabet of URLs, without padding.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Base64Url(ByteString value, int trailingBytes)
    {
        Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2 + trailingBytes);
        Byte((byte)'"');
        _position += Base64UrlConverter.Encode(value.Span, _buffer[_position..]);
        Byte((byte)'"');
    }

    /// <summary>Writes a member's name and the colon. No bytes are reserved after them.</summary>
    /// <param name="name">The name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Name(string name)
    {
        String(name, 1);
        Byte((byte)':');
    }
}
