using System.Net;
using Igata.ConcurrencyMonitoring;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>When heartbeats are sent, and which losses a session survives.</summary>
public sealed class HeartbeatTests
{
    private readonly SteppedTime _time = new();

    [Fact]
    public async Task OneIsSentWhenHalfOfTheTimeIsOver()
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        DateTimeOffset beginning = _time.GetUtcNow();

        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Empty(service.Beats);
        Assert.Equal(beginning + TimeSpan.FromSeconds(60), session.ExpiresAt);
        _time.Advance(TimeSpan.FromSeconds(120));

        Assert.Equal([30, 60, 90, 120], service.Beats);
        Assert.Equal(beginning + TimeSpan.FromSeconds(180), session.ExpiresAt);
        Assert.All(service.Heartbeats, static beat => Assert.Equal(("adobe", "12345", "session"), (beat.Idp, beat.Subject, beat.SessionId)));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task TheClocksOfBothSidesMayDiffer(int seconds)
    {
        var service = new FakeMonitoring(_time) { Ahead = TimeSpan.FromSeconds(seconds) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal([30, 60, 90], service.Beats);
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(0, 30)]
    [InlineData(-15, 30)]
    public async Task TheServiceSaysHowLongAndWhenItSaysNothingUsefulItIsTheDocumentedMinute(int given, int beat)
    {
        var service = new FakeMonitoring(_time) { Given = TimeSpan.FromSeconds(given) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromSeconds(beat));

        Assert.Equal([beat], service.Beats);
    }

    [Fact]
    public async Task ATimeThatNoTimerCanHoldIsNoFault()
    {
        var service = new FakeMonitoring(_time) { Given = TimeSpan.FromDays(300_000) };
        await using ConcurrencySession session = await service.StartAsync();

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Single(service.Beats);
        Assert.False(session.Completion.IsCompleted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task OneThatFailsIsRepeatedSoonAndThenAllIsWell(int status)
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = _ => service.Beats.Count < 4 ? throw Refused(status) : Task.CompletedTask;

        _time.Advance(TimeSpan.FromSeconds(70));

        Assert.Equal([30, 31, 33, 37, 67], service.Beats);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task OneThatHangsIsGivenUpAndRepeated()
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = cancel => service.Beats.Count < 3 ? FakeMonitoring.HangAsync(cancel) : Task.CompletedTask;

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal([30, 41, 53], service.Beats);
        Assert.False(session.Completion.IsCompleted);
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(53), session.ExpiresAt);
    }

    [Fact]
    public async Task WithoutAnyAnswerTheSessionEndsWhenItExpires()
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        service.OnBeat = _ => throw Refused(503);

        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(session.Completion.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));

        ConcurrencySessionEnd end = await session.Completion;
        Assert.Equal([30, 31, 33, 37, 45, 55], service.Beats);
        Assert.Equal(ConcurrencySessionEndReason.Expired, end.Reason);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.IsType<ConcurrencyMonitoringException>(end.Fault).StatusCode);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task AnUpdateIsAHeartbeat()
    {
        var service = new FakeMonitoring(_time);
        await using ConcurrencySession session = await service.StartAsync();
        _time.Advance(TimeSpan.FromSeconds(20));

        await session.UpdateAsync(new Dictionary<string, string> { ["quality"] = "hd" }, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal([20, 50], service.Beats);
        Assert.Equal("hd", service.Heartbeats[0].Metadata!.Value["quality"]);
        Assert.Null(service.Heartbeats[1].Metadata);
    }

    internal static ConcurrencyMonitoringException Refused(int status) =>
        new(new ConcurrencyMonitoringError(status.ToString(System.Globalization.CultureInfo.InvariantCulture)), statusCode: (HttpStatusCode)status);
}
