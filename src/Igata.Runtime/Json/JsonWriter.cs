using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Writes JSON into a buffer.</summary>
/// <remarks>
/// Room is reserved once for a run of values whose size is bounded; the writes of that run do not ask again. A
/// reservation that was too small throws, as every write is checked against the room there is.
/// </remarks>
public ref partial struct JsonWriter
{
    private readonly IBufferWriter<byte> _output;
    private Span<byte> _buffer;
    private int _position;

    /// <summary>Begins to write.</summary>
    /// <param name="output">Where the JSON goes; complete after <see cref="Flush"/>.</param>
    public JsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _buffer = output.GetSpan();
    }

    /// <summary>Hands everything over that was written.</summary>
    public void Flush()
    {
        _output.Advance(_position);
        _buffer = default;
        _position = 0;
    }

    /// <summary>Makes sure that there is room.</summary>
    /// <param name="bytes">How many bytes will be written at most.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int bytes)
    {
        if (_buffer.Length - _position < bytes)
        {
            Grow(bytes);
        }
    }

    // The last byte is carried over into the new room, so that a comma can still become a brace.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        if (_position == 0)
        {
            _buffer = _output.GetSpan(bytes);
            return;
        }

        byte last = _buffer[_position - 1];
        _output.Advance(_position - 1);
        _buffer = _output.GetSpan(bytes + 1);
        _buffer[0] = last;
        _position = 1;
    }

    /// <summary>Writes bytes as they are, into room that is reserved.</summary>
    /// <param name="utf8">The bytes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_buffer.Slice(_position, utf8.Length));
        _position += utf8.Length;
    }

    /// <summary>Writes one byte as it is, into room that is reserved.</summary>
    /// <param name="value">The byte.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _buffer[_position++] = value;

    /// <summary>Writes <c>null</c> into 4 bytes that are reserved.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Null() => Literal("null"u8);

    /// <summary>Ends an object; 1 byte is reserved.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Close() => Byte((byte)'}');

    /// <summary>Ends an object; 1 byte is reserved.</summary>
    /// <param name="trailingBytes">How many bytes to reserve behind it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Close(int trailingBytes)
    {
        Byte((byte)'}');
        Reserve(trailingBytes);
    }

    /// <summary>Ends an object whose members each end with a comma: the last comma becomes the brace; 1 byte is reserved.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CloseTrailing() => CloseTrailing((byte)'}');

    private void CloseTrailing(byte bracket)
    {
        if (_position > 0 && _buffer[_position - 1] == ',')
        {
            _buffer[_position - 1] = bracket;
        }
        else
        {
            Byte(bracket);
        }
    }

    /// <summary>Copies bytes of any number as they are, and reserves what follows.</summary>
    private void WriteRaw(scoped ReadOnlySpan<byte> utf8, int trailingBytes)
    {
        Reserve(utf8.Length + trailingBytes);
        Literal(utf8);
    }
}
