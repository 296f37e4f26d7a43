using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>Returns whether the audio of a channel is sent to the speech service.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAudioStreaming(string channelId) => RunLocked(() => _audioStreams.IsStarted(channelId));

    ValueTask<JsonData> ISoraService.StartAudioStreamingAsync(StartAudioStreamingRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _sessions.Find(request.ChannelId);
        _audioStreams.Start(request.ChannelId);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.StopAudioStreamingAsync(StopAudioStreamingRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _sessions.Find(request.ChannelId);
        _audioStreams.Stop(request.ChannelId);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.SubscribeAudioStreamingResultPushAsync(SubscribeAudioStreamingResultPushRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _channels.Find(request.ChannelId, request.ConnectionId);
        _audioStreams.Subscribe(request.ChannelId, request.ConnectionId);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.UnsubscribeAudioStreamingResultPushAsync(UnsubscribeAudioStreamingResultPushRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _channels.Find(request.ChannelId, request.ConnectionId);
        _audioStreams.Unsubscribe(request.ChannelId, request.ConnectionId);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.ListAudioStreamingResultPushStateAsync(ListAudioStreamingResultPushStateRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => JsonData.From(new JsonArray(
        [
            .. _channels.GetClients(request.ChannelId).Select(client => new JsonObject
            {
                ["connection_id"] = client.ConnectionId,
                ["subscribed"] = _audioStreams.IsSubscribed(request.ChannelId, client.ConnectionId),
            }),
        ])));
}
