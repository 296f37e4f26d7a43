using Igata.Runtime.Http;

namespace Igata.Runtime;

/// <summary>The events of a response that has other parts as well, such as headers.</summary>
/// <remarks>
/// The events of a received response occupy the connection: enumerate them once, to their end, or dispose of them.
/// </remarks>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed class EventStream<T> : IAsyncEnumerable<T>, IAsyncDisposable, IDisposable
{
    private readonly IDisposable? _connection;

    /// <summary>Creates the events of a response, for a server.</summary>
    /// <param name="events">The data of the events.</param>
    public EventStream(IAsyncEnumerable<T> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ServerEvents = CompilerServices.ServerEvents.FromData(events);
    }

    /// <summary>Creates the events of a response, for a server.</summary>
    /// <param name="events">The events with their names and ids.</param>
    public EventStream(IAsyncEnumerable<ServerEvent<T>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ServerEvents = events;
    }

    internal EventStream(IAsyncEnumerable<ServerEvent<T>> events, IDisposable connection)
        : this(events) => _connection = connection;

    /// <summary>Gets the events with their names and ids.</summary>
    public IAsyncEnumerable<ServerEvent<T>> ServerEvents { get; }

    /// <summary>Enumerates the data of the events.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new DataEnumerator<T>(ServerEvents.GetAsyncEnumerator(cancellationToken));

    /// <summary>Releases the connection of a received response.</summary>
    public void Dispose() => _connection?.Dispose();

    /// <summary>Releases the connection of a received response.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
