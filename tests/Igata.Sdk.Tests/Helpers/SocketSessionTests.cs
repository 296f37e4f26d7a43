using Igata.ConcurrencyMonitoring;
using Igata.Emulator;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Runtime.Errors;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>Sessions over real sockets, with a service that keeps the time of the test.</summary>
public sealed class SocketSessionTests : IAsyncLifetime
{
    private static readonly StartSessionRequest Request = new() { Idp = "adobe", Subject = "12345" };

    private readonly SteppedTime _time = new();
    private readonly DateTimeOffset _beginning;
    private EmulatorHost _host = null!;
    private ConcurrencyMonitoringClient _client = null!;

    public SocketSessionTests() => _beginning = _time.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EmulatedSession First => _host.ConcurrencyMonitoring.Sessions[0];

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Time = _time }, cancellationToken: Cancel);
        _client = new ConcurrencyMonitoringClient(new ConcurrencyMonitoringClientOptions
        {
            Endpoint = _host.ConcurrencyMonitoringEndpoint,
            ApplicationId = "demo-app",
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task ASessionLivesForAsLongAsItIsWatched()
    {
        await using ConcurrencySession session = await StartAsync();

        for (int beats = 1; beats <= 20; beats++)
        {
            await NextBeatAsync(session);
            Assert.Equal((beats, EmulatedSessionState.Running), (First.Heartbeats, First.State));
        }

        await session.StopAsync(Cancel);
        Assert.Equal(EmulatedSessionState.Stopped, First.State);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task LostHeartbeatsAreSurvived()
    {
        await using ConcurrencySession session = await StartAsync();
        for (int i = 0; i < 3; i++)
        {
            _host.Faults.Add(new Fault.Status(503) { Target = ConcurrencyMonitoringTargets.SendHeartbeat });
        }

        await StepAsync(to: 30, next: 31);
        await StepAsync(to: 31, next: 33);
        await StepAsync(to: 33, next: 37);
        Assert.Equal((0, 0), (_host.Faults.Count, First.Heartbeats));
        await StepAsync(to: 37, next: 67);

        Assert.Equal(1, First.Heartbeats);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task AConnectionThatBreaksIsNoEnd()
    {
        await using ConcurrencySession session = await StartAsync();
        _host.Faults.Add(new Fault.Drop());

        for (int i = 0; i < 59 && First.Heartbeats == 0; i++)
        {
            await StepAsync();
        }

        Assert.Equal((0, 1), (_host.Faults.Count, First.Heartbeats));
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task WhoEndedItIsToldAtTheNextHeartbeat()
    {
        await using ConcurrencySession session = await StartAsync();
        await using ConcurrencySession other = await StartAsync(Request with
        {
            Terminate = [First.TerminationCode],
            Metadata = new Dictionary<string, string> { ["deviceName"] = "Kitchen" },
        });
        await WaitingAsync(2);

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(ConcurrencySessionEndReason.Gone, end.Reason);
        Assert.Equal("Kitchen", end.RemoteTermination!.Terminator!.DeviceName);
        await SessionEndTests.SoonAsync(() => session.Ended.IsCancellationRequested);
        Assert.False(other.Completion.IsCompleted);
    }

    [Fact]
    public async Task OneThatTheServiceLetExpireIsGoneWithoutBlame()
    {
        await using ConcurrencySession session = await StartAsync();
        await _client.StopSessionAsync(new StopSessionRequest { Idp = "adobe", Subject = "12345", SessionId = session.SessionId }, Cancel);
        await WaitingAsync();

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal((ConcurrencySessionEndReason.Gone, null), (end.Reason, end.RemoteTermination));
    }

    [Fact]
    public async Task AfterTooManyCallsItWaitsAsLongAsItIsTold()
    {
        await using ConcurrencySession session = await StartAsync();
        await StepAsync(to: 20, next: 30);
        for (int i = 0; i < 199; i++)
        {
            await session.UpdateAsync(default, Cancel);
        }

        // Calls are refused until 80. The session is alive until 85, and its next heartbeat is due at 55.
        await StepAsync(to: 25, next: 30);
        await session.UpdateAsync(default, Cancel);
        ApiErrorException refused = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.UpdateAsync(default, Cancel));
        Assert.Equal(TimeSpan.FromSeconds(55), refused.RetryAfter);
        await StepAsync(to: 30, next: 55);
        await StepAsync(to: 55, next: 80);
        Assert.Equal(200, First.Heartbeats);
        await StepAsync(to: 80, next: 110);

        Assert.Equal(201, First.Heartbeats);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task AServiceThatIsGoneEndsTheSessionWhenItExpiresAndDisposingIsQuiet()
    {
        ConcurrencySession session = await StartAsync();
        await _host.DisposeAsync();

        for (int i = 0; i < 60 && !session.Completion.IsCompleted; i++)
        {
            await StepAsync();
        }

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(ConcurrencySessionEndReason.Expired, end.Reason);
        await session.DisposeAsync();
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task NothingIsThrownThatNobodySees()
    {
        var unseen = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs fault) => unseen.Add(fault.Exception);
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            for (int i = 0; i < 3; i++)
            {
                ConcurrencySession session = await StartAsync(Request with { Subject = $"{i}" });
                _host.Faults.Add(new Fault.Drop());
                _time.Advance(TimeSpan.FromSeconds(30));
                await session.DisposeAsync();
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.DoesNotContain(unseen, static fault => fault.ToString().Contains(nameof(ConcurrencySession), StringComparison.Ordinal));
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    private Task<ConcurrencySession> StartAsync(StartSessionRequest? request = null) =>
        ConcurrencySession.StartAsync(_client, request ?? Request, _time, Cancel);

    /// <summary>Moves the clock to the next heartbeat and waits until the session has its answer.</summary>
    private async Task NextBeatAsync(ConcurrencySession session)
    {
        DateTimeOffset before = session.ExpiresAt;
        await WaitingAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        await SessionEndTests.SoonAsync(() => session.ExpiresAt > before);
    }

    /// <summary>Moves the clock and waits until the timer is set that comes next; both in seconds since the beginning.</summary>
    private Task StepAsync(double to, double next)
    {
        _time.Advance(_beginning.AddSeconds(to) - _time.GetUtcNow());
        return SessionEndTests.SoonAsync(() => _time.NextAt == _beginning.AddSeconds(next));
    }

    /// <summary>Moves the clock by a second and leaves some time to what it set off.</summary>
    private Task StepAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Task.Delay(50, Cancel);
    }

    /// <summary>Waits until every session has set its timer again, and none waits for an answer, which takes a timer too.</summary>
    private Task WaitingAsync(int sessions = 1) => SessionEndTests.SoonAsync(() => _time.Waiting == sessions);
}
