using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The state of a session.</summary>
public enum EmulatedSessionState
{
    /// <summary>The session is running.</summary>
    Running,

    /// <summary>The session expired, because no heartbeat arrived in time.</summary>
    Expired,

    /// <summary>The application of the session stopped it.</summary>
    Stopped,

    /// <summary>Another session terminated the session.</summary>
    Terminated,

    /// <summary>A heartbeat changed the attributes of the session so that a policy no longer allowed it.</summary>
    Conflicted,
}

/// <summary>A snapshot of a session.</summary>
/// <param name="SessionId">The id of the session.</param>
/// <param name="ApplicationId">The application that started it.</param>
/// <param name="Idp">The identity provider.</param>
/// <param name="Subject">The viewer.</param>
/// <param name="TerminationCode">The code with which other sessions can terminate it.</param>
/// <param name="StartedAt">The start time.</param>
/// <param name="ExpiresAt">The time when it expires, or would have expired.</param>
/// <param name="Heartbeats">The number of heartbeats.</param>
/// <param name="State">The state.</param>
/// <param name="Metadata">The attributes.</param>
public sealed record EmulatedSession(
    string SessionId,
    string ApplicationId,
    string Idp,
    string Subject,
    string TerminationCode,
    DateTimeOffset StartedAt,
    DateTimeOffset ExpiresAt,
    int Heartbeats,
    EmulatedSessionState State,
    EquatableMap<string> Metadata);
