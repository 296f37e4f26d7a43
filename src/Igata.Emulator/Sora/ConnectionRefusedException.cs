namespace Igata.Emulator.Sora;

/// <summary>The exception for a client that the auth webhook does not let in, or whose auth webhook failed.</summary>
/// <param name="channelId">The channel.</param>
/// <param name="reason">The reason of the receiver, or why the webhook failed.</param>
public sealed class ConnectionRefusedException(string channelId, string reason) : Exception($"The auth webhook refused a client of channel '{channelId}': {reason}")
{
    /// <summary>The reason of the receiver, or why the webhook failed.</summary>
    public string Reason { get; } = reason;
}
