using Igata.Runtime;
using Igata.Sora;

namespace Igata.Aot;

/// <summary>Calls every method of Sora, in an order in which every call has something to return.</summary>
internal static partial class SoraTour
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":"egg"}""");

    public static async Task RunAsync(EmulatorProcess emulator)
    {
        using var sora = new SoraClient(emulator.GetUri("/"));
        string sender = await ConnectAsync(emulator, "sora", "alice", "sendonly");
        string viewer = await ConnectAsync(emulator, "sora", "bob", "recvonly");
        string guest = await ConnectAsync(emulator, "sora", "carol", "sendrecv");
        await ConnectAsync(emulator, "sora", "dave", "sendrecv");
        await ConnectAsync(emulator, "lobby", "erin", "recvonly");
        await SignalingAsync(sora, guest);
        await LayersAsync(sora, sender, viewer);
        await PushAsync(sora, viewer);
        await RecordingAsync(sora);
        await ReadingAsync(sora, sender);
        await LaterAsync(sora, sender, viewer);

        // LaterAsync ends the session, and what follows streams connections.
        await ConnectAsync(emulator, "sora", "grace", "sendrecv");
    }

    private static async Task SignalingAsync(SoraClient sora, string guest)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.ListConnections, sora.ListConnectionsAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.ListChannelConnections, sora.ListChannelConnectionsAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.DisconnectConnection, sora.DisconnectConnectionAsync("sora", guest));
        await EmulatorProcess.ReportAsync(SoraTargets.DisconnectClient, sora.DisconnectClientAsync("sora", "dave"));
        await EmulatorProcess.ReportAsync(SoraTargets.DisconnectChannelByRole, sora.DisconnectChannelByRoleAsync("lobby", Role.Recvonly));
        await EmulatorProcess.ReportAsync(SoraTargets.DisconnectChannel, sora.DisconnectChannelAsync(new() { ChannelId = "lobby", Reason = Message }));
    }

    private static async Task LayersAsync(SoraClient sora, string sender, string viewer)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.RequestRtpStream, sora.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }));
        await EmulatorProcess.ReportAsync(SoraTargets.ResetRtpStream, sora.ResetRtpStreamAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.ChangeSpotlightNumber, sora.ChangeSpotlightNumberAsync("sora", 2));
        await EmulatorProcess.ReportAsync(SoraTargets.FocusSpotlight, sora.FocusSpotlightAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.FocusSpotlightFixed, sora.FocusSpotlightFixedAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.UnfocusSpotlight, sora.UnfocusSpotlightAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.RequestSpotlightRid, sora.RequestSpotlightRidAsync("sora", viewer, SpotlightRid.R2, SpotlightRid.None));
        await EmulatorProcess.ReportAsync(SoraTargets.BatchRequestSpotlightRid, sora.BatchRequestSpotlightRidAsync(
            "sora",
            [new() { RecvConnectionId = viewer, SendConnectionId = sender, SpotlightFocusRid = SpotlightRid.R1, SpotlightUnfocusRid = SpotlightRid.R0 }]));
        await EmulatorProcess.ReportAsync(SoraTargets.ResetSpotlightRid, sora.ResetSpotlightRidAsync("sora", viewer));
    }

    private static async Task PushAsync(SoraClient sora, string viewer)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.PushChannel, sora.PushChannelAsync("sora", Message));
        await EmulatorProcess.ReportAsync(SoraTargets.PushChannelByRole, sora.PushChannelByRoleAsync("sora", Message, Role.Recvonly));
        await EmulatorProcess.ReportAsync(SoraTargets.PushClient, sora.PushClientAsync("sora", "bob", Message));
        await EmulatorProcess.ReportAsync(SoraTargets.PushConnection, sora.PushConnectionAsync("sora", viewer, Message));
    }

    private static async Task RecordingAsync(SoraClient sora)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.StartRecording, sora.StartRecordingAsync("sora", TimeSpan.FromHours(1)));
        await EmulatorProcess.ReportAsync(SoraTargets.GetStartedRecording, sora.GetStartedRecordingAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.ListStartedRecording, sora.ListStartedRecordingAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.ListArchiving, sora.ListArchivingAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.StopRecording, sora.StopRecordingAsync("sora"));
    }

    private static async Task ReadingAsync(SoraClient sora, string sender)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.GetStatsConnection, sora.GetStatsConnectionAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.GetStatsClient, sora.GetStatsClientAsync("sora", "bob"));
        await EmulatorProcess.ReportAsync(SoraTargets.GetStatsAllConnections, sora.GetStatsAllConnectionsAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.GetLicense, sora.GetLicenseAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.UpdateLicense, sora.UpdateLicenseAsync());
    }

    private static async Task<string> ConnectAsync(EmulatorProcess emulator, string channel, string client, string role) => EmulatorProcess.GetText(
        await emulator.ControlAsync(HttpMethod.Post, "/emulator/connections", $$"""
            {"channel_id":"{{channel}}","client_id":"{{client}}","role":"{{role}}","simulcast":true,"spotlight":true}
            """),
        "connection_id");
}
