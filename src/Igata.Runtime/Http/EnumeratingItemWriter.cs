using System.Buffers;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Enumerates the items that a service returns.</summary>
internal abstract class EnumeratingItemWriter<T>(IAsyncEnumerable<T> items) : ItemWriter
{
    // One buffer for all items of a stream.
    private readonly ArrayBufferWriter<byte> _json = new();
    private IAsyncEnumerator<T>? _enumerator;

    protected T Current => _enumerator!.Current;

    public sealed override ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        _enumerator ??= items.GetAsyncEnumerator(cancellationToken);
        return _enumerator.MoveNextAsync();
    }

    public sealed override ValueTask DisposeAsync() => _enumerator?.DisposeAsync() ?? default;

    protected ReadOnlySpan<byte> ToJson<TValue>(TValue value, JsonWriterAction<TValue> write)
    {
        _json.ResetWrittenCount();
        var json = new JsonWriter(_json) { Direction = JsonDirection.Response };
        write(ref json, value);
        json.Flush();
        return _json.WrittenSpan;
    }
}
