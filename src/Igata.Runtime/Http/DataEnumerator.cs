namespace Igata.Runtime.Http;

/// <summary>Enumerates the data of events. Not an iterator method, because that would end with the first exception.</summary>
internal sealed class DataEnumerator<T>(IAsyncEnumerator<ServerEvent<T>> events) : IAsyncEnumerator<T>
{
    public T Current => events.Current.Data;

    public ValueTask<bool> MoveNextAsync() => events.MoveNextAsync();

    public ValueTask DisposeAsync() => events.DisposeAsync();
}
