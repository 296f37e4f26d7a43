using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>What became of a session.</summary>
public enum EmulatedSessionState
{
    /// <summary>It is alive.</summary>
    Running,

    /// <summary>No heartbeat came in time.</summary>
    Expired,

    /// <summary>It was stopped by its own application.</summary>
    Stopped,

    /// <summary>Another session ended it on purpose.</summary>
    Terminated,

    /// <summary>A heartbeat changed it so that a policy no longer allowed it.</summary>
    Conflicted,
}

/// <summary>A session as it was when one looked.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="ApplicationId">The application that started it.</param>
/// <param name="Idp">The identity provider.</param>
/// <param name="Subject">The viewer.</param>
/// <param name="TerminationCode">What ends it from elsewhere.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="ExpiresAt">When it expires, or would have.</param>
/// <param name="Heartbeats">How many heartbeats kept it alive.</param>
/// <param name="State">What became of it.</param>
/// <param name="Metadata">Its attributes.</param>
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
