using System.Buffers;
using System.Globalization;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>The received part of an event stream, whose data is read as JSON.</summary>
internal abstract class EventBuffer<T, TItem>(EventFormat<T> format, int maxDepth, int limit, ArrayPool<byte> pool) : ItemBuffer<TItem>, IResumableBuffer
{
    private readonly StringPool _strings = StringPool.Rent();
    private ArrayBufferWriter<byte>? _members;
    private long _index;
    private bool _hasEnded;
    private bool _canContinue;
    private bool _isDisposed;

    protected EventParser Parser { get; } = new(limit, pool);

    public override string? RequiredMediaType => EventFormat<T>.MediaType;

    public override bool HasBegun => true;

    public override bool IsDone => _hasEnded;

    public override long ReceivedBytes => Parser.ReceivedBytes;

    public override ReadOnlySpan<byte> Unread => Parser.Unread;

    public override string ItemDescription => "event";

    public override bool CanContinue => _canContinue;

    public string? LastEventId => Parser.LastEventId;

    public long? RetryMilliseconds => Parser.RetryMilliseconds;

    public override Memory<byte> GetWriteBuffer() => Parser.GetWriteBuffer();

    public override void Advance(int bytes) => Parser.Advance(bytes);

    public void Restart() => Parser.Restart();

    public override void ReadItems(List<TItem> items)
    {
        _canContinue = false;
        while (!_hasEnded && Parser.TryRead())
        {
            if (format.HasEnd && Parser.Data.SequenceEqual(format.EndBytes))
            {
                _hasEnded = true;
                return;
            }

            items.Add(Create(ReadData()));
            _index++;
        }
    }

    // An event that is not complete at the end of the body is not an event.
    public override string? Complete(List<TItem> items) => _hasEnded || !format.HasEnd
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"The event stream ended after {_index} events without the event '{SafeText.Escape(format.End!)}' that ends it.");

    protected abstract TItem Create(T data);

    protected override void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Parser.Dispose();
            _strings.Return();
        }
    }

    private T ReadData()
    {
        ReadOnlySpan<byte> data = Parser.Data;
        Errors?.ThrowIfError(data);
        ReadOnlySpan<byte> json = format.IsByEvent ? WrapInMember(data) : data;
        try
        {
            if (format.IsByEvent)
            {
                // Otherwise the data could add members to the object.
                JsonParsing.EndDocument(json[..^1], JsonSkipper.SkipValue(json, JsonParsing.SkipWhitespace(json, json.Length - 1 - data.Length), 1, maxDepth));
            }

            JsonReader reader = JsonParsing.BeginDocument(json, maxDepth, Filled, _strings);
            reader.Direction = JsonDirection.Response;
            int position = reader.Position;
            T value = format.Read(json, ref position, ref reader);
            JsonParsing.EndDocument(json, position);
            return value;
        }
        catch (JsonFormatException exception)
        {
            _canContinue = true;
            exception.LocateItem(json, 0, _index++, Parser.DataOffset - (json.Length - data.Length));
            throw;
        }
    }

    /// <summary>Returns the union by key that the name and the data of an event are: an object with one member.</summary>
    private ReadOnlySpan<byte> WrapInMember(ReadOnlySpan<byte> data)
    {
        ArrayBufferWriter<byte> members = _members ??= new();
        members.ResetWrittenCount();
        members.Write("{"u8);
        var json = new JsonWriter(members);
        json.String(Parser.Name ?? ServerEvent<T>.DefaultEvent, 1);
        json.Byte((byte)':');
        json.Flush();
        members.Write(data);
        members.Write("}"u8);
        return members.WrittenSpan;
    }
}

/// <summary>Reads the data of events.</summary>
internal sealed class EventDataBuffer<T>(EventFormat<T> format, int maxDepth, int limit, ArrayPool<byte> pool) : EventBuffer<T, T>(format, maxDepth, limit, pool)
{
    protected override T Create(T data) => data;
}

/// <summary>Reads events with their names and ids.</summary>
internal sealed class ServerEventBuffer<T>(EventFormat<T> format, int maxDepth, int limit, ArrayPool<byte> pool) : EventBuffer<T, ServerEvent<T>>(format, maxDepth, limit, pool)
{
    protected override ServerEvent<T> Create(T data) => new()
    {
        Data = data,
        Event = Parser.Name ?? ServerEvent<T>.DefaultEvent,
        Id = string.IsNullOrEmpty(Parser.LastEventId) ? null : Parser.LastEventId,
    };
}
