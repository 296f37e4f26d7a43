namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>
/// An emulator of Concurrency Monitoring. It stores applications with their policies, and the sessions of their viewers.
/// Thread-safe. The README of this project describes behavior that the documentation of the service does not define.
/// </summary>
public sealed partial class ConcurrencyMonitoringEmulator
{
    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly SeededIds _ids;
    private readonly Sessions _sessions = new();
    private readonly Throttle<Viewer> _starts = new();
    private readonly Throttle<string> _calls = new();
    private readonly Dictionary<string, ConcurrencyApplication> _applications = new(StringComparer.Ordinal);

    internal ConcurrencyMonitoringEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        _clock = clock;
        _ids = new SeededIds(options.Seed, "concurrency-monitoring");
        foreach (ConcurrencyApplication application in options.ConcurrencyMonitoring.Applications)
        {
            Define(application);
        }
    }

    /// <summary>The sessions in the order in which they started, including the last 10,000 that have ended.</summary>
    public IReadOnlyList<EmulatedSession> Sessions =>
        RunLocked<IReadOnlyList<EmulatedSession>>(_ => [.. _sessions.All.Select(static session => session.ToSnapshot())]);

    /// <summary>Defines an application, or replaces the one with the same id. The policies of running sessions do not change.</summary>
    /// <param name="application">The application.</param>
    /// <exception cref="ArgumentException">The id is empty or contains a colon, or a policy allows no stream.</exception>
    public void Define(ConcurrencyApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Id.Length == 0 || application.Id.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The id of an application must not be empty or contain a colon.", nameof(application));
        }

        if (application.Policies.Any(static policy => policy.Limit < 1))
        {
            throw new ArgumentException("A policy must allow at least one stream.", nameof(application));
        }

        RunLocked(_ => _applications[application.Id] = application);
    }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    private T RunLocked<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            DateTimeOffset now = Now;
            _sessions.Expire(now);
            return work(now);
        }
    }
}
