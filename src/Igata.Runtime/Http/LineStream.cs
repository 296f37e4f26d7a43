namespace Igata.Runtime;

/// <summary>The lines of a request, or of a response that has other parts as well, such as headers.</summary>
/// <remarks>The lines of a received response occupy the connection: enumerate them once, to their end, or dispose of them.</remarks>
/// <typeparam name="T">The type of a line.</typeparam>
public sealed class LineStream<T> : IAsyncEnumerable<T>, IAsyncDisposable, IDisposable
{
    private readonly IAsyncEnumerable<T> _lines;
    private readonly IDisposable? _connection;

    /// <summary>Creates the lines of a request that is sent, or of a response of a server.</summary>
    /// <param name="lines">The lines.</param>
    public LineStream(IAsyncEnumerable<T> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _lines = lines;
    }

    internal LineStream(IAsyncEnumerable<T> lines, IDisposable connection)
        : this(lines) => _connection = connection;

    /// <summary>Enumerates the lines.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The enumerator.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _lines.GetAsyncEnumerator(cancellationToken);

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
