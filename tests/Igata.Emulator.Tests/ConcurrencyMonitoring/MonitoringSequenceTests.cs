using Igata.ConcurrencyMonitoring;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringFixture;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>The sequence of calls in the documentation, made with the client.</summary>
public sealed class MonitoringSequenceTests
{
    [Fact]
    public async Task FourthStreamTerminatesOneOfThree()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        Assert.Empty(await fixture.Client.GetMetadataAsync(TestCancellation));

        StartSessionResponse first = await StartAsync(fixture.Client, CreateAttributes(("package", "premium"), ("show", "Friends")));
        Assert.Equal((StartTime, StartTime + TimeSpan.FromSeconds(60)), (first.Date, first.Expires));
        await fixture.StartAsync();
        await fixture.StartAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(30));
        SendHeartbeatResponse alive = await fixture.SendHeartbeatAsync(first.SessionId);
        Assert.Equal((StartTime + TimeSpan.FromSeconds(30), StartTime + TimeSpan.FromSeconds(90)), (alive.Date, alive.Expires));

        ConcurrencyMonitoringException conflict = await AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => fixture.StartAsync());
        RuleViolation violation = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("demo-policy", "3 streams cap", 4), (violation.PolicyName, violation.RuleName, violation.Threshold));
        Assert.Equal(3, violation.Conflicts!.Value.Count);
        ConflictingSession conflicting = Assert.Single(violation.Conflicts.Value[first.SessionId]);
        Assert.Equal(("Unknown", "Unknown", "Demo application"), (conflicting.Channel, conflicting.DeviceName, conflicting.ApplicationName));
        Assert.Equal("Friends", conflicting.Metadata!.Value["show"]);

        fixture.Time.Advance(TimeSpan.FromSeconds(1.5));
        StartSessionResponse fourth = await StartAsync(fixture.Client, CreateAttributes(("channel", "news"), ("deviceName", "Kitchen")), conflicting.TerminationCode);

        ConcurrencyMonitoringException exception = await AssertFailsAsync(ConcurrencyMonitoringError.Gone, () => fixture.SendHeartbeatAsync(first.SessionId));
        RemoteTermination termination = Assert.Single(exception.EvaluationResult!.AssociatedAdvice!.Value).RemoteTermination!;
        Assert.Equal(("news", "Kitchen", "Demo application"), (termination.Terminator!.Channel, termination.Terminator.DeviceName, termination.Terminator.ApplicationName));
        Assert.Equal(StartTime + TimeSpan.FromSeconds(31.5), termination.Terminator.StartedAt);

        ListRunningStreamsResponse running = await fixture.ListAsync();
        Assert.Equal(3, running.RunningStreams.Count);
        RunningStream newest = running.RunningStreams[2];
        Assert.Equal((fourth.SessionId, conflicting.TerminationCode), (newest.SessionId, newest.Metadata!.Value["superseded"]));
        Assert.Equal(StartTime + TimeSpan.FromSeconds(60), running.Expires);

        await fixture.StopAsync(fourth.SessionId);
        Assert.Null((await AssertFailsAsync(ConcurrencyMonitoringError.Gone, () => fixture.StopAsync(fourth.SessionId))).EvaluationResult);
    }

    [Fact]
    public async Task ChannelAllowsTwoStreams()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        ConcurrencyMonitoringClient second = fixture.NewClient("demo-app-2");
        Assert.Equal(["channel"], await second.GetMetadataAsync(TestCancellation));

        ConcurrencyMonitoringException missing = await AssertFailsAsync(ConcurrencyMonitoringError.MetadataMissing, () => StartAsync(second, default));
        Obligation refresh = Assert.Single(missing.EvaluationResult!.Obligations!.Value);
        Assert.Equal(("adobe.primetime.cm", "refresh", "metadata"), (refresh.Namespace, refresh.Action, refresh.Arguments!.Value[0].GetString()));

        await StartAsync(second, CreateAttributes(("channel", "news")));
        StartSessionResponse other = await StartAsync(second, CreateAttributes(("channel", "news")));
        await StartAsync(second, CreateAttributes(("channel", "sports")));
        ConcurrencyMonitoringException conflict = await AssertFailsAsync(
            ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(second, CreateAttributes(("channel", "news"))));

        RuleViolation broken = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("2 per channel", null, 2), (broken.RuleName, broken.Threshold, broken.Conflicts!.Value.Count));
        Assert.All(broken.Conflicts.Value.Values, static sessions => Assert.Equal("news", Assert.Single(sessions).Channel));
        await StartAsync(second, CreateAttributes(("channel", "news")), broken.Conflicts.Value[other.SessionId][0].TerminationCode);
    }

    [Fact]
    public async Task ExpiredSessionFreesItsSlot()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        StartSessionResponse first = await fixture.StartAsync();
        await fixture.StartAsync();
        await fixture.StartAsync();

        fixture.Time.Advance(TimeSpan.FromSeconds(59.9));
        await AssertFailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => fixture.StartAsync());
        fixture.Time.Advance(TimeSpan.FromSeconds(0.1));
        await fixture.StartAsync();

        ConcurrencyMonitoringException exception = await AssertFailsAsync(ConcurrencyMonitoringError.Gone, () => fixture.SendHeartbeatAsync(first.SessionId));
        Assert.Null(exception.EvaluationResult);
        Assert.Single((await fixture.ListAsync()).RunningStreams);
    }
}
