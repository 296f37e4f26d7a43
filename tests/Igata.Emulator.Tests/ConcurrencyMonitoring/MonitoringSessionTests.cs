using Igata.ConcurrencyMonitoring;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Runtime;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringStage;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

public sealed class MonitoringSessionTests
{
    [Fact]
    public async Task AHeartbeatAddsAndChangesAttributesButNotThoseThatAreFixed()
    {
        await using MonitoringStage stage = await OpenAsync();
        string id = (await StartAsync(stage.Client, Of(("channel", "news"), ("quality", "sd")))).SessionId;

        await stage.BeatAsync(id, Of(("channel", "sports"), ("quality", "hd"), ("assetId", "a1")));
        await stage.BeatAsync(id, Of(("assetId", "a2"), ("position", "")));

        Assert.Equal(
            [new("channel", "news"), new("quality", "hd"), new("assetId", "a1"), new("position", "")],
            Assert.Single((await stage.ListAsync()).RunningStreams).Metadata.AsEnumerable());
        Assert.Equal(2, Assert.Single(stage.Monitoring.Sessions).Heartbeats);
    }

    [Fact]
    public async Task AHeartbeatThatBreaksARuleEndsItsSession()
    {
        await using MonitoringStage stage = await OpenAsync();
        stage.Monitoring.Define(new ConcurrencyApplication("devices") { Policies = [new("two devices", 2) { Attribute = "deviceId" }] });
        ConcurrencyMonitoringClient devices = stage.NewClient("devices");
        Assert.Equal(["deviceId"], await devices.GetMetadataAsync(Cancel));
        StartSessionResponse one = await StartAsync(devices, Of(("deviceId", "tv")));
        await StartAsync(devices, Of(("deviceId", "phone")));
        await StartAsync(devices, Of(("deviceId", "phone")));
        await StartAsync(devices, Of(("deviceId", "tv")));
        var roaming = new SendHeartbeatRequest { Idp = "adobe", Subject = "12345", SessionId = one.SessionId, Metadata = Of(("deviceId", "tablet")) };

        ConcurrencyMonitoringException conflict = await FailsAsync(
            ConcurrencyMonitoringError.PolicyViolation, () => devices.SendHeartbeatAsync(roaming, Cancel).AsTask());

        RuleViolation broken = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("deviceId", 3), (broken.Attribute, broken.Threshold));
        Assert.Equal([1, 2], broken.Conflicts!.Value.Values.Select(static sessions => sessions.Count).Order());
        Assert.Null((await FailsAsync(ConcurrencyMonitoringError.Gone, () => devices.SendHeartbeatAsync(roaming, Cancel).AsTask())).EvaluationResult);
    }

    [Fact]
    public async Task SeveralCodesEndSeveralSessions()
    {
        await using MonitoringStage stage = await OpenAsync();
        await stage.StartAsync();
        await stage.StartAsync();
        await stage.StartAsync();
        string[] codes = [.. (await stage.ListAsync()).RunningStreams.Take(2).Select(static stream => stream.TerminationCode)];

        await stage.StartAsync([.. codes, "00000000"]);

        EquatableList<RunningStream> running = (await stage.ListAsync()).RunningStreams;
        Assert.Equal(2, running.Count);
        Assert.Equal(string.Join(", ", codes), running[1].Metadata["superseded"]);
        Assert.Equal(2, stage.Monitoring.Sessions.Count(static session => session.State == EmulatedSessionState.Terminated));
    }

    [Fact]
    public async Task ACodeThatEndsNothingHelpsNobodyAndNobodyEndsForAStartThatFails()
    {
        await using MonitoringStage stage = await OpenAsync();
        stage.Monitoring.Define(new ConcurrencyApplication("other") { Policies = [new("one device", 1) { Attribute = "deviceId" }] });
        ConcurrencyMonitoringClient other = stage.NewClient("other");
        await StartAsync(other, Of(("deviceId", "tv")));
        await stage.StartAsync();
        string code = (await stage.ListAsync()).RunningStreams[1].TerminationCode;

        await FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(other, Of(("deviceId", "phone")), "00000000"));
        await FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(other, Of(("deviceId", "phone")), code));

        Assert.Equal(2, (await stage.ListAsync()).RunningStreams.Count);
        Assert.False((await stage.StartAsync("00000000")).SessionId.Length == 0);
        Assert.DoesNotContain("superseded", (await stage.ListAsync()).RunningStreams[2].Metadata.Keys);
    }

    [Fact]
    public async Task ApplicationsThatShareAPolicyCountTogetherAndSeeEachOther()
    {
        await using MonitoringStage stage = await OpenAsync();
        ConcurrencyPolicy shared = new("demo-policy", 3);
        stage.Monitoring.Define(new ConcurrencyApplication("guest") { Name = "Guest", Tenant = "Other", Policies = [shared] });
        stage.Monitoring.Define(new ConcurrencyApplication("stranger") { Tenant = "Another", Policies = [new("own", 1)] });
        ConcurrencyMonitoringClient guest = stage.NewClient("guest");
        await StartAsync(guest, default);
        await StartAsync(guest, default);
        await stage.StartAsync();
        await StartAsync(stage.NewClient("stranger"), default);

        await FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => stage.StartAsync());

        Assert.Equal(["guest", "guest", "demo-app"], (await stage.ListAsync()).RunningStreams.Select(static stream => stream.ApplicationId));
        Assert.Equal("Guest", (await stage.ListAsync(guest)).RunningStreams[0].ApplicationName);
        Assert.Single((await stage.ListAsync(stage.NewClient("stranger"))).RunningStreams);
    }

    [Fact]
    public async Task ASessionBelongsToItsViewerAndItsApplication()
    {
        await using MonitoringStage stage = await OpenAsync();
        string id = (await stage.StartAsync()).SessionId;

        foreach ((string application, string idp, string subject) in new[] { ("demo-app-2", "adobe", "12345"), ("demo-app", "other", "12345"), ("demo-app", "adobe", "54321") })
        {
            var request = new SendHeartbeatRequest { Idp = idp, Subject = subject, SessionId = id };
            await FailsAsync(ConcurrencyMonitoringError.UnknownSession, () => stage.NewClient(application).SendHeartbeatAsync(request, Cancel).AsTask());
        }

        await stage.BeatAsync(id);
    }

    [Fact]
    public async Task ViewersWithStrangeNamesAreKeptApart()
    {
        await using MonitoringStage stage = await OpenAsync();
        string[] names = ["..", "a/b", "a%2Fb", "?", "#", "視聴者", "a b", "a+b"];
        foreach (string name in names)
        {
            await stage.Client.StartSessionAsync(new StartSessionRequest { Idp = "adobe", Subject = name }, Cancel);
        }

        Assert.Equal(names, stage.Monitoring.Sessions.Select(static session => session.Subject));
    }

    [Fact]
    public async Task ManyViewersAtOnceAreCountedRight()
    {
        await using MonitoringStage stage = await OpenAsync();

        int[] refused = await Task.WhenAll(Enumerable.Range(0, 20).Select(viewer => Task.Run(() => FillAsync(stage, viewer), Cancel)));

        Assert.All(refused, static count => Assert.Equal(5, count));
        Assert.Equal(60, stage.Monitoring.Sessions.Count);
    }

    private static async Task<int> FillAsync(MonitoringStage stage, int viewer)
    {
        var request = new StartSessionRequest { Idp = "adobe", Subject = $"viewer {viewer}" };
        bool[] refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await stage.Client.StartSessionAsync(request, Cancel);
                return false;
            }
            catch (ConcurrencyMonitoringException conflict) when (conflict.Error == ConcurrencyMonitoringError.PolicyViolation)
            {
                return true;
            }
        }));
        return refused.Count(static one => one);
    }
}
