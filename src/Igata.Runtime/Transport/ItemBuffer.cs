using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>The received part of a streamed body that has not been read yet, and the state of its reader.</summary>
internal abstract class ItemBuffer<T> : IDisposable
{
    /// <summary>Gets or sets the required members that were missing and were filled; null if they are rejected.</summary>
    public FilledMembers? Filled { get; set; }

    /// <summary>Gets or sets what recognizes an item that is an error of the API; null if no item is one.</summary>
    public ItemErrors? Errors { get; set; }

    /// <summary>Gets the media type that the response must have, or null if any is accepted.</summary>
    public virtual string? RequiredMediaType => null;

    /// <summary>Gets whether the first item can follow, so that an error is about an item and not about the body.</summary>
    public abstract bool HasBegun { get; }

    /// <summary>Gets whether nothing more is read from the body, although it may go on.</summary>
    public virtual bool IsDone => false;

    /// <summary>Gets the number of received bytes.</summary>
    public abstract long ReceivedBytes { get; }

    public abstract ReadOnlySpan<byte> Unread { get; }

    /// <summary>Gets the name of one item, for messages.</summary>
    public abstract string ItemDescription { get; }

    /// <summary>Gets whether the items after the one that caused the last exception can be read.</summary>
    public abstract bool CanContinue { get; }

    /// <summary>Returns the free part of the buffer; empty if one item exceeds the limit.</summary>
    public abstract Memory<byte> GetWriteBuffer();

    public abstract void Advance(int bytes);

    /// <summary>Reads all items that are complete.</summary>
    public abstract void ReadItems(List<T> items);

    /// <summary>Reads the items that the end of the body completes. Returns what is wrong with the end, or null.</summary>
    public abstract string? Complete(List<T> items);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
