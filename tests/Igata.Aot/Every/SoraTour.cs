using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Aot;

/// <summary>Every method of Sora, in an order in which all have something to say.</summary>
internal static class SoraTour
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":"egg"}""");

    public static async Task RunAsync(Stage stage)
    {
        using var sora = new SoraClient(stage.At("/"));
        string sender = await ConnectAsync(stage, "sora", "alice", "sendonly");
        string viewer = await ConnectAsync(stage, "sora", "bob", "recvonly");
        string guest = await ConnectAsync(stage, "sora", "carol", "sendrecv");
        await ConnectAsync(stage, "sora", "dave", "sendrecv");
        await ConnectAsync(stage, "lobby", "erin", "recvonly");
        await SignalingAsync(sora, guest);
        await LayersAsync(sora, sender, viewer);
        await PushAsync(sora, viewer);
        await RecordingAsync(sora);
        await ReadingAsync(sora, sender);
    }

    private static async Task SignalingAsync(SoraClient sora, string guest)
    {
        await Stage.SayAsync(SoraTargets.ListConnections, sora.ListConnectionsAsync());
        await Stage.SayAsync(SoraTargets.ListChannelConnections, sora.ListChannelConnectionsAsync("sora"));
        await Stage.SayAsync(SoraTargets.DisconnectConnection, sora.DisconnectConnectionAsync("sora", guest));
        await Stage.SayAsync(SoraTargets.DisconnectClient, sora.DisconnectClientAsync("sora", "dave"));
        await Stage.SayAsync(SoraTargets.DisconnectChannelByRole, sora.DisconnectChannelByRoleAsync("lobby", Role.Recvonly));
        await Stage.SayAsync(SoraTargets.DisconnectChannel, sora.DisconnectChannelAsync(new() { ChannelId = "lobby", Reason = Message }));
    }

    private static async Task LayersAsync(SoraClient sora, string sender, string viewer)
    {
        await Stage.SayAsync(SoraTargets.RequestRtpStream, sora.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }));
        await Stage.SayAsync(SoraTargets.ResetRtpStream, sora.ResetRtpStreamAsync("sora", viewer));
        await Stage.SayAsync(SoraTargets.ChangeSpotlightNumber, sora.ChangeSpotlightNumberAsync("sora", 2));
        await Stage.SayAsync(SoraTargets.FocusSpotlight, sora.FocusSpotlightAsync("sora", sender));
        await Stage.SayAsync(SoraTargets.FocusSpotlightFixed, sora.FocusSpotlightFixedAsync("sora", sender));
        await Stage.SayAsync(SoraTargets.UnfocusSpotlight, sora.UnfocusSpotlightAsync("sora", sender));
        await Stage.SayAsync(SoraTargets.RequestSpotlightRid, sora.RequestSpotlightRidAsync("sora", viewer, SpotlightRid.R2, SpotlightRid.None));
        await Stage.SayAsync(SoraTargets.BatchRequestSpotlightRid, sora.BatchRequestSpotlightRidAsync(
            "sora",
            [new() { RecvConnectionId = viewer, SendConnectionId = sender, SpotlightFocusRid = SpotlightRid.R1, SpotlightUnfocusRid = SpotlightRid.R0 }]));
        await Stage.SayAsync(SoraTargets.ResetSpotlightRid, sora.ResetSpotlightRidAsync("sora", viewer));
    }

    private static async Task PushAsync(SoraClient sora, string viewer)
    {
        await Stage.SayAsync(SoraTargets.PushChannel, sora.PushChannelAsync("sora", Message));
        await Stage.SayAsync(SoraTargets.PushChannelByRole, sora.PushChannelByRoleAsync("sora", Message, Role.Recvonly));
        await Stage.SayAsync(SoraTargets.PushClient, sora.PushClientAsync("sora", "bob", Message));
        await Stage.SayAsync(SoraTargets.PushConnection, sora.PushConnectionAsync("sora", viewer, Message));
    }

    private static async Task RecordingAsync(SoraClient sora)
    {
        await Stage.SayAsync(SoraTargets.StartRecording, sora.StartRecordingAsync("sora", TimeSpan.FromHours(1)));
        await Stage.SayAsync(SoraTargets.GetStartedRecording, sora.GetStartedRecordingAsync("sora"));
        await Stage.SayAsync(SoraTargets.ListStartedRecording, sora.ListStartedRecordingAsync());
        await Stage.SayAsync(SoraTargets.ListArchiving, sora.ListArchivingAsync());
        await Stage.SayAsync(SoraTargets.StopRecording, sora.StopRecordingAsync("sora"));
    }

    private static async Task ReadingAsync(SoraClient sora, string sender)
    {
        await Stage.SayAsync(SoraTargets.GetStatsConnection, sora.GetStatsConnectionAsync("sora", sender));
        await Stage.SayAsync(SoraTargets.GetStatsClient, sora.GetStatsClientAsync("sora", "bob"));
        await Stage.SayAsync(SoraTargets.GetStatsAllConnections, sora.GetStatsAllConnectionsAsync());
        await Stage.SayAsync(SoraTargets.GetLicense, sora.GetLicenseAsync());
        await Stage.SayAsync(SoraTargets.UpdateLicense, sora.UpdateLicenseAsync());
    }

    private static async Task<string> ConnectAsync(Stage stage, string channel, string client, string role) => Stage.TextOf(
        await stage.ControlAsync(HttpMethod.Post, "/emulator/connections", $$"""
            {"channel_id":"{{channel}}","client_id":"{{client}}","role":"{{role}}","simulcast":true,"spotlight":true}
            """),
        "connection_id");
}
