using System.Buffers;
using System.Text;

namespace Igata.Runtime.Transport;

/// <summary>
/// Finds the events in the bytes of an event stream, as the section "Interpreting an event stream" of the HTML Standard defines it. Bytes
/// arrive in chunks of any size. The data of one event is contiguous in the buffer, which grows only for a larger event.
/// </summary>
internal sealed class EventParser(int limit, ArrayPool<byte> pool) : IDisposable
{
    private const int InitialCapacity = 16 * 1024;

    private byte[] _buffer = pool.Rent(Math.Min(InitialCapacity, limit));

    // The order of the positions: the data of the event, then the first line that was not read, then the end of what was received.
    private int _dataStart;
    private int _dataEnd;
    private int _line;
    private int _searched;
    private int _end;
    private long _discardedBytes;
    private bool _isAtStart = true;
    private bool _skipsLineFeed;
    private bool _hasData;
    private bool _isDispatched;
    private string? _id;
    private string? _name;
    private string? _lastName;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Gets the data of the event that was read last; valid until the next event is read.</summary>
    public ReadOnlySpan<byte> Data => _buffer.AsSpan(_dataStart, _dataEnd - _dataStart);

    /// <summary>Gets the name of the event that was read last, or null if it has none.</summary>
    public string? Name => _name;

    /// <summary>Gets the id of the last event that had one, or null. An event without an id does not change it.</summary>
    public string? LastEventId { get; private set; }

    /// <summary>Gets the time to wait before the stream is requested again, in milliseconds, or null if the server did not say it.</summary>
    public long? RetryMilliseconds { get; private set; }

    /// <summary>Gets the offset of the data of the event that was read last.</summary>
    public long DataOffset => _discardedBytes + _dataStart;

    public long ReceivedBytes => _discardedBytes + _end;

    public ReadOnlySpan<byte> Unread => _isDispatched ? _buffer.AsSpan(_dataStart, _end - _dataStart) : _buffer.AsSpan(_line, _end - _line);

    /// <summary>Returns the free part of the buffer; empty if one event exceeds the limit.</summary>
    public Memory<byte> GetWriteBuffer()
    {
        ResetEvent();
        int dataLength = _dataEnd - _dataStart;
        if (_dataStart > 0)
        {
            _buffer.AsSpan(_dataStart, dataLength).CopyTo(_buffer);
        }

        int moved = _line - dataLength;
        if (moved > 0)
        {
            _buffer.AsSpan(_line, _end - _line).CopyTo(_buffer.AsSpan(dataLength));
        }

        (_dataStart, _dataEnd, _line) = (0, dataLength, dataLength);
        _searched -= moved;
        _end -= moved;
        _discardedBytes += moved;
        if (_end == _buffer.Length && _buffer.Length < limit)
        {
            Grow();
        }

        return _buffer.AsMemory(_end, Math.Min(_buffer.Length, limit) - _end);
    }

    public void Advance(int bytes) => _end += bytes;

    /// <summary>Reads the next event that is complete. Returns false if more bytes are needed.</summary>
    public bool TryRead()
    {
        ResetEvent();
        while (TryReadLine(out int start, out int length))
        {
            if (length > 0)
            {
                ReadField(start, length);
            }
            else if (EndEvent())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Discards an incomplete event, before another response continues the stream. The last id is kept.</summary>
    public void Restart()
    {
        ResetEvent();
        _discardedBytes += _end;
        _dataStart = _dataEnd = _line = _searched = _end = 0;
        _isAtStart = true;
        _skipsLineFeed = _hasData = false;
        _name = null;
        _id = LastEventId;
    }

    private void ResetEvent()
    {
        if (_isDispatched)
        {
            _isDispatched = _hasData = false;
            _name = null;
            _dataStart = _dataEnd = _line;
        }
    }

    /// <summary>Finds a line that ends with a carriage return, a line feed, or both. Returns false if its end was not received.</summary>
    private bool TryReadLine(out int start, out int length)
    {
        if ((_isAtStart && !TrySkipByteOrderMark()) || !TrySkipLineFeed())
        {
            start = length = 0;
            return false;
        }

        start = _line;
        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny((byte)'\r', (byte)'\n');
        if (found < 0)
        {
            _searched = _end;
            length = 0;
            return false;
        }

        int end = _searched + found;
        length = end - start;
        _skipsLineFeed = _buffer[end] == '\r';
        _line = _searched = end + 1;
        return true;
    }

    // The line feed after a carriage return belongs to it, but the line must not wait for it.
    private bool TrySkipLineFeed()
    {
        if (_skipsLineFeed)
        {
            if (_line == _end)
            {
                return false;
            }

            _skipsLineFeed = false;
            _line += _buffer[_line] == '\n' ? 1 : 0;
            _searched = _line;
        }

        return true;
    }

    private bool TrySkipByteOrderMark()
    {
        ReadOnlySpan<byte> received = _buffer.AsSpan(_line, _end - _line);
        if (received.Length < ByteOrderMark.Length && ByteOrderMark.StartsWith(received))
        {
            return false;
        }

        _isAtStart = false;
        if (received.StartsWith(ByteOrderMark))
        {
            _line += ByteOrderMark.Length;
            _searched = _line;
        }

        return true;
    }

    private void ReadField(int start, int length)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(start, length);
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> field = colon < 0 ? line : line[..colon];
        int valueStart = colon < 0 ? length : colon + 1 < length && line[colon + 1] == ' ' ? colon + 2 : colon + 1;
        ReadOnlySpan<byte> value = line[valueStart..];
        if (field.SequenceEqual("data"u8))
        {
            AppendData(start + valueStart, value.Length);
        }
        else if (field.SequenceEqual("event"u8))
        {
            _name = value.IsEmpty ? null : _lastName = DecodeName(value);
        }
        else if (field.SequenceEqual("id"u8))
        {
            _id = value.Contains((byte)0) ? _id : Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("retry"u8) && !value.IsEmpty && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            RetryMilliseconds = long.TryParse(value, out long milliseconds) ? milliseconds : long.MaxValue;
        }
    }

    // Most streams have few names, or the same name for all events.
    private string DecodeName(ReadOnlySpan<byte> value) =>
        _lastName is { } last && Ascii.Equals(value, last) ? last : Encoding.UTF8.GetString(value);

    /// <summary>Appends a line of data. The first line stays where it is; another one replaces its own field name.</summary>
    private void AppendData(int start, int length)
    {
        if (!_hasData)
        {
            _hasData = true;
            _dataStart = start;
            _dataEnd = start + length;
            return;
        }

        _buffer[_dataEnd++] = (byte)'\n';
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(_dataEnd));
        _dataEnd += length;
    }

    /// <summary>Ends an event at a blank line. Returns false if it has no data, so that nobody is notified of it.</summary>
    private bool EndEvent()
    {
        LastEventId = _id;
        if (!_hasData)
        {
            _name = null;
            _dataStart = _dataEnd = _line;
            return false;
        }

        return _isDispatched = true;
    }

    private void Grow()
    {
        byte[] larger = pool.Rent((int)Math.Min(_buffer.Length * 2L, limit));
        _buffer.AsSpan(0, _end).CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _dataStart = _dataEnd = _line = _searched = _end = 0;
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
        }
    }
}
