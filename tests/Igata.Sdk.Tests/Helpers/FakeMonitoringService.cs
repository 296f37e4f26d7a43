using Igata.ConcurrencyMonitoring;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>A service that responds at once, has its own clock, and is controlled by a test.</summary>
internal sealed class FakeMonitoringService(SteppedTimeProvider time) : IConcurrencyMonitoringClient
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    public List<SendHeartbeatRequest> Heartbeats { get; } = [];

    /// <summary>Gets the times of the heartbeats, in seconds since the start.</summary>
    public List<double> HeartbeatTimes { get; } = [];

    /// <summary>Gets what stopped the session, and the following events.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Gets the difference between the clock of the service and the clock of the test.</summary>
    public TimeSpan ClockOffset { get; init; }

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromSeconds(60);

    public Func<CancellationToken, Task> OnStart { get; set; } = static _ => Task.CompletedTask;

    public Func<CancellationToken, Task> OnHeartbeat { get; set; } = static _ => Task.CompletedTask;

    public Func<CancellationToken, Task> OnStop { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Never completes, but is cancelled immediately.</summary>
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
        HeartbeatTimes.Add((time.GetUtcNow() - _start).TotalSeconds);
        await OnHeartbeat(cancellationToken).ConfigureAwait(false);
        return new SendHeartbeatResponse { Date = Date, Expires = Date + Lifetime };
    }

    async ValueTask IConcurrencyMonitoringClient.StopSessionAsync(StopSessionRequest request, CancellationToken cancellationToken)
    {
        Log.Add("stop " + request.SessionId);
        await OnStop(cancellationToken).ConfigureAwait(false);
    }
}
