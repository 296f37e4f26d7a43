namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>
/// A Concurrency Monitoring without viewers: it keeps applications with their policies, and the sessions of whoever calls.
/// Safe for many calls at once. What the documentation leaves open is decided in this project's README.
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

    /// <summary>The sessions, ended ones included, in the order in which they started; of those that ended, the last 10,000.</summary>
    public IReadOnlyList<EmulatedSession> Sessions =>
        RunLocked<IReadOnlyList<EmulatedSession>>(_ => [.. _sessions.All.Select(static session => session.ToSnapshot())]);

    /// <summary>Defines an application; one of the same id is replaced. Sessions that run go on under the policies that they started with.</summary>
    /// <param name="application">The application.</param>
    /// <exception cref="ArgumentException">It has no id, or one that HTTP cannot carry, or a policy that allows nothing.</exception>
    public void Define(ConcurrencyApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Id.Length == 0 || application.Id.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The id of an application is not empty and has no colon.", nameof(application));
        }

        if (application.Policies.Any(static policy => policy.Limit < 1))
        {
            throw new ArgumentException("A policy allows at least one stream.", nameof(application));
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
