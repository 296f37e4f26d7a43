#pragma warning disable IGT9001 // Metadata and audio streaming are experimental.
#pragma warning disable CS0618 // Streams can still be paused.

using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

/// <summary>What a viewer receives, and the metadata of notifications.</summary>
public sealed class ForwardingTests
{
    private static readonly ForwardingFilter NoVideo = new()
    {
        ChannelId = "sora",
        Action = ForwardingAction.Block,
        Rules = [[new() { Field = ForwardingField.Kind, Operator = ForwardingOperator.IsIn, Values = ["video"] }]],
    };

    [Fact]
    public async Task FilterOfAChannelBlocksForAllViewers()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string sender, string viewer) = Connect(fixture);
        await fixture.Client.CreateChannelForwardingFilterAsync(NoVideo, TestCancellation);
        Assert.False(fixture.Sora.IsForwarded("sora", viewer, sender, "video"));
        Assert.True(fixture.Sora.IsForwarded("sora", viewer, sender, "audio"));

        await fixture.Client.DeleteChannelForwardingFilterAsync("sora", TestCancellation);
        Assert.True(fixture.Sora.IsForwarded("sora", viewer, sender, "video"));
    }

    [Fact]
    public async Task FilterThatAllowsForwardsOnlyWhatItSelects()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string sender, string viewer) = Connect(fixture);
        await fixture.Client.CreateConnectionForwardingFilterAsync(
            new()
            {
                ChannelId = "sora",
                ConnectionId = viewer,
                Action = ForwardingAction.Allow,
                Rules = [[new() { Field = ForwardingField.ClientId, Operator = ForwardingOperator.IsNotIn, Values = ["alice"] }]],
            },
            TestCancellation);
        Assert.False(fixture.Sora.IsForwarded("sora", viewer, sender, "audio"));
        Assert.True(fixture.Sora.IsForwarded("sora", sender, viewer, "audio"));
    }

    [Fact]
    public async Task FiltersAreCreatedOnceAndUpdatedOnlyIfTheyExist()
    {
        await using SoraFixture fixture = await OpenAsync();
        Connect(fixture);
        await AssertFailsAsync(SoraEmulatorError.ForwardingFilterNotFound, fixture.Client.UpdateChannelForwardingFilterAsync(NoVideo, TestCancellation));
        await fixture.Client.CreateChannelForwardingFilterAsync(NoVideo, TestCancellation);
        await fixture.Client.CreateChannelForwardingFilterAsync(NoVideo with { Name = "other", Priority = 1 }, TestCancellation);
        await AssertFailsAsync(SoraEmulatorError.ForwardingFilterAlreadyExists, fixture.Client.CreateChannelForwardingFilterAsync(NoVideo, TestCancellation));
        await fixture.Client.UpdateChannelForwardingFilterAsync(NoVideo with { Rules = [] }, TestCancellation);
        JsonData filters = await fixture.Client.ListForwardingFiltersAsync("sora", TestCancellation);
        Assert.Equal(2, filters.EnumerateArray().Count());
        await AssertFailsAsync(
            SoraEmulatorError.ForwardingFilterNotFound,
            fixture.Client.DeleteChannelForwardingFilterAsync(new() { ChannelId = "sora", Name = "missing" }, TestCancellation));
    }

    [Fact]
    public async Task LayersOfSimulcastCanBeChosenPausedAndLeftToSora()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string sender, string viewer) = Connect(fixture);
        await fixture.Client.RequestSimulcastRidAsync("sora", viewer, SimulcastRid.R1, TestCancellation);
        Assert.Equal(Rid.R1, fixture.Sora.GetReceivedRid("sora", viewer, sender));
        await fixture.Client.RequestSimulcastRidAsync("sora", viewer, SimulcastRid.Auto, TestCancellation);
        Assert.Equal(Rid.R2, fixture.Sora.GetReceivedRid("sora", viewer, sender));
        await fixture.Client.PauseRtpStreamAsync("sora", viewer, sender, TestCancellation);
        Assert.Null(fixture.Sora.GetReceivedRid("sora", viewer, sender));
        await fixture.Client.ResumeRtpStreamAsync("sora", viewer, sender, TestCancellation);
        Assert.Equal(Rid.R2, fixture.Sora.GetReceivedRid("sora", viewer, sender));
        await fixture.Client.RequestSimulcastRidAsync("sora", viewer, SimulcastRid.None, TestCancellation);
        Assert.Null(fixture.Sora.GetReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task KeyFramesAreRecorded()
    {
        await using SoraFixture fixture = await OpenAsync();
        (string sender, _) = Connect(fixture);
        await fixture.Client.RequestKeyFrameAsync(new() { ChannelId = "sora", ConnectionId = sender, Rid = Rid.R1 }, TestCancellation);
        KeyFrameRequest request = Assert.Single(fixture.Sora.KeyFrameRequests);
        Assert.Equal((sender, Rid.R1), (request.ConnectionId, request.Rid));
    }

    [Fact]
    public async Task MetadataIsChangedAsAWholeAndByItem()
    {
        await using SoraFixture fixture = await OpenAsync();
        (_, string viewer) = Connect(fixture);
        await fixture.Client.PutSignalingNotifyMetadataAsync("sora", viewer, JsonData.Parse("""{"a":1}"""), TestCancellation);
        await fixture.Client.PutSignalingNotifyMetadataItemAsync("sora", viewer, "b", JsonData.Number(2), TestCancellation);
        Assert.Equal("""{"a":1,"b":2}""", await ReadAsync());
        await fixture.Client.DeleteSignalingNotifyMetadataItemAsync("sora", viewer, "a", TestCancellation);
        Assert.Equal("""{"b":2}""", await ReadAsync());
        await fixture.Client.DeleteSignalingNotifyMetadataAsync("sora", viewer, TestCancellation);
        Assert.Null(await ReadAsync());
        await fixture.Client.PutSignalingNotifyMetadataAsync("sora", viewer, JsonData.Number(1), TestCancellation);
        await AssertFailsAsync(
            SoraEmulatorError.InvalidRequest, fixture.Client.PutSignalingNotifyMetadataItemAsync("sora", viewer, "b", JsonData.Number(2), TestCancellation));

        async Task<string?> ReadAsync() => (await fixture.Client.GetSignalingNotifyMetadataAsync("sora", viewer, TestCancellation)).Metadata?.ToString();
    }

    [Fact]
    public async Task AudioStreamingNeedsASessionAndEndsWithIt()
    {
        await using SoraFixture fixture = await OpenAsync();
        await AssertFailsAsync(SoraEmulatorError.SessionNotFound, fixture.Client.StartAudioStreamingAsync("sora", TestCancellation));
        (string sender, string viewer) = Connect(fixture);
        await fixture.Client.StartAudioStreamingAsync("sora", TestCancellation);
        await fixture.Client.SubscribeAudioStreamingResultPushAsync("sora", viewer, TestCancellation);
        Assert.True(fixture.Sora.IsAudioStreaming("sora"));
        JsonData states = await fixture.Client.ListAudioStreamingResultPushStateAsync("sora", TestCancellation);
        Assert.Equal([false, true], states.EnumerateArray().Select(static state => state.TryGet("subscribed", out JsonData value) && value.GetBoolean()));
        fixture.Sora.Leave(sender);
        fixture.Sora.Leave(viewer);
        Assert.False(fixture.Sora.IsAudioStreaming("sora"));
    }

    private static async Task AssertFailsAsync(SoraError error, ValueTask<JsonData> call) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<SoraException>(call.AsTask)).Error);

    private static (string Sender, string Viewer) Connect(SoraFixture fixture) => (
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", ClientId = "alice", Role = Role.Sendonly, Simulcast = true }).ConnectionId,
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", ClientId = "bob", Role = Role.Recvonly }).ConnectionId);
}
