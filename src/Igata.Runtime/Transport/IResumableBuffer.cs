namespace Igata.Runtime.Transport;

/// <summary>A buffer of a stream that can be requested again after it broke, from the last item on.</summary>
internal interface IResumableBuffer
{
    /// <summary>Gets the id of the last item that had one, or null.</summary>
    string? LastEventId { get; }

    /// <summary>Gets the time to wait before the stream is requested again, in milliseconds, or null if the server did not say it.</summary>
    long? RetryMilliseconds { get; }

    /// <summary>Discards what is incomplete, before another response continues the stream.</summary>
    void Restart();
}
