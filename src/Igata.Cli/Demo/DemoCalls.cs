using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>A call for every method, in an order in which all of them have something to say.</summary>
internal static class DemoCalls
{
    private static readonly JsonData Message = JsonData.Object(("spam", JsonData.String("egg")));

    public static IReadOnlyList<DemoCall> All { get; } =
    [
        Call("Signaling", SoraTargets.ListConnections, static (sora, _, stop) => sora.ListConnectionsAsync(stop)),
        Call("Signaling", SoraTargets.ListChannelConnections, static (sora, _, stop) => sora.ListChannelConnectionsAsync("sora", stop)),
        Call("Signaling", SoraTargets.DisconnectConnection, static (sora, stage, stop) => sora.DisconnectConnectionAsync("sora", stage.Guest, stop)),
        Call("Signaling", SoraTargets.DisconnectClient, static (sora, _, stop) => sora.DisconnectClientAsync("sora", "dave", stop)),
        Call("Signaling", SoraTargets.DisconnectChannelByRole, static (sora, _, stop) => sora.DisconnectChannelByRoleAsync("lobby", Role.Recvonly, stop)),
        Call("Signaling", SoraTargets.DisconnectChannel, static (sora, _, stop) => sora.DisconnectChannelAsync(
            new() { ChannelId = "lobby", Reason = JsonData.Object(("code", JsonData.Number(42))) }, stop)),

        Call("Simulcast", SoraTargets.RequestRtpStream, static (sora, stage, stop) => sora.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = stage.Viewer, SendConnectionId = stage.Sender, Rid = Rid.R2 }, stop)),
        Call("Simulcast", SoraTargets.ResetRtpStream, static (sora, stage, stop) => sora.ResetRtpStreamAsync("sora", stage.Viewer, stop)),

        Call("Spotlight", SoraTargets.ChangeSpotlightNumber, static (sora, _, stop) => sora.ChangeSpotlightNumberAsync("sora", 2, stop)),
        Call("Spotlight", SoraTargets.FocusSpotlight, static (sora, stage, stop) => sora.FocusSpotlightAsync("sora", stage.Sender, stop)),
        Call("Spotlight", SoraTargets.FocusSpotlightFixed, static (sora, stage, stop) => sora.FocusSpotlightFixedAsync("sora", stage.Sender, stop)),
        Call("Spotlight", SoraTargets.UnfocusSpotlight, static (sora, stage, stop) => sora.UnfocusSpotlightAsync("sora", stage.Sender, stop)),
        Call("Spotlight", SoraTargets.RequestSpotlightRid, static (sora, stage, stop) => sora.RequestSpotlightRidAsync(
            "sora", stage.Viewer, SpotlightRid.R2, SpotlightRid.None, stop)),
        Call("Spotlight", SoraTargets.BatchRequestSpotlightRid, static (sora, stage, stop) => sora.BatchRequestSpotlightRidAsync("sora", [Pair(stage)], stop)),
        Call("Spotlight", SoraTargets.ResetSpotlightRid, static (sora, stage, stop) => sora.ResetSpotlightRidAsync("sora", stage.Viewer, stop)),

        Call("Push", SoraTargets.PushChannel, static (sora, _, stop) => sora.PushChannelAsync("sora", Message, stop)),
        Call("Push", SoraTargets.PushChannelByRole, static (sora, _, stop) => sora.PushChannelByRoleAsync("sora", Message, Role.Recvonly, stop)),
        Call("Push", SoraTargets.PushClient, static (sora, _, stop) => sora.PushClientAsync("sora", "bob", Message, stop)),
        Call("Push", SoraTargets.PushConnection, static (sora, stage, stop) => sora.PushConnectionAsync("sora", stage.Viewer, Message, stop)),

        Call("Recording", SoraTargets.StartRecording, static (sora, _, stop) => sora.StartRecordingAsync(
            new() { ChannelId = "sora", ExpireTime = TimeSpan.FromHours(1) }, stop)),
        Call("Recording", SoraTargets.GetStartedRecording, static (sora, _, stop) => sora.GetStartedRecordingAsync("sora", stop)),
        Call("Recording", SoraTargets.ListStartedRecording, static (sora, _, stop) => sora.ListStartedRecordingAsync(stop)),
        Call("Recording", SoraTargets.ListArchiving, static (sora, _, stop) => sora.ListArchivingAsync(stop)),
        Call("Recording", SoraTargets.StopRecording, static (sora, _, stop) => sora.StopRecordingAsync("sora", stop)),

        Call("Statistics", SoraTargets.GetStatsConnection, static (sora, stage, stop) => sora.GetStatsConnectionAsync("sora", stage.Sender, stop)),
        Call("Statistics", SoraTargets.GetStatsClient, static (sora, _, stop) => sora.GetStatsClientAsync("sora", "bob", stop)),
        Call("Statistics", SoraTargets.GetStatsAllConnections, static (sora, _, stop) => sora.GetStatsAllConnectionsAsync(stop)),

        Call("License", SoraTargets.GetLicense, static (sora, _, stop) => sora.GetLicenseAsync(stop)),
        Call("License", SoraTargets.UpdateLicense, static (sora, _, stop) => sora.UpdateLicenseAsync(stop)),
    ];

    private static DemoCall Call<TResponse>(string group, string target, Func<SoraClient, DemoStage, CancellationToken, ValueTask<TResponse>> call) =>
        new(group, target, (stage, stop) => call(stage.Client, stage, stop).AsTask());

    private static SpotlightRidItem Pair(DemoStage stage) => new()
    {
        RecvConnectionId = stage.Viewer,
        SendConnectionId = stage.Sender,
        SpotlightFocusRid = SpotlightRid.R1,
        SpotlightUnfocusRid = SpotlightRid.R0,
    };
}
