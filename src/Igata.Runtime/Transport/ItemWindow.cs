using System.Buffers;
using Igata.Runtime.Json;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Transport;

/// <summary>
/// A window over an answer that is a list: what has arrived and is not read yet. It grows only when one item is larger.
/// Items are read on trust while four times the longest so far is at hand; nearer to the end, their own end is looked for first.
/// </summary>
internal sealed class ItemWindow<T>(JsonRead<T> read, int maxDepth, int limit, ArrayPool<byte> pool) : IDisposable
{
    private const int FirstRoom = 64 * 1024;
    private const int Trust = 4;

    private byte[] _buffer = pool.Rent(Math.Min(FirstRoom, limit));
    private int _start;
    private int _end;
    private long _before;
    private long _index;
    private int _longest;
    private bool _waits;
    private readonly StringPool _strings = StringPool.Rent();
    private JsonBoundary _boundary;
    private Place _place = Place.BeforeList;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private enum Place
    {
        BeforeList,
        BeforeFirst,
        BeforeItem,
        AfterItem,
        AfterList,
    }

    /// <summary>The bracket that opens the list was there.</summary>
    public bool HasBegun => _place is not Place.BeforeList;

    /// <summary>The list has ended; only white space may follow.</summary>
    public bool HasEnded => _place is Place.AfterList;

    /// <summary>How many bytes have arrived.</summary>
    public long Arrived => _before + _end;

    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Room for what arrives next; empty when one item is larger than allowed.</summary>
    public Memory<byte> MakeRoom()
    {
        Unread.CopyTo(_buffer);
        _before += _start;
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length && _buffer.Length < limit)
        {
            Grow();
        }

        return _buffer.AsMemory(_end);
    }

    public void Add(int bytes) => _end += bytes;

    /// <summary>Reads all items that are there as a whole.</summary>
    public void Take(List<T> items)
    {
        var reader = new JsonReader(_buffer.AsSpan(0, _end), maxDepth) { Strings = _strings };
        reader.Enter(0);
        while (ToNextToken(reader.Json) && Step(ref reader, items))
        {
        }
    }

    private bool ToNextToken(ReadOnlySpan<byte> json)
    {
        if (_place is Place.BeforeList && _before == 0 && _start == 0 && json is [0xEF, ..])
        {
            if (json.Length < ByteOrderMark.Length)
            {
                return false;
            }

            _start = json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        }

        _start = SkipWhite(json, _start);
        return _start < _end;
    }

    /// <summary>Over one token or one item. False: more bytes are needed.</summary>
    private bool Step(ref JsonReader reader, List<T> items)
    {
        switch (_place, reader.Json[_start])
        {
            case (Place.BeforeList, (byte)'['):
                return Pass(Place.BeforeFirst);
            case (Place.BeforeFirst or Place.AfterItem, (byte)']'):
                return Pass(Place.AfterList);
            case (Place.AfterItem, (byte)','):
                return Pass(Place.BeforeItem);
            case (Place.BeforeFirst or Place.BeforeItem, _):
                return TakeItem(ref reader, items);
            default:
                throw Unexpected(reader.Json);
        }
    }

    private bool Pass(Place place)
    {
        _start++;
        _place = place;
        return true;
    }

    private bool TakeItem(ref JsonReader reader, List<T> items)
    {
        // One that was tried too early is not tried again for each piece: that would cost the square of its length.
        bool onTrust = !_waits && _longest > 0 && _end - _start >= (long)_longest * Trust;
        if ((!onTrust && _boundary.Find(Unread) < 0) || !TryRead(ref reader, onTrust, items))
        {
            _waits = true;
            return false;
        }

        _waits = false;
        _boundary = default;
        _index++;
        _place = Place.AfterItem;
        return true;
    }

    private bool TryRead(ref JsonReader reader, bool onTrust, List<T> items)
    {
        int at = _start;
        try
        {
            T item = read(reader.Json, ref at, ref reader);
            if (onTrust && at == _end)
            {
                return false;
            }

            items.Add(item);
            _longest = Math.Max(_longest, at - _start);
            _start = at;
            return true;
        }
        catch (JsonFormatException) when (onTrust && _boundary.Find(Unread) < 0)
        {
            return false;
        }
        catch (JsonFormatException fault)
        {
            fault.LocateItem(reader.Json, _start, _index, _before);
            throw;
        }
    }

    private JsonFormatException Unexpected(ReadOnlySpan<byte> json)
    {
        JsonFormatException fault = Json.Json.Unexpected(json, _start, _place switch
        {
            Place.BeforeList => "a list",
            Place.AfterItem => "',' or ']'",
            _ => "the end of the document",
        });
        fault.LocateBetween(_place is Place.AfterItem ? _index - 1 : null, _before);
        return fault;
    }

    private void Grow()
    {
        byte[] larger = pool.Rent((int)Math.Min(_buffer.Length * 2L, limit));
        Unread.CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }

    public void Dispose()
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
