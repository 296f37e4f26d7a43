using Igata.ConcurrencyMonitoring;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringStage;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>What viewers do: the story that the documentation tells, with the client.</summary>
public sealed class MonitoringSequenceTests
{
    [Fact]
    public async Task TheFourthStreamEndsOneOfTheThreeOnPurpose()
    {
        await using MonitoringStage stage = await OpenAsync();
        Assert.Empty(await stage.Client.GetMetadataAsync(Cancel));

        StartSessionResponse first = await StartAsync(stage.Client, Of(("package", "premium"), ("show", "Friends")));
        Assert.Equal((Beginning, Beginning + TimeSpan.FromSeconds(60)), (first.Date, first.Expires));
        await stage.StartAsync();
        await stage.StartAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(30));
        SendHeartbeatResponse alive = await stage.BeatAsync(first.SessionId);
        Assert.Equal((Beginning + TimeSpan.FromSeconds(30), Beginning + TimeSpan.FromSeconds(90)), (alive.Date, alive.Expires));

        ConcurrencyMonitoringException conflict = await FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => stage.StartAsync());
        RuleViolation broken = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("demo-policy", "3 streams cap", 4), (broken.PolicyName, broken.RuleName, broken.Threshold));
        Assert.Equal(3, broken.Conflicts!.Value.Count);
        ConflictingSession inTheWay = Assert.Single(broken.Conflicts.Value[first.SessionId]);
        Assert.Equal(("Unknown", "Unknown", "Demo application"), (inTheWay.Channel, inTheWay.DeviceName, inTheWay.ApplicationName));
        Assert.Equal("Friends", inTheWay.Metadata!.Value["show"]);

        stage.Time.Advance(TimeSpan.FromSeconds(1.5));
        StartSessionResponse fourth = await StartAsync(stage.Client, Of(("channel", "news"), ("deviceName", "Kitchen")), inTheWay.TerminationCode);

        ConcurrencyMonitoringException gone = await FailsAsync(ConcurrencyMonitoringError.Gone, () => stage.BeatAsync(first.SessionId));
        RemoteTermination termination = Assert.Single(gone.EvaluationResult!.AssociatedAdvice!.Value).RemoteTermination!;
        Assert.Equal(("news", "Kitchen", "Demo application"), (termination.Terminator!.Channel, termination.Terminator.DeviceName, termination.Terminator.ApplicationName));
        Assert.Equal(Beginning + TimeSpan.FromSeconds(31.5), termination.Terminator.StartedAt);

        ListRunningStreamsResponse running = await stage.ListAsync();
        Assert.Equal(3, running.RunningStreams.Count);
        RunningStream newest = running.RunningStreams[2];
        Assert.Equal((fourth.SessionId, inTheWay.TerminationCode), (newest.SessionId, newest.Metadata["superseded"]));
        Assert.Equal(Beginning + TimeSpan.FromSeconds(60), running.Expires);

        await stage.StopAsync(fourth.SessionId);
        Assert.Null((await FailsAsync(ConcurrencyMonitoringError.Gone, () => stage.StopAsync(fourth.SessionId))).EvaluationResult);
    }

    [Fact]
    public async Task AChannelHasTwoStreams()
    {
        await using MonitoringStage stage = await OpenAsync();
        ConcurrencyMonitoringClient second = stage.NewClient("demo-app-2");
        Assert.Equal(["channel"], await second.GetMetadataAsync(Cancel));

        ConcurrencyMonitoringException missing = await FailsAsync(ConcurrencyMonitoringError.MetadataMissing, () => StartAsync(second, default));
        Obligation refresh = Assert.Single(missing.EvaluationResult!.Obligations!.Value);
        Assert.Equal(("adobe.primetime.cm", "refresh", "metadata"), (refresh.Namespace, refresh.Action, refresh.Arguments!.Value[0].GetString()));

        await StartAsync(second, Of(("channel", "news")));
        StartSessionResponse other = await StartAsync(second, Of(("channel", "news")));
        await StartAsync(second, Of(("channel", "sports")));
        ConcurrencyMonitoringException conflict = await FailsAsync(
            ConcurrencyMonitoringError.PolicyViolation, () => StartAsync(second, Of(("channel", "news"))));

        RuleViolation broken = Assert.Single(conflict.EvaluationResult!.AssociatedAdvice!.Value).RuleViolation!;
        Assert.Equal(("2 per channel", null, 2), (broken.RuleName, broken.Threshold, broken.Conflicts!.Value.Count));
        Assert.All(broken.Conflicts.Value.Values, static sessions => Assert.Equal("news", Assert.Single(sessions).Channel));
        await StartAsync(second, Of(("channel", "news")), broken.Conflicts.Value[other.SessionId][0].TerminationCode);
    }

    [Fact]
    public async Task ASessionWithoutHeartbeatsMakesRoomWhenItExpires()
    {
        await using MonitoringStage stage = await OpenAsync();
        StartSessionResponse first = await stage.StartAsync();
        await stage.StartAsync();
        await stage.StartAsync();

        stage.Time.Advance(TimeSpan.FromSeconds(59.9));
        await FailsAsync(ConcurrencyMonitoringError.PolicyViolation, () => stage.StartAsync());
        stage.Time.Advance(TimeSpan.FromSeconds(0.1));
        await stage.StartAsync();

        ConcurrencyMonitoringException gone = await FailsAsync(ConcurrencyMonitoringError.Gone, () => stage.BeatAsync(first.SessionId));
        Assert.Null(gone.EvaluationResult);
        Assert.Single((await stage.ListAsync()).RunningStreams);
    }
}
