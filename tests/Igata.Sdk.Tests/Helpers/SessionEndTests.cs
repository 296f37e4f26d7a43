using Igata.ConcurrencyMonitoring;
using Igata.Runtime.Errors;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>How sessions end, and that nothing of them is left.</summary>
public sealed class SessionEndTests
{
    private readonly SteppedTime _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(410, ConcurrencySessionEndReason.Gone)]
    [InlineData(409, ConcurrencySessionEndReason.PolicyViolation)]
    [InlineData(400, ConcurrencySessionEndReason.Refused)]
    [InlineData(401, ConcurrencySessionEndReason.Refused)]
    [InlineData(403, ConcurrencySessionEndReason.Refused)]
    [InlineData(404, ConcurrencySessionEndReason.Refused)]
    public async Task ARefusalEndsItAtOnce(int status, ConcurrencySessionEndReason reason)
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = _ => throw HeartbeatTests.Refused(status);

        _time.Advance(TimeSpan.FromMinutes(5));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal((reason, status), (end.Reason, (int)Assert.IsType<ConcurrencyMonitoringException>(end.Fault).StatusCode));
        Assert.Single(service.Beats);
        await SoonAsync(() => session.Ended.IsCancellationRequested);
        await session.StopAsync(Cancel);
        Assert.Empty(service.Log);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task AFaultOfTheClientEndsItToo()
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = _ => throw new ObjectDisposedException("client");

        _time.Advance(TimeSpan.FromSeconds(30));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal(ConcurrencySessionEndReason.Refused, end.Reason);
        Assert.IsType<ObjectDisposedException>(end.Fault);
    }

    [Fact]
    public async Task AStartThatIsRefusedIsToldAndLeavesNothing()
    {
        var service = new FakeMonitoring(_time) { OnStart = static _ => throw HeartbeatTests.Refused(409) };

        ConcurrencyMonitoringException refused = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(service.StartAsync);

        Assert.Equal(ConcurrencyMonitoringError.PolicyViolation, refused.Error);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task StoppingIsToldOnceHoweverOftenItIsAsked()
    {
        var service = new FakeMonitoring(_time);
        ConcurrencySession session = await service.StartAsync();

        await Task.WhenAll(session.StopAsync(Cancel), session.StopAsync(Cancel));
        await session.DisposeAsync();
        await session.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["stop session"], service.Log);
        Assert.Equal(ConcurrencySessionEndReason.Stopped, (await session.Completion).Reason);
        Assert.Empty(service.Beats);
        Assert.Equal(0, _time.Waiting);
        await SoonAsync(() => session.Ended.IsCancellationRequested);
    }

    [Fact]
    public async Task AHeartbeatOnItsWayIsGivenUpBeforeTheServiceIsTold()
    {
        var service = new FakeMonitoring(_time);
        ConcurrencySession session = await service.StartAsync();
        service.OnBeat = async cancel =>
        {
            try
            {
                await FakeMonitoring.HangAsync(cancel);
            }
            finally
            {
                service.Log.Add("given up");
            }
        };
        _time.Advance(TimeSpan.FromSeconds(30));

        await session.StopAsync(Cancel);

        Assert.Equal(["given up", "stop session"], service.Log);
        Assert.Equal(ConcurrencySessionEndReason.Stopped, (await session.Completion).Reason);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task AStopThatFailsIsToldAndMayBeRepeated()
    {
        var service = new FakeMonitoring(_time) { OnStop = static _ => throw HeartbeatTests.Refused(503) };
        ConcurrencySession session = await service.StartAsync();

        await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.StopAsync(Cancel));
        service.OnStop = static _ => Task.CompletedTask;
        await session.StopAsync(Cancel);

        Assert.Equal(2, service.Log.Count);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(410)]
    public async Task DisposingIsQuietWhateverTheServiceSays(int status)
    {
        var service = new FakeMonitoring(_time) { OnStop = _ => throw HeartbeatTests.Refused(status) };

        await (await service.StartAsync()).DisposeAsync();

        Assert.Single(service.Log);
    }

    [Fact]
    public async Task StoppingWhatIsGoneAlreadyIsNoFault()
    {
        var service = new FakeMonitoring(_time) { OnStop = static _ => throw HeartbeatTests.Refused(410) };
        ConcurrencySession session = await service.StartAsync();

        await session.StopAsync(Cancel);
        await session.StopAsync(Cancel);

        Assert.Single(service.Log);
    }

    [Theory]
    [InlineData(409, true)]
    [InlineData(410, true)]
    [InlineData(400, false)]
    [InlineData(503, false)]
    public async Task AnUpdateThatIsRefusedIsToldAndMayEndTheSession(int status, bool ends)
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = _ => throw HeartbeatTests.Refused(status);

        ApiErrorException refused = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(() => session.UpdateAsync(default, Cancel));

        Assert.Equal(status, (int)refused.StatusCode);
        Assert.Equal(ends, session.Completion.IsCompleted);
    }

    [Fact]
    public async Task WhatHasEndedCannotBeUpdated()
    {
        var service = new FakeMonitoring(_time);
        ConcurrencySession session = await service.StartAsync();
        service.OnBeat = FakeMonitoring.HangAsync;

        Task onItsWay = session.UpdateAsync(default, Cancel);
        await session.StopAsync(Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => onItsWay);
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.UpdateAsync(default, Cancel));
    }

    [Fact]
    public async Task WhoGivesAnUpdateUpIsToldThat()
    {
        var service = new FakeMonitoring(_time) { OnBeat = FakeMonitoring.HangAsync };
        await using ConcurrencySession session = await service.StartAsync();
        using var source = new CancellationTokenSource();

        Task update = session.UpdateAsync(default, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update);
        Assert.False(session.Completion.IsCompleted);
    }

    internal static async Task SoonAsync(Func<bool> condition)
    {
        for (int i = 0; i < 1000 && !condition(); i++)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.True(condition());
    }
}
