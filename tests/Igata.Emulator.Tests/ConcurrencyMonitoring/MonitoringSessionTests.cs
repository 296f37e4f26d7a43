using Igata.ConcurrencyMonitoring;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Runtime;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringFixture;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

public sealed class MonitoringSessionTests
{
    [Fact]
    public async Task HeartbeatChangesOnlyWritableAttributes()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string id = (await StartAsync(fixture.Client, CreateAttributes(("channel", "news"), ("quality", "sd")))).SessionId;

        await fixture.SendHeartbeatAsync(id, CreateAttributes(("channel", "sports"), ("quality", "hd"), ("assetId", "a1")));
        await fixture.SendHeartbeatAsync(id, CreateAttributes(("assetId", "a2"), ("position", "")));

        Assert.Equal(
            [new("channel", "news"), new("quality", "hd"), new("assetId", "a1"), new("position", "")],
            Assert.Single((await fixture.ListAsync()).RunningStreams).Metadata!.Value.AsEnumerable());
        Assert.Equal(2, Assert.Single(fixture.Monitoring.Sessions).Heartbeats);
    }

    [Fact]
    public async Task HeartbeatThatViolatesAPolicyEndsItsSession()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        fixture.Monitoring.Define(new ConcurrencyApplication("devices") { Policies = [new("two devices", 2) { Attribute = "deviceId" }] });
        ConcurrencyMonitoringClient devices = fixture.NewClient("devices");
        Assert.Equal(["deviceId"], await devices.GetMetadataAsync(TestCancellation));
        StartSessionResponse one = await StartAsync(devices, CreateAttributes(("deviceId", "tv")));
        await StartAsync(devices, CreateAttributes(("deviceId", "phone")));
        await StartAsync(devices, CreateAttributes(("deviceId", "phone")));
        await StartAsync(devices, CreateAttributes(("deviceId", "tv")));
        var roaming = new SendHeartbeatRequest { Idp = "adobe", Subject = "12345", SessionId = one.SessionId, Metadata = CreateAttributes(("deviceId", "tablet")) };

        ConcurrencyMonitoringException conflict = await AssertFailsAsync(
            ConcurrencyMonitoringError.PolicyViolation, () => devices.SendHeartbeatAsync(roaming, TestCancellation).AsTask());

        RuleViolation violation = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("deviceId", 3), (violation.Attribute, violation.Threshold));
        Assert.Equal([1, 2], violation.Conflicts!.Value.Values.Select(static sessions => sessions.Count).Order());
        Assert.Null((await AssertFailsAsync(ConcurrencyMonitoringError.Gone, () => devices.SendHeartbeatAsync(roaming, TestCancellation).AsTask())).EvaluationResult);
    }

    [Fact]
    public async Task SeveralTerminationCodesEndSeveralSessions()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        await fixture.StartAsync();
        await fixture.StartAsync();
        await fixture.StartAsync();
        string[] codes = [.. (await fixture.ListAsync()).RunningStreams.Take(2).Select(static stream => stream.TerminationCode!)];

        await fixture.StartAsync([.. codes, "00000000"]);

        EquatableList<RunningStream> running = (await fixture.ListAsync()).RunningStreams;
        Assert.Equal(2, running.Count);
        Assert.Equal(string.Join(", ", codes), running[1].Metadata!.Value["superseded"]);
        Assert.Equal(2, fixture.Monitoring.Sessions.Count(static session => session.State == EmulatedSessionState.Terminated));
    }

    [Fact]
    public async Task UnknownTerminationCodeIsIgnoredAndFailedStartEndsNothing()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        fixture.Monitoring.Define(new ConcurrencyApplication("other") { Policies = [new("one device", 1) { Attribute = "deviceId" }] });
        ConcurrencyMonitoringClient other = fixture.NewClient("other");
        await StartAsync(other, CreateAttributes(("deviceId", "tv")));
        await fixture.StartAsync();
        string code = (await fixture.ListAsync()).RunningStreams[1].TerminationCode!;

        await AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(other, CreateAttributes(("deviceId", "phone")), "00000000"));
        await AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(other, CreateAttributes(("deviceId", "phone")), code));

        Assert.Equal(2, (await fixture.ListAsync()).RunningStreams.Count);
        Assert.False((await fixture.StartAsync("00000000")).SessionId.Length == 0);
        Assert.DoesNotContain("superseded", (await fixture.ListAsync()).RunningStreams[2].Metadata!.Value.Keys);
    }

    [Fact]
    public async Task ApplicationsWithASharedPolicyCountTogether()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        ConcurrencyPolicy shared = new("demo-policy", 3);
        fixture.Monitoring.Define(new ConcurrencyApplication("guest") { Name = "Guest", Tenant = "Other", Policies = [shared] });
        fixture.Monitoring.Define(new ConcurrencyApplication("other") { Tenant = "Another", Policies = [new("own", 1)] });
        ConcurrencyMonitoringClient guest = fixture.NewClient("guest");
        await StartAsync(guest, default);
        await StartAsync(guest, default);
        await fixture.StartAsync();
        await StartAsync(fixture.NewClient("other"), default);

        await AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => fixture.StartAsync());

        Assert.Equal(["guest", "guest", "demo-app"], (await fixture.ListAsync()).RunningStreams.Select(static stream => stream.ApplicationId));
        Assert.Equal("Guest", (await fixture.ListAsync(guest)).RunningStreams[0].ApplicationName);
        Assert.Single((await fixture.ListAsync(fixture.NewClient("other"))).RunningStreams);
    }

    [Fact]
    public async Task SessionBelongsToItsViewerAndApplication()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string id = (await fixture.StartAsync()).SessionId;

        foreach ((string application, string idp, string subject) in new[] { ("demo-app-2", "adobe", "12345"), ("demo-app", "other", "12345"), ("demo-app", "adobe", "54321") })
        {
            var request = new SendHeartbeatRequest { Idp = idp, Subject = subject, SessionId = id };
            await AssertFailsAsync(ConcurrencyMonitoringError.UnknownSession, () => fixture.NewClient(application).SendHeartbeatAsync(request, TestCancellation).AsTask());
        }

        await fixture.SendHeartbeatAsync(id);
    }

    [Fact]
    public async Task ViewersWithUnusualNamesAreDistinct()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string[] names = ["..", "a/b", "a%2Fb", "?", "#", "視聴者", "a b", "a+b"];
        foreach (string name in names)
        {
            await fixture.Client.StartSessionAsync(new StartSessionRequest { Idp = "adobe", Subject = name }, TestCancellation);
        }

        Assert.Equal(names, fixture.Monitoring.Sessions.Select(static session => session.Subject));
    }

    [Fact]
    public async Task ConcurrentViewersAreCountedCorrectly()
    {
        await using MonitoringFixture fixture = await OpenAsync();

        int[] rejected = await Task.WhenAll(Enumerable.Range(0, 20).Select(viewer => Task.Run(() => FillAsync(fixture, viewer), TestCancellation)));

        Assert.All(rejected, static count => Assert.Equal(5, count));
        Assert.Equal(60, fixture.Monitoring.Sessions.Count);
    }

    private static async Task<int> FillAsync(MonitoringFixture fixture, int viewer)
    {
        var request = new StartSessionRequest { Idp = "adobe", Subject = $"viewer {viewer}" };
        bool[] rejected = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await fixture.Client.StartSessionAsync(request, TestCancellation);
                return false;
            }
            catch (ConcurrencyMonitoringException conflict) when (conflict.Error == ConcurrencyMonitoringError.PolicyViolation)
            {
                return true;
            }
        }));
        return rejected.Count(static one => one);
    }
}
