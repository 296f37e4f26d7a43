using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class RecordingTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task RecordingIsStartedOnceAndStoppedOnce()
    {
        await using SoraFixture fixture = await OpenAsync();

        string id = (await fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation)).RecordingId;
        await AssertFailsAsync(SoraError.StartedRecording, fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation));
        await fixture.Client.StopRecordingAsync("sora", TestCancellation);
        await AssertFailsAsync(SoraError.NotStartedRecording, fixture.Client.StopRecordingAsync("sora", TestCancellation));
        await AssertFailsAsync(SoraError.NotStartedRecording, fixture.Client.GetStartedRecordingAsync("sora", TestCancellation));

        Assert.NotEqual(id, (await fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation)).RecordingId);
        Assert.Equal(id, Assert.Single(fixture.Sora.FinishedRecordings).RecordingId);
    }

    [Fact]
    public async Task RecordingExpires()
    {
        await using SoraFixture fixture = await OpenAsync();
        await fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation);

        fixture.Time.Now += Hour - TimeSpan.FromTicks(1);
        Assert.Equal(ManualTimeProvider.StartTime + Hour, (await fixture.Client.GetStartedRecordingAsync("sora", TestCancellation)).ExpiredAt);
        fixture.Time.Now += TimeSpan.FromTicks(1);
        await AssertFailsAsync(SoraError.NotStartedRecording, fixture.Client.GetStartedRecordingAsync("sora", TestCancellation));

        fixture.Time.Now += Hour;
        Assert.Empty(await fixture.Client.ListStartedRecordingAsync(TestCancellation));
        FinishedRecording finished = Assert.Single(fixture.Sora.FinishedRecordings);
        Assert.Equal((true, ManualTimeProvider.StartTime + Hour), (finished.Expired, finished.EndedAt));
        await fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation);
    }

    [Fact]
    public async Task RecordingWithoutALimitDoesNotExpire()
    {
        await using SoraFixture fixture = await OpenAsync();
        await fixture.Client.StartRecordingAsync("sora", TimeSpan.Zero, TestCancellation);

        fixture.Sora.Advance(TimeSpan.FromDays(1000));

        GetStartedRecordingResponse recording = await fixture.Client.GetStartedRecordingAsync("sora", TestCancellation);
        Assert.Equal((TimeSpan.Zero, ManualTimeProvider.StartTime, ManualTimeProvider.StartTime), (recording.ExpireTime, recording.StartTime, recording.ExpiredAt));
    }

    [Fact]
    public async Task SplitRecordingEchoesTheRequestAndCountsParts()
    {
        await using SoraFixture fixture = await OpenAsync();
        var request = new StartRecordingRequest
        {
            ChannelId = "sora",
            ExpireTime = TimeSpan.Zero,
            SplitDuration = TimeSpan.FromMinutes(10),
            SplitOnly = true,
            Metadata = JsonData.Parse("""{"lesson":3}"""),
        };

        StartRecordingResponse response = await fixture.Client.StartRecordingAsync(request, TestCancellation);
        fixture.Time.Now += TimeSpan.FromMinutes(25);
        Assert.True(Assert.Single(await fixture.Client.ListStartedRecordingAsync(TestCancellation)).SplitOnly);
        await fixture.Client.StopRecordingAsync("sora", TestCancellation);

        Assert.Equal((request.SplitDuration, request.SplitOnly), (response.SplitDuration, response.SplitOnly));
        Assert.True(response.UnknownMembers.IsEmpty);
        FinishedRecording finished = Assert.Single(fixture.Sora.FinishedRecordings);
        Assert.Equal((3, true, false, request.Metadata), (finished.Parts, finished.SplitOnly, finished.Expired, finished.Metadata));
    }

    [Fact]
    public async Task StartedRecordingsAreListedByChannel()
    {
        await using SoraFixture fixture = await OpenAsync();
        await fixture.Client.StartRecordingAsync("zakuro", Hour, TestCancellation);
        fixture.Time.Now += TimeSpan.FromSeconds(2);
        await fixture.Client.StartRecordingAsync("sora", TimeSpan.FromSeconds(60), TestCancellation);

        var recordings = await fixture.Client.ListStartedRecordingAsync(TestCancellation);

        Assert.Equal(["sora", "zakuro"], recordings.Select(recording => recording.ChannelId));
        Assert.All(recordings, recording => Assert.Equal(recording.ExpireTime, recording.ExpiredAt - recording.CreatedAt));
    }

    [Fact]
    public async Task CallsFailWithoutAMajorityAndNothingIsLost()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora");
        await fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation);

        fixture.Sora.HasMajority = false;
        await AssertFailsAsync(SoraError.NotClusterMajority, fixture.Client.StartRecordingAsync("sora", Hour, TestCancellation));
        await AssertFailsAsync(SoraError.NotClusterMajority, fixture.Client.StopRecordingAsync("sora", TestCancellation));
        await AssertFailsAsync(SoraError.NotClusterMajority, fixture.Client.GetStartedRecordingAsync("sora", TestCancellation));
        await AssertFailsAsync(SoraError.NotClusterMajority, fixture.Client.ListStartedRecordingAsync(TestCancellation));
        Assert.Single(await fixture.Client.ListArchivingAsync(TestCancellation));

        fixture.Sora.HasMajority = true;
        Assert.Single(await fixture.Client.ListStartedRecordingAsync(TestCancellation));
    }
}
