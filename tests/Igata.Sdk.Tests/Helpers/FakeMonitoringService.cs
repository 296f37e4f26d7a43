using Igata.ConcurrencyMonitoring;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>A service that answers at once, by a clock of its own, and does what a test tells it to.</summary>
internal sealed class FakeMonitoringService(SteppedTimeProvider time) : IConcurrencyMonitoringClient
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    public List<SendHeartbeatRequest> Heartbeats { get; } = [];

    /// <summary>When heartbeats came, in seconds since the beginning.</summary>
    public List<double> HeartbeatCount { get; } = [];

    /// <summary>What stopped the session, and what came after.</summary>
    public List<string> Log { get; } = [];

    /// <summary>How far the clock of the service is ahead.</summary>
    public TimeSpan ClockOffset { get; init; }

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromSeconds(60);

    public Func<CancellationToken, Task> OnStart { get; set; } = static _ => Task.CompletedTask;

    public Func<CancellationToken, Task> OnHeartbeat { get; set; } = static _ => Task.CompletedTask;

    public Func<CancellationToken, Task> OnStop { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Never answers, and lets go at once when it is given up.</summary>
    public static Task HangAsync(CancellationToken cancellationToken)
    {
        var hang = new TaskCompletionSource();
        cancellationToken.UnsafeRegister(_ => hang.TrySetCanceled(cancellationToken), null);
        return hang.Task;
    }

    private DateTimeOffset Date => time.GetUtcNow() + ClockOffset;

    public Task<ConcurrencySession> StartAsync() => ConcurrencySession.StartAsync(
        this, new StartSessionRequest { Idp = "adobe", Subject = "12345" }, time, TestContext.Current.CancellationToken);

    async ValueTask<StartSessionResponse> IConcurrencyMonitoringClient.StartSessionAsync(StartSessionRequest request, CancellationToken cancellationToken)
    {
        await OnStart(cancellationToken).ConfigureAwait(false);
        return new StartSessionResponse { SessionId = "session", Date = Date, Expires = Date + Lifetime };
    }

    async ValueTask<SendHeartbeatResponse> IConcurrencyMonitoringClient.SendHeartbeatAsync(SendHeartbeatRequest request, CancellationToken cancellationToken)
    {
        Heartbeats.Add(request);
        HeartbeatCount.Add((time.GetUtcNow() - _start).TotalSeconds);
        await OnHeartbeat(cancellationToken).ConfigureAwait(false);
        return new SendHeartbeatResponse { Date = Date, Expires = Date + Lifetime };
    }

    async ValueTask IConcurrencyMonitoringClient.StopSessionAsync(StopSessionRequest request, CancellationToken cancellationToken)
    {
        Log.Add("stop " + request.SessionId);
        await OnStop(cancellationToken).ConfigureAwait(false);
    }
}
