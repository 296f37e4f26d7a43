using System.Net;
using Igata.ConcurrencyMonitoring;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>When heartbeats are sent, and which failures a session survives.</summary>
public sealed class HeartbeatTests
{
    private readonly SteppedTimeProvider _time = new();

    [Fact]
    public async Task HeartbeatIsSentAfterHalfOfTheLifetime()
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        DateTimeOffset beginning = _time.GetUtcNow();

        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Empty(service.HeartbeatTimes);
        Assert.Equal(beginning + TimeSpan.FromSeconds(60), session.ExpiresAt);
        _time.Advance(TimeSpan.FromSeconds(120));

        Assert.Equal([30, 60, 90, 120], service.HeartbeatTimes);
        Assert.Equal(beginning + TimeSpan.FromSeconds(180), session.ExpiresAt);
        Assert.All(service.Heartbeats, static beat => Assert.Equal(("adobe", "12345", "session"), (beat.Idp, beat.Subject, beat.SessionId)));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task ClocksOfClientAndServiceMayDiffer(int seconds)
    {
        var service = new FakeMonitoringService(_time) { ClockOffset = TimeSpan.FromSeconds(seconds) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal([30, 60, 90], service.HeartbeatTimes);
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(0, 30)]
    [InlineData(-15, 30)]
    public async Task InvalidLifetimeFallsBackToOneMinute(int lifetime, int beat)
    {
        var service = new FakeMonitoringService(_time) { Lifetime = TimeSpan.FromSeconds(lifetime) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromSeconds(beat));

        Assert.Equal([beat], service.HeartbeatTimes);
    }

    [Fact]
    public async Task LifetimeTooLongForATimerIsAccepted()
    {
        var service = new FakeMonitoringService(_time) { Lifetime = TimeSpan.FromDays(300_000) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Single(service.HeartbeatTimes);
        Assert.False(session.Completion.IsCompleted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task FailedHeartbeatIsRetried(int status)
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = _ => service.HeartbeatTimes.Count < 4 ? throw CreateRejection(status) : Task.CompletedTask;

        _time.Advance(TimeSpan.FromSeconds(70));

        Assert.Equal([30, 31, 33, 37, 67], service.HeartbeatTimes);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task HangingHeartbeatIsCancelledAndRetried()
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = cancel => service.HeartbeatTimes.Count < 3 ? FakeMonitoringService.HangAsync(cancel) : Task.CompletedTask;

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal([30, 41, 53], service.HeartbeatTimes);
        Assert.False(session.Completion.IsCompleted);
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(53), session.ExpiresAt);
    }

    [Fact]
    public async Task SessionExpiresWithoutAnyResponse()
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnHeartbeat = _ => throw CreateRejection(503);

        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(session.Completion.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal([30, 31, 33, 37, 45, 55], service.HeartbeatTimes);
        Assert.Equal(ConcurrencySessionEndReason.Expired, end.Reason);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.IsType<ConcurrencyMonitoringException>(end.Exception).StatusCode);
        Assert.Equal(0, _time.WaitingTimers);
    }

    [Fact]
    public async Task UpdateCountsAsHeartbeat()
    {
        var service = new FakeMonitoringService(_time);
        await using ConcurrencySession session = await service.StartAsync();
        _time.Advance(TimeSpan.FromSeconds(20));

        await session.UpdateAsync(new Dictionary<string, string> { ["quality"] = "hd" }, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal([20, 50], service.HeartbeatTimes);
        Assert.Equal("hd", service.Heartbeats[0].Metadata!.Value["quality"]);
        Assert.Null(service.Heartbeats[1].Metadata);
    }

    internal static ConcurrencyMonitoringException CreateRejection(int status) =>
        new(new ConcurrencyMonitoringError(status.ToString(System.Globalization.CultureInfo.InvariantCulture)), statusCode: (HttpStatusCode)status);
}
