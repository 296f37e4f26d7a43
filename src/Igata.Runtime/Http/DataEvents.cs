namespace Igata.Runtime.Http;

/// <summary>Events that have data only.</summary>
internal sealed class DataEvents<T>(IAsyncEnumerable<T> data) : IAsyncEnumerable<ServerEvent<T>>
{
    public async IAsyncEnumerator<ServerEvent<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (T item in data.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new() { Data = item };
        }
    }
}
