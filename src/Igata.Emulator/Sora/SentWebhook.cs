using Igata.Runtime;

namespace Igata.Emulator.Sora;

/// <summary>A webhook that the emulator has sent.</summary>
public sealed record SentWebhook
{
    /// <summary>The kind of the webhook: <c>auth</c>, <c>session</c>, <c>event</c> or <c>stats</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The type of the message, such as <c>connection.created</c>; empty for <c>auth</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The time of the message.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The body.</summary>
    public required JsonData Body { get; init; }

    /// <summary>Why it failed: the receiver could not be reached, did not respond within 10 seconds, or returned an error. Null if it succeeded.</summary>
    public string? Error { get; init; }
}
