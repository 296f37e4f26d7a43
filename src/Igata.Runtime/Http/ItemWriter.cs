using System.Buffers;
using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The events or lines of a response, which a server writes one by one. Does not depend on a web framework.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ItemWriter : IAsyncDisposable
{
    private protected ItemWriter()
    {
    }

    /// <summary>Gets the media type of the body.</summary>
    public abstract string ContentType { get; }

    /// <summary>Gets what is written to show that the connection is alive; empty if the media type has nothing for it.</summary>
    public virtual ReadOnlyMemory<byte> Heartbeat => default;

    /// <summary>Moves to the next item.</summary>
    /// <param name="cancellationToken">Cancels the enumeration. The token of the first call is used.</param>
    /// <returns>False if there are no more items.</returns>
    public abstract ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken);

    /// <summary>Writes the current item.</summary>
    /// <param name="output">The output.</param>
    public abstract void Write(IBufferWriter<byte> output);

    /// <summary>Writes what follows the last item.</summary>
    /// <param name="output">The output.</param>
    public virtual void WriteEnd(IBufferWriter<byte> output)
    {
    }

    /// <summary>Ends the enumeration.</summary>
    /// <returns>A task that completes when the source has been disposed of.</returns>
    public abstract ValueTask DisposeAsync();
}
