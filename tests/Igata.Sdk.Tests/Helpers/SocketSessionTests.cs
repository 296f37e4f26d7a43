using Igata.ConcurrencyMonitoring;
using Igata.Emulator;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Runtime.Errors;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>Sessions over real sockets, with a service that uses the clock of the test.</summary>
public sealed class SocketSessionTests : IAsyncLifetime
{
    private static readonly StartSessionRequest Request = new() { Idp = "adobe", Subject = "12345" };

    private readonly SteppedTimeProvider _time = new();
    private readonly DateTimeOffset _start;
    private EmulatorHost _host = null!;
    private ConcurrencyMonitoringClient _client = null!;

    public SocketSessionTests() => _start = _time.GetUtcNow();

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    private EmulatedSession First => _host.ConcurrencyMonitoring.Sessions[0];

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Time = _time }, cancellationToken: TestCancellation);
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
    public async Task SessionLivesWhileHeartbeatsAreSent()
    {
        await using ConcurrencySession session = await StartAsync();

        for (int beats = 1; beats <= 20; beats++)
        {
            await WaitForHeartbeatAsync(session);
            Assert.Equal((beats, EmulatedSessionState.Running), (First.Heartbeats, First.State));
        }

        await session.StopAsync(TestCancellation);
        Assert.Equal(EmulatedSessionState.Stopped, First.State);
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task SessionSurvivesLostHeartbeats()
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
    public async Task BrokenConnectionDoesNotEndTheSession()
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
    public async Task TerminatorIsReportedAtTheNextHeartbeat()
    {
        await using ConcurrencySession session = await StartAsync();
        await using ConcurrencySession other = await StartAsync(Request with
        {
            Terminate = [First.TerminationCode],
            Metadata = new Dictionary<string, string> { ["deviceName"] = "Kitchen" },
        });
        await WaitForTimerAsync(2);

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestCancellation);
        Assert.Equal(ConcurrencySessionEndReason.Gone, end.Reason);
        Assert.Equal("Kitchen", end.RemoteTermination!.Terminator!.DeviceName);
        await SessionEndTests.WithTimeoutAsync(() => session.Ended.IsCancellationRequested);
        Assert.False(other.Completion.IsCompleted);
    }

    [Fact]
    public async Task ExpiredSessionHasNoTerminator()
    {
        await using ConcurrencySession session = await StartAsync();
        await _client.StopSessionAsync(new StopSessionRequest { Idp = "adobe", Subject = "12345", SessionId = session.SessionId }, TestCancellation);
        await WaitForTimerAsync();

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestCancellation);
        Assert.Equal((ConcurrencySessionEndReason.Gone, null), (end.Reason, end.RemoteTermination));
    }

    [Fact]
    public async Task RetryAfterIsRespectedAfterTooManyCalls()
    {
        await using ConcurrencySession session = await StartAsync();
        await StepAsync(to: 20, next: 30);
        for (int i = 0; i < 199; i++)
        {
            await session.UpdateAsync(default, TestCancellation);
        }

        // Calls are rejected until 80. The session is alive until 85, and its next heartbeat is due at 55.
        await StepAsync(to: 25, next: 30);
        await session.UpdateAsync(default, TestCancellation);
        ApiErrorException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.UpdateAsync(default, TestCancellation));
        Assert.Equal(TimeSpan.FromSeconds(55), exception.RetryAfter);
        await StepAsync(to: 30, next: 55);
        await StepAsync(to: 55, next: 80);
        Assert.Equal(200, First.Heartbeats);
        await StepAsync(to: 80, next: 110);

        Assert.Equal(201, First.Heartbeats);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task UnreachableServiceEndsTheSessionAtExpiryAndDisposeDoesNotThrow()
    {
        ConcurrencySession session = await StartAsync();
        await _host.DisposeAsync();

        for (int i = 0; i < 60 && !session.Completion.IsCompleted; i++)
        {
            await StepAsync();
        }

        ConcurrencySessionEnd end = await session.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestCancellation);
        Assert.Equal(ConcurrencySessionEndReason.Expired, end.Reason);
        await session.DisposeAsync();
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task NoUnobservedExceptions()
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved.Add(args.Exception);
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
            Assert.DoesNotContain(unobserved, static exception => exception.ToString().Contains(nameof(ConcurrencySession), StringComparison.Ordinal));
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    private Task<ConcurrencySession> StartAsync(StartSessionRequest? request = null) =>
        ConcurrencySession.StartAsync(_client, request ?? Request, _time, TestCancellation);

    /// <summary>Advances the clock to the next heartbeat and waits until the session has received the response.</summary>
    private async Task WaitForHeartbeatAsync(ConcurrencySession session)
    {
        DateTimeOffset before = session.ExpiresAt;
        await WaitForTimerAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        await SessionEndTests.WithTimeoutAsync(() => session.ExpiresAt > before);
    }

    /// <summary>Advances the clock and waits until the next timer is set. Both times are in seconds since the start.</summary>
    private Task StepAsync(double to, double next)
    {
        _time.Advance(_start.AddSeconds(to) - _time.GetUtcNow());
        return SessionEndTests.WithTimeoutAsync(() => _time.NextTimerAt == _start.AddSeconds(next));
    }

    /// <summary>Advances the clock by a second and gives the triggered work some time.</summary>
    private Task StepAsync()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Task.Delay(50, TestCancellation);
    }

    /// <summary>Waits until every session has set its timer again and none is waiting for a response, which uses a timer as well.</summary>
    private Task WaitForTimerAsync(int sessions = 1) => SessionEndTests.WithTimeoutAsync(() => _time.WaitingTimers == sessions);
}
