using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class RecordingTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task ARecordingIsStartedOnceAndStoppedOnce()
    {
        await using Stage stage = await OpenAsync();

        string id = (await stage.Client.StartRecordingAsync("sora", Hour, Cancel)).RecordingId;
        await FailsAsync(SoraError.StartedRecording, stage.Client.StartRecordingAsync("sora", Hour, Cancel));
        await stage.Client.StopRecordingAsync("sora", Cancel);
        await FailsAsync(SoraError.NotStartedRecording, stage.Client.StopRecordingAsync("sora", Cancel));
        await FailsAsync(SoraError.NotStartedRecording, stage.Client.GetStartedRecordingAsync("sora", Cancel));

        Assert.NotEqual(id, (await stage.Client.StartRecordingAsync("sora", Hour, Cancel)).RecordingId);
        Assert.Equal(id, Assert.Single(stage.Sora.FinishedRecordings).RecordingId);
    }

    [Fact]
    public async Task ItEndsByItselfWhenItsTimeIsUp()
    {
        await using Stage stage = await OpenAsync();
        await stage.Client.StartRecordingAsync("sora", Hour, Cancel);

        stage.Time.Now += Hour - TimeSpan.FromTicks(1);
        Assert.Equal(SettableTime.Beginning + Hour, (await stage.Client.GetStartedRecordingAsync("sora", Cancel)).ExpiredAt);
        stage.Time.Now += TimeSpan.FromTicks(1);
        await FailsAsync(SoraError.NotStartedRecording, stage.Client.GetStartedRecordingAsync("sora", Cancel));

        stage.Time.Now += Hour;
        Assert.Empty(await stage.Client.ListStartedRecordingAsync(Cancel));
        FinishedRecording finished = Assert.Single(stage.Sora.FinishedRecordings);
        Assert.Equal((true, SettableTime.Beginning + Hour), (finished.Expired, finished.EndedAt));
        await stage.Client.StartRecordingAsync("sora", Hour, Cancel);
    }

    [Fact]
    public async Task WithoutLimitItNeverEndsByItself()
    {
        await using Stage stage = await OpenAsync();
        await stage.Client.StartRecordingAsync("sora", TimeSpan.Zero, Cancel);

        stage.Sora.Advance(TimeSpan.FromDays(1000));

        GetStartedRecordingResponse recording = await stage.Client.GetStartedRecordingAsync("sora", Cancel);
        Assert.Equal((TimeSpan.Zero, SettableTime.Beginning, SettableTime.Beginning), (recording.ExpireTime, recording.StartTime, recording.ExpiredAt));
    }

    [Fact]
    public async Task ARecordingInPartsRepeatsWhatWasSentAndCountsTheParts()
    {
        await using Stage stage = await OpenAsync();
        var request = new StartRecordingRequest
        {
            ChannelId = "sora",
            ExpireTime = TimeSpan.Zero,
            SplitDuration = TimeSpan.FromMinutes(10),
            SplitOnly = true,
            Metadata = JsonData.Parse("""{"lesson":3}"""),
        };

        StartRecordingResponse answer = await stage.Client.StartRecordingAsync(request, Cancel);
        stage.Time.Now += TimeSpan.FromMinutes(25);
        Assert.True(Assert.Single(await stage.Client.ListStartedRecordingAsync(Cancel)).SplitOnly);
        await stage.Client.StopRecordingAsync("sora", Cancel);

        Assert.Equal((request.SplitDuration, request.SplitOnly), (answer.SplitDuration, answer.SplitOnly));
        Assert.True(answer.UnknownMembers.IsEmpty);
        FinishedRecording finished = Assert.Single(stage.Sora.FinishedRecordings);
        Assert.Equal((3, true, false, request.Metadata), (finished.Parts, finished.SplitOnly, finished.Expired, finished.Metadata));
    }

    [Fact]
    public async Task StartedRecordingsAreListedByChannel()
    {
        await using Stage stage = await OpenAsync();
        await stage.Client.StartRecordingAsync("zakuro", Hour, Cancel);
        stage.Time.Now += TimeSpan.FromSeconds(2);
        await stage.Client.StartRecordingAsync("sora", TimeSpan.FromSeconds(60), Cancel);

        var recordings = await stage.Client.ListStartedRecordingAsync(Cancel);

        Assert.Equal(["sora", "zakuro"], recordings.Select(recording => recording.ChannelId));
        Assert.All(recordings, recording => Assert.Equal(recording.ExpireTime, recording.ExpiredAt - recording.CreatedAt));
    }

    [Fact]
    public async Task WithoutTheMajorityTheFourCallsFailAndNothingIsLost()
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora");
        await stage.Client.StartRecordingAsync("sora", Hour, Cancel);

        stage.Sora.HasMajority = false;
        await FailsAsync(SoraError.NotClusterMajority, stage.Client.StartRecordingAsync("sora", Hour, Cancel));
        await FailsAsync(SoraError.NotClusterMajority, stage.Client.StopRecordingAsync("sora", Cancel));
        await FailsAsync(SoraError.NotClusterMajority, stage.Client.GetStartedRecordingAsync("sora", Cancel));
        await FailsAsync(SoraError.NotClusterMajority, stage.Client.ListStartedRecordingAsync(Cancel));
        Assert.Single(await stage.Client.ListArchivingAsync(Cancel));

        stage.Sora.HasMajority = true;
        Assert.Single(await stage.Client.ListStartedRecordingAsync(Cancel));
    }
}
