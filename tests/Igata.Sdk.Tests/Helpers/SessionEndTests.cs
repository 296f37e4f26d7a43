using Igata.ConcurrencyMonitoring;
using Igata.Runtime.Errors;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>How sessions end, without leaving a timer or a task.</summary>
public sealed class SessionEndTests
{
    private readonly SteppedTimeProvider _time = new();

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(410, ConcurrencySessionEndReason.Gone)]
    [InlineData(409, ConcurrencySessionEndReason.PolicyViolation)]
    [InlineData(400, ConcurrencySessionEndReason.Rejected)]
    [InlineData(401, ConcurrencySessionEndReason.Rejected)]
    [InlineData(403, ConcurrencySessionEndReason.Rejected)]
    [InlineData(404, ConcurrencySessionEndReason.Rejected)]
    public async Task RejectionEndsTheSession(int status, ConcurrencySessionEndReason reason)
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = _ => throw HeartbeatTests.CreateRejection(status);

        _time.Advance(TimeSpan.FromMinutes(5));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal((reason, status), (end.Reason, (int)Assert.IsType<ConcurrencyMonitoringException>(end.Exception).StatusCode));
        Assert.Single(service.HeartbeatTimes);
        await WithTimeoutAsync(() => session.Ended.IsCancellationRequested);
        await session.StopAsync(TestCancellation);
        Assert.Empty(service.Log);
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task ClientExceptionEndsTheSession()
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = _ => throw new ObjectDisposedException("client");

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal(ConcurrencySessionEndReason.Rejected, end.Reason);
        Assert.IsType<ObjectDisposedException>(end.Exception);
    }

    [Fact]
    public async Task RejectedStartThrowsAndLeavesNoSession()
    {
        var service = new FakeMonitoringService(_time) { OnStart = static _ => throw HeartbeatTests.CreateRejection(409) };

        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(service.StartAsync);

        Assert.Equal(ConcurrencyMonitoringError.PolicyViolation, exception.Error);
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task StopIsSentOnce()
    {
        var service = new FakeMonitoringService(_time);
        ConcurrencySession session = await service.StartAsync();

        await Task.WhenAll(session.StopAsync(TestCancellation), session.StopAsync(TestCancellation));
        await session.DisposeAsync();
        await session.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["stop session"], service.Log);
        Assert.Equal(ConcurrencySessionEndReason.Stopped, (await session.Completion).Reason);
        Assert.Empty(service.HeartbeatTimes);
        Assert.Equal(0, _time.WaitingTimers);
        await WithTimeoutAsync(() => session.Ended.IsCancellationRequested);
    }

    [Fact]
    public async Task PendingHeartbeatIsCancelledBeforeStop()
    {
        var service = new FakeMonitoringService(_time);
        ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = async cancel =>
        {
            try
            {
                await FakeMonitoringService.HangAsync(cancel);
            }
            finally
            {
                service.Log.Add("given up");
            }
        };
        _time.Advance(TimeSpan.FromSeconds(30));

        await session.StopAsync(TestCancellation);

        Assert.Equal(["given up", "stop session"], service.Log);
        Assert.Equal(ConcurrencySessionEndReason.Stopped, (await session.Completion).Reason);
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task FailedStopThrowsAndCanBeRetried()
    {
        var service = new FakeMonitoringService(_time) { OnStop = static _ => throw HeartbeatTests.CreateRejection(503) };
        ConcurrencySession session = await service.StartAsync();

        await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.StopAsync(TestCancellation));
        service.OnStop = static _ => Task.CompletedTask;
        await session.StopAsync(TestCancellation);

        Assert.Equal(2, service.Log.Count);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(410)]
    public async Task DisposeDoesNotThrow(int status)
    {
        var service = new FakeMonitoringService(_time) { OnStop = _ => throw HeartbeatTests.CreateRejection(status) };

        await (await service.StartAsync()).DisposeAsync();

        Assert.Single(service.Log);
    }

    [Fact]
    public async Task StoppingAnEndedSessionDoesNotThrow()
    {
        var service = new FakeMonitoringService(_time) { OnStop = static _ => throw HeartbeatTests.CreateRejection(410) };
        ConcurrencySession session = await service.StartAsync();

        await session.StopAsync(TestCancellation);
        await session.StopAsync(TestCancellation);

        Assert.Single(service.Log);
    }

    [Theory]
    [InlineData(409, true)]
    [InlineData(410, true)]
    [InlineData(400, false)]
    [InlineData(503, false)]
    public async Task RejectedUpdateThrowsAndMayEndTheSession(int status, bool endsSession)
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = _ => throw HeartbeatTests.CreateRejection(status);

        ApiErrorException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.UpdateAsync(default, TestCancellation));

        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal(endsSession, session.Completion.IsCompleted);
    }

    [Fact]
    public async Task EndedSessionCannotBeUpdated()
    {
        var service = new FakeMonitoringService(_time);
        ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = FakeMonitoringService.HangAsync;

        Task onItsWay = session.UpdateAsync(default, TestCancellation);
        await session.StopAsync(TestCancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => onItsWay);
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.UpdateAsync(default, TestCancellation));
    }

    [Fact]
    public async Task CancelledUpdateThrowsOperationCanceled()
    {
        var service = new FakeMonitoringService(_time) { OnHeartbeat = FakeMonitoringService.HangAsync };
        await using ConcurrencySession session = await service.StartAsync();
        using var source = new CancellationTokenSource();

        Task update = session.UpdateAsync(default, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update);
        Assert.False(session.Completion.IsCompleted);
    }

    internal static async Task WithTimeoutAsync(Func<bool> condition)
    {
        for (int i = 0; i < 1000 && !condition(); i++)
        {
            await Task.Delay(10, TestCancellation);
        }

        Assert.True(condition());
    }
}
