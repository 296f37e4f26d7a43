using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes JSON to a buffer.</summary>
/// <remarks>
/// The caller reserves the maximum size of a sequence of values once; the methods that write these values do not reserve. If the
/// reserved size is too small, the write throws, because every write is bounds-checked.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonWriter
{
    private readonly IBufferWriter<byte> _output;
    private Span<byte> _buffer;
    private int _position;

    // The record that is written with all of its members, so that those that were filled can be removed.
    private IJsonWritable? _complete;

    /// <summary>The message that the JSON belongs to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public JsonDirection Direction;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">The output, which is complete after <see cref="Flush"/>.</param>
    public JsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _buffer = output.GetSpan();
    }

    /// <summary>Passes all written bytes to the output.</summary>
    public void Flush()
    {
        _output.Advance(_position);
        _buffer = default;
        _position = 0;
    }

    /// <summary>Reports a member that every response has, if it is missing in one that is being written.</summary>
    /// <param name="record">The name of the record.</param>
    /// <param name="name">The name of the member.</param>
    /// <exception cref="InvalidOperationException">The JSON is part of a response.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void RequireInResponse(string record, string name)
    {
        if (Direction is JsonDirection.Response)
        {
            throw new InvalidOperationException($"{record} has no value for {name}, which every response has.");
        }
    }

    /// <summary>Reserves space.</summary>
    /// <param name="bytes">The maximum number of bytes that will be written.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int bytes)
    {
        if (_buffer.Length - _position < bytes)
        {
            Grow(bytes);
        }
    }

    // The last byte is copied to the new buffer, so that a comma can still be replaced by a brace.
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

    /// <summary>Writes bytes unchanged. The caller must reserve their length.</summary>
    /// <param name="utf8">The bytes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_buffer.Slice(_position, utf8.Length));
        _position += utf8.Length;
    }

    /// <summary>Writes one byte unchanged. The caller must reserve it.</summary>
    /// <param name="value">The byte.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _buffer[_position++] = value;

    /// <summary>Writes <c>null</c>. The caller must reserve 4 bytes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Null() => Literal("null"u8);

    /// <summary>Closes an object. The caller must reserve 1 byte.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Close() => Byte((byte)'}');

    /// <summary>Closes an object, and reserves the following bytes. The caller must reserve 1 byte for the brace.</summary>
    /// <param name="trailingBytes">The number of bytes to reserve after the object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Close(int trailingBytes)
    {
        Byte((byte)'}');
        Reserve(trailingBytes);
    }

    /// <summary>Closes an object whose members each end with a comma: the brace replaces the last comma. The caller must reserve 1 byte.</summary>
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

    /// <summary>Copies any number of bytes unchanged, and reserves the following bytes.</summary>
    private void WriteRaw(scoped ReadOnlySpan<byte> utf8, int trailingBytes)
    {
        Reserve(utf8.Length + trailingBytes);
        Literal(utf8);
    }
}
