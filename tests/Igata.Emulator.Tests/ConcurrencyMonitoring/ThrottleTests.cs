using Igata.ConcurrencyMonitoring;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringStage;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>The table of the documentation: calls at second 10 and 50, refused at 61, free again at 70.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task HeartbeatsAndTheStopOfASessionShareTwoHundredInAMinute()
    {
        await using MonitoringStage stage = await OpenAsync();
        string id = (await stage.StartAsync()).SessionId;
        stage.Time.Advance(TimeSpan.FromSeconds(10));
        await TimesAsync(50, () => stage.BeatAsync(id));
        stage.Time.Advance(TimeSpan.FromSeconds(40));
        await TimesAsync(150, () => stage.BeatAsync(id));

        ConcurrencyMonitoringException refused = await FailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => stage.BeatAsync(id));
        Assert.Equal(Beginning + TimeSpan.FromSeconds(70), refused.RetryAt);
        Assert.Equal(TimeSpan.FromSeconds(20), refused.RetryAfter);
        stage.Time.Advance(TimeSpan.FromSeconds(11));
        await FailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => stage.StopAsync(id));
        stage.Time.Advance(TimeSpan.FromSeconds(9));
        await stage.StopAsync(id);
    }

    [Fact]
    public async Task SoDoTheStartsOfAViewerWhetherTheySucceedOrNot()
    {
        await using MonitoringStage stage = await OpenAsync();
        await TimesAsync(3, () => stage.StartAsync());
        await TimesAsync(197, () => FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => stage.StartAsync()));

        await FailsAsync(ConcurrencyMonitoringError.TooManyRequests, () => stage.StartAsync());
        await stage.Client.StartSessionAsync(new StartSessionRequest { Idp = "adobe", Subject = "someone else" }, Cancel);
        await TimesAsync(201, () => stage.ListAsync());

        stage.Time.Advance(TimeSpan.FromSeconds(60));
        await stage.StartAsync();
    }

    [Fact]
    public async Task TheRefusalHasNoBodyAndSaysWhenToComeAgain()
    {
        await using MonitoringStage stage = await OpenAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(0.4));
        string id = (await stage.SendAsync("POST", Viewer)).Header("Location")!;
        await TimesAsync(200, () => stage.SendAsync("POST", $"{Viewer}/{id}"));

        Answer answer = await stage.SendAsync("POST", $"{Viewer}/{id}");

        Assert.Equal((429, ""), (answer.Status, answer.Text));
        Assert.Equal("Wed, 01 Nov 2017 10:00:00 GMT", answer.Header("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:01 GMT", answer.Header("Expires"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        stage.Time.Advance(TimeSpan.FromSeconds(60.6));
        Assert.Equal(410, (await stage.SendAsync("POST", $"{Viewer}/{id}")).Status);
    }

    private static async Task TimesAsync(int count, Func<Task> call)
    {
        for (int i = 0; i < count; i++)
        {
            await call();
        }
    }
}
