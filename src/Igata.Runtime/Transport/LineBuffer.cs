using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>
/// The received part of a body of lines, one value each, or of the records of <c>application/json-seq</c> (RFC 7464). The buffer grows only
/// if one line is larger.
/// </summary>
internal sealed class LineBuffer<T>(LineFormat<T> format, bool isSequence, int maxDepth, int limit, ArrayPool<byte> pool) : ItemBuffer<T>
{
    private const int InitialCapacity = 64 * 1024;
    private const byte RecordSeparator = 0x1E;

    private readonly StringPool _strings = StringPool.Rent();
    private byte[] _buffer = pool.Rent(Math.Min(InitialCapacity, limit));
    private int _start;
    private int _searched;
    private int _end;
    private long _discardedBytes;
    private long _index;
    private bool _canContinue;
    private JsonTokenBoundary _boundary;

    public override bool HasBegun => true;

    public override long ReceivedBytes => _discardedBytes + _end;

    public override ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    public override string ItemDescription => "line";

    public override bool CanContinue => _canContinue;

    public override Memory<byte> GetWriteBuffer()
    {
        Unread.CopyTo(_buffer);
        _discardedBytes += _start;
        _searched -= _start;
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length && _buffer.Length < limit)
        {
            byte[] larger = pool.Rent((int)Math.Min(_buffer.Length * 2L, limit));
            Unread.CopyTo(larger);
            pool.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_end, Math.Min(_buffer.Length, limit) - _end);
    }

    public override void Advance(int bytes) => _end += bytes;

    public override void ReadItems(List<T> items)
    {
        _canContinue = false;
        while (isSequence ? TryFindRecord(out int start, out int length) : TryFindLine(out start, out length))
        {
            Add(items, start, length);
        }
    }

    public override string? Complete(List<T> items)
    {
        _canContinue = false;
        int start = _start;
        int length = _end - _start;
        if (isSequence)
        {
            SkipSeparator(ref start, ref length);
            bool mayBeTruncated = length > 0 && _buffer[_end - 1] is not ((byte)'}' or (byte)']' or (byte)'"' or <= (byte)' ');
            if (mayBeTruncated)
            {
                return ApiResponse.Truncated(ReceivedBytes);
            }
        }

        if (length > 0)
        {
            _start = _searched = _end;
            Add(items, start, length);
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = _searched = _end = 0;
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
            _strings.Return();
        }
    }

    private bool TryFindLine(out int start, out int length)
    {
        start = _start;
        int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        length = _searched + found - start;
        _start = found < 0 ? _start : _searched + found + 1;
        _searched = found < 0 ? _end : _start;
        return found >= 0;
    }

    /// <summary>Finds a record: it ends with its value, so that it need not wait for the separator of the next one.</summary>
    private bool TryFindRecord(out int start, out int length)
    {
        start = _start = JsonParsing.SkipWhitespace(_buffer.AsSpan(0, _end), _start);
        length = _end - start;
        if (length == 0)
        {
            return false;
        }

        int searched = Math.Max(_searched, start + 1);
        int next = _buffer.AsSpan(searched, _end - searched).IndexOf(RecordSeparator);
        _searched = _end;
        int valueStart = start;
        SkipSeparator(ref valueStart, ref length);
        int valueLength = next >= 0 ? searched + next - valueStart : length == 0 ? -1 : _boundary.FindEnd(_buffer.AsSpan(valueStart, length));
        if (valueLength < 0)
        {
            return false;
        }

        (start, length) = (valueStart, valueLength);
        _start = _searched = start + length;
        _boundary = default;
        return true;
    }

    private void SkipSeparator(ref int start, ref int length)
    {
        if (length > 0 && _buffer[start] == RecordSeparator)
        {
            int value = JsonParsing.SkipWhitespace(_buffer.AsSpan(0, _end), start + 1);
            length -= value - start;
            start = value;
        }
    }

    private void Add(List<T> items, int start, int length)
    {
        if (length > 0 && _buffer[start + length - 1] == '\r')
        {
            length--;
        }

        ReadOnlySpan<byte> line = _buffer.AsSpan(start, length);
        try
        {
            if (format.Read is null)
            {
                items.Add(ReadText(line, isFirst: _discardedBytes + start == 0));
            }
            else if (JsonParsing.SkipWhitespace(line, 0) == length)
            {
                return;
            }
            else
            {
                Errors?.ThrowIfError(line);
                items.Add(ReadJson(line, format.Read));
            }

            _index++;
        }
        catch (JsonFormatException exception)
        {
            _canContinue = true;
            exception.LocateItem(line, 0, _index++, _discardedBytes + start);
            throw;
        }
    }

    private T ReadJson(ReadOnlySpan<byte> line, JsonReaderFunc<T> read)
    {
        JsonReader reader = JsonParsing.BeginDocument(line, maxDepth, Filled, _strings);
        reader.Direction = JsonDirection.Response;
        int position = reader.Position;
        T value = read(line, ref position, ref reader);
        JsonParsing.EndDocument(line, position);
        return value;
    }

    private T ReadText(ReadOnlySpan<byte> line, bool isFirst)
    {
        ReadOnlySpan<byte> text = isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return Utf8.IsValid(text) ? format.FromText!(Encoding.UTF8.GetString(text)) : throw new JsonFormatException(0, "a line of UTF-8", "other bytes");
    }
}
