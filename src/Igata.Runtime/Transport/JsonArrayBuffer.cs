using System.Buffers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Transport;

/// <summary>
/// The received part of a streamed list that has not been read yet. The buffer grows only if one item is larger.
/// An item is parsed directly while four times the longest length so far is buffered. Closer to the end, the end of the item is searched first.
/// </summary>
internal sealed class JsonArrayBuffer<T>(JsonReaderFunc<T> read, int maxDepth, int limit, ArrayPool<byte> pool) : ItemBuffer<T>
{
    private const int InitialCapacity = 64 * 1024;
    private const int CompletenessFactor = 4;

    private byte[] _buffer = pool.Rent(Math.Min(InitialCapacity, limit));
    private int _start;
    private int _end;
    private long _discardedBytes;
    private long _index;
    private int _maxItemLength;
    private bool _needsMoreData;
    private bool _canContinue;
    private readonly StringPool _strings = StringPool.Rent();
    private JsonTokenBoundary _boundary;
    private ParserState _state = ParserState.BeforeList;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private enum ParserState
    {
        BeforeList,
        BeforeFirst,
        BeforeItem,
        AfterItem,
        AfterList,
    }

    /// <summary>Gets whether the opening bracket of the list was read.</summary>
    public override bool HasBegun => _state is not ParserState.BeforeList;

    /// <summary>Gets whether the list has ended. Only whitespace may follow.</summary>
    public bool HasEnded => _state is ParserState.AfterList;

    /// <summary>Gets the number of received bytes.</summary>
    public override long ReceivedBytes => _discardedBytes + _end;

    public override ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    public override string ItemDescription => "item of the list";

    public override Memory<byte> GetWriteBuffer()
    {
        Unread.CopyTo(_buffer);
        _discardedBytes += _start;
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length && _buffer.Length < limit)
        {
            Grow();
        }

        return _buffer.AsMemory(_end);
    }

    public override bool CanContinue => _canContinue;

    public override void Advance(int bytes) => _end += bytes;

    public override string? Complete(List<T> items) =>
        HasEnded ? null : ReceivedBytes == 0 ? ResponseReader.MissingBodyMessage : ApiResponse.Truncated(ReceivedBytes);

    public override void ReadItems(List<T> items)
    {
        _canContinue = false;
        var reader = new JsonReader(_buffer.AsSpan(0, _end), maxDepth) { Strings = _strings, Filled = Filled, Direction = JsonDirection.Response };
        reader.PushDepth(0);
        while (SkipToNextToken(reader.Json) && TryStep(ref reader, items))
        {
        }
    }

    private bool SkipToNextToken(ReadOnlySpan<byte> json)
    {
        if (_state is ParserState.BeforeList && _discardedBytes == 0 && _start == 0 && json is [0xEF, ..])
        {
            if (json.Length < ByteOrderMark.Length)
            {
                return false;
            }

            _start = json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        }

        _start = SkipWhitespace(json, _start);
        return _start < _end;
    }

    /// <summary>Reads one token or one item. Returns false if more bytes are needed.</summary>
    private bool TryStep(ref JsonReader reader, List<T> items)
    {
        switch (_state, reader.Json[_start])
        {
            case (ParserState.BeforeList, (byte)'['):
                return ConsumeToken(ParserState.BeforeFirst);
            case (ParserState.BeforeFirst or ParserState.AfterItem, (byte)']'):
                return ConsumeToken(ParserState.AfterList);
            case (ParserState.AfterItem, (byte)','):
                return ConsumeToken(ParserState.BeforeItem);
            case (ParserState.BeforeFirst or ParserState.BeforeItem, _):
                return TryReadItem(ref reader, items);
            default:
                throw CreateUnexpectedTokenException(reader.Json);
        }
    }

    private bool ConsumeToken(ParserState state)
    {
        _start++;
        _state = state;
        return true;
    }

    private bool TryReadItem(ref JsonReader reader, List<T> items)
    {
        // An item that was incomplete is not parsed again for each chunk, because the cost would be quadratic in its length.
        bool isAssumedComplete = !_needsMoreData && _maxItemLength > 0 && _end - _start >= (long)_maxItemLength * CompletenessFactor;
        if ((!isAssumedComplete && _boundary.FindEnd(Unread) < 0) || !TryParseItem(ref reader, isAssumedComplete, items))
        {
            _needsMoreData = true;
            return false;
        }

        _needsMoreData = false;
        _boundary = default;
        _index++;
        _state = ParserState.AfterItem;
        return true;
    }

    private bool TryParseItem(ref JsonReader reader, bool isAssumedComplete, List<T> items)
    {
        int position = _start;
        try
        {
            T item = read(reader.Json, ref position, ref reader);
            if (isAssumedComplete && position == _end)
            {
                return false;
            }

            items.Add(item);
            _maxItemLength = Math.Max(_maxItemLength, position - _start);
            _start = position;
            return true;
        }
        catch (JsonFormatException) when (isAssumedComplete && _boundary.FindEnd(Unread) < 0)
        {
            return false;
        }
        catch (JsonFormatException exception)
        {
            exception.LocateItem(reader.Json, _start, _index, _discardedBytes);
            SkipItem(reader.Json);
            throw;
        }
    }

    /// <summary>Moves past an item that is JSON but has another type, so that the caller may go on with the next one.</summary>
    private void SkipItem(ReadOnlySpan<byte> json)
    {
        try
        {
            _start = JsonSkipper.SkipValue(json, _start, 1, maxDepth);
        }
        catch (JsonFormatException)
        {
            return;
        }

        _needsMoreData = false;
        _boundary = default;
        _index++;
        _state = ParserState.AfterItem;
        _canContinue = true;
    }

    private JsonFormatException CreateUnexpectedTokenException(ReadOnlySpan<byte> json)
    {
        JsonFormatException exception = JsonParsing.CreateUnexpectedTokenException(json, _start, _state switch
        {
            ParserState.BeforeList => "an array",
            ParserState.AfterItem => "',' or ']'",
            ParserState.BeforeFirst or ParserState.BeforeItem or ParserState.AfterList => "the end of the document",
            _ => throw new InvalidOperationException($"The state {_state} is not defined."),
        });
        exception.LocateBetween(_state is ParserState.AfterItem ? _index - 1 : null, _discardedBytes);
        return exception;
    }

    private void Grow()
    {
        byte[] larger = pool.Rent((int)Math.Min(_buffer.Length * 2L, limit));
        Unread.CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }

    protected override void Dispose(bool disposing)
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = _end = 0;
        if (buffer.Length > 0)
        {
            pool.Return(buffer);
            _strings.Return();
        }
    }
}
