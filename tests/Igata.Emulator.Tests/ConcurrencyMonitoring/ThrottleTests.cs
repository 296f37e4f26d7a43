using Igata.ConcurrencyMonitoring;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringFixture;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>The table of the documentation: calls from second 10 to 50, a rejection at 61, and calls again from 70.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task HeartbeatsAndStopOfASessionShareALimit()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string id = (await fixture.StartAsync()).SessionId;
        fixture.Time.Advance(TimeSpan.FromSeconds(10));
        await RepeatAsync(50, () => fixture.SendHeartbeatAsync(id));
        fixture.Time.Advance(TimeSpan.FromSeconds(40));
        await RepeatAsync(150, () => fixture.SendHeartbeatAsync(id));

        ConcurrencyMonitoringException exception = await AssertFailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => fixture.SendHeartbeatAsync(id));
        Assert.Equal(StartTime + TimeSpan.FromSeconds(70), exception.RetryAt);
        Assert.Equal(TimeSpan.FromSeconds(20), exception.RetryAfter);
        fixture.Time.Advance(TimeSpan.FromSeconds(11));
        await AssertFailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => fixture.StopAsync(id));
        fixture.Time.Advance(TimeSpan.FromSeconds(9));
        await fixture.StopAsync(id);
    }

    [Fact]
    public async Task StartsOfAViewerShareALimit()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        await RepeatAsync(3, () => fixture.StartAsync());
        await RepeatAsync(197, () => AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => fixture.StartAsync()));

        await AssertFailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => fixture.StartAsync());
        await fixture.Client.StartSessionAsync(new StartSessionRequest { Idp = "adobe", Subject = "someone else" }, TestCancellation);
        await RepeatAsync(201, () => fixture.ListAsync());

        fixture.Time.Advance(TimeSpan.FromSeconds(60));
        await fixture.StartAsync();
    }

    [Fact]
    public async Task RejectionHasNoBodyAndARetryTime()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(0.4));
        string id = (await fixture.SendAsync("POST", Viewer)).GetHeader("Location")!;
        await RepeatAsync(200, () => fixture.SendAsync("POST", $"{Viewer}/{id}"));

        Response response = await fixture.SendAsync("POST", $"{Viewer}/{id}");

        Assert.Equal((429, ""), (response.Status, response.Text));
        Assert.Equal("Wed, 01 Nov 2017 10:00:00 GMT", response.GetHeader("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:01 GMT", response.GetHeader("Expires"));
        Assert.Equal("no-store", response.GetHeader("Cache-Control"));
        fixture.Time.Advance(TimeSpan.FromSeconds(60.6));
        Assert.Equal(410, (await fixture.SendAsync("POST", $"{Viewer}/{id}")).Status);
    }

    private static async Task RepeatAsync(int count, Func<Task> call)
    {
        for (int i = 0; i < count; i++)
        {
            await call();
        }
    }
}
