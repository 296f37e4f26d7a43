#pragma warning disable IGT9001 // The demo also shows methods that the vendor calls experimental,
#pragma warning disable CS0618 // or deprecated.

using Igata.Emulator;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Cli.Demo;

/// <summary>The demo of Sora. The order of the calls ensures that every call has something to return.</summary>
internal sealed partial class SoraDemo : ApiDemo
{
    private static readonly JsonData Message = JsonData.Object(("spam", JsonData.String("egg")));

    private readonly EmulatorHost _emulator;
    private readonly SoraClient _sora;

    public SoraDemo(EmulatorHost emulator)
        : base("sora", "WebRTC SFU Sora", emulator.Endpoint, SoraOperations.All.Select(static operation => operation.Target))
    {
        _emulator = emulator;
        _sora = new SoraClient(Http, new SoraClientOptions { Endpoint = emulator.Endpoint });
        string sender = Connect("sora", "alice", Role.Sendonly);
        string viewer = Connect("sora", "bob", Role.Recvonly);
        string guest = Connect("sora", "carol", Role.Sendrecv);
        Connect("sora", "dave", Role.Sendrecv);
        Connect("lobby", "erin", Role.Recvonly);
        Connect("lobby", "frank", Role.Sendrecv);
        AddSignalingCalls(guest);
        AddLayerCalls(sender, viewer);
        AddPushCalls(viewer);
        AddRecordingCalls();
        AddReadCalls(sender);
        AddSessionCalls();
        AddFilterCalls(sender, viewer);
        AddMetadataCalls(viewer);
        AddAudioStreamingCalls(viewer);
        AddClusterCalls();
        AddCall("End of the session", SoraTargets.TerminateSession, stop => _sora.TerminateSessionAsync("sora", stop));
    }

    public override async Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken)
    {
        await _sora.StartRecordingAsync("lobby", TimeSpan.FromHours(1), cancellationToken);
        return await ShowInvalidRequestAsync(report, () => _sora.StartRecordingAsync(
                new() { ChannelId = "sora", ExpireTime = TimeSpan.FromDays(2), SplitOnly = true }, cancellationToken).AsTask())
            && await ShowApiErrorAsync<SoraException>(
                report,
                "catch (SoraException e) when (e.Error == SoraError.StartedRecording)",
                () => _sora.StartRecordingAsync("lobby", TimeSpan.FromHours(1), cancellationToken).AsTask(),
                static _ => []);
    }

    protected override void Close() => _sora.Dispose();

    private void AddSignalingCalls(string guest)
    {
        const string Group = "Signaling";
        AddCall(Group, SoraTargets.ListConnections, stop => _sora.ListConnectionsAsync(stop));
        AddCall(Group, SoraTargets.ListChannelConnections, stop => _sora.ListChannelConnectionsAsync("sora", stop));
        AddCall(Group, SoraTargets.DisconnectConnection, stop => _sora.DisconnectConnectionAsync("sora", guest, stop));
        AddCall(Group, SoraTargets.DisconnectClient, stop => _sora.DisconnectClientAsync("sora", "dave", stop));
        AddCall(Group, SoraTargets.DisconnectChannelByRole, stop => _sora.DisconnectChannelByRoleAsync("lobby", Role.Recvonly, stop));
        AddCall(Group, SoraTargets.DisconnectChannel, stop => _sora.DisconnectChannelAsync(
            new() { ChannelId = "lobby", Reason = JsonData.Object(("code", JsonData.Number(42))) }, stop));
    }

    private void AddLayerCalls(string sender, string viewer)
    {
        AddCall("Simulcast", SoraTargets.RequestRtpStream, stop => _sora.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }, stop));
        AddCall("Simulcast", SoraTargets.ResetRtpStream, stop => _sora.ResetRtpStreamAsync("sora", viewer, stop));
        AddCall("Simulcast", SoraTargets.RequestSimulcastRid, stop => _sora.RequestSimulcastRidAsync("sora", viewer, SimulcastRid.R2, stop));
        AddCall("Simulcast", SoraTargets.RequestKeyFrame, stop => _sora.RequestKeyFrameAsync("sora", sender, stop));
        AddCall("Simulcast", SoraTargets.PauseRtpStream, stop => _sora.PauseRtpStreamAsync("sora", viewer, sender, stop));
        AddCall("Simulcast", SoraTargets.ResumeRtpStream, stop => _sora.ResumeRtpStreamAsync("sora", viewer, sender, stop));

        const string Group = "Spotlight";
        AddCall(Group, SoraTargets.ChangeSpotlightNumber, stop => _sora.ChangeSpotlightNumberAsync("sora", 2, stop));
        AddCall(Group, SoraTargets.FocusSpotlight, stop => _sora.FocusSpotlightAsync("sora", sender, stop));
        AddCall(Group, SoraTargets.FocusSpotlightFixed, stop => _sora.FocusSpotlightFixedAsync("sora", sender, stop));
        AddCall(Group, SoraTargets.UnfocusSpotlight, stop => _sora.UnfocusSpotlightAsync("sora", sender, stop));
        AddCall(Group, SoraTargets.RequestSpotlightRid, stop => _sora.RequestSpotlightRidAsync("sora", viewer, SpotlightRid.R2, SpotlightRid.None, stop));
        AddCall(Group, SoraTargets.BatchRequestSpotlightRid, stop => _sora.BatchRequestSpotlightRidAsync(
            "sora",
            [new() { RecvConnectionId = viewer, SendConnectionId = sender, SpotlightFocusRid = SpotlightRid.R1, SpotlightUnfocusRid = SpotlightRid.R0 }],
            stop));
        AddCall(Group, SoraTargets.ResetSpotlightRid, stop => _sora.ResetSpotlightRidAsync("sora", viewer, stop));
    }

    private void AddPushCalls(string viewer)
    {
        const string Group = "Push";
        AddCall(Group, SoraTargets.PushChannel, stop => _sora.PushChannelAsync("sora", Message, stop));
        AddCall(Group, SoraTargets.PushChannelByRole, stop => _sora.PushChannelByRoleAsync("sora", Message, Role.Recvonly, stop));
        AddCall(Group, SoraTargets.PushClient, stop => _sora.PushClientAsync("sora", "bob", Message, stop));
        AddCall(Group, SoraTargets.PushConnection, stop => _sora.PushConnectionAsync("sora", viewer, Message, stop));
    }

    private void AddRecordingCalls()
    {
        const string Group = "Recording";
        AddCall(Group, SoraTargets.StartRecording, stop => _sora.StartRecordingAsync(new() { ChannelId = "sora", ExpireTime = TimeSpan.FromHours(1) }, stop));
        AddCall(Group, SoraTargets.GetStartedRecording, stop => _sora.GetStartedRecordingAsync("sora", stop));
        AddCall(Group, SoraTargets.ListStartedRecording, stop => _sora.ListStartedRecordingAsync(stop));
        AddCall(Group, SoraTargets.ListArchiving, stop => _sora.ListArchivingAsync(stop));
        AddCall(Group, SoraTargets.StopRecording, stop => _sora.StopRecordingAsync("sora", stop));
        AddCall(Group, SoraTargets.StartRecording20231220, stop => _sora.StartRecording20231220Async("sora", TimeSpan.FromHours(1), stop));
        AddCall(Group, SoraTargets.StopRecording20231220, stop => _sora.StopRecording20231220Async("sora", stop));
    }

    private void AddReadCalls(string sender)
    {
        AddCall("Statistics", SoraTargets.GetStatsConnection, stop => _sora.GetStatsConnectionAsync("sora", sender, stop));
        AddCall("Statistics", SoraTargets.GetStatsClient, stop => _sora.GetStatsClientAsync("sora", "bob", stop));
        AddCall("Statistics", SoraTargets.GetStatsAllConnections, stop => _sora.GetStatsAllConnectionsAsync(stop));
        AddCall("Statistics", SoraTargets.GetStatsReport, stop => _sora.GetStatsReportAsync(stop));
        AddCall("Statistics", SoraTargets.ListRtcStats, stop => _sora.ListRtcStatsAsync(cancellationToken: stop));
        AddCall("Statistics", SoraTargets.ListChannelRtcStats, stop => _sora.ListChannelRtcStatsAsync("sora", stop));
        AddCall("Statistics", SoraTargets.GetRtcStats, stop => _sora.GetRtcStatsAsync("sora", sender, stop));
        AddCall("Statistics", SoraTargets.ListChannelUserAgentStats, stop => _sora.ListChannelUserAgentStatsAsync("sora", stop));
        AddCall("Statistics", SoraTargets.GetUserAgentStats, stop => _sora.GetUserAgentStatsAsync("sora", sender, stop));
        AddCall("License", SoraTargets.GetLicense, stop => _sora.GetLicenseAsync(stop));
        AddCall("License", SoraTargets.UpdateLicense, stop => _sora.UpdateLicenseAsync(stop));
    }

    private string Connect(string channelId, string clientId, Role role) => _emulator.Sora.Connect(new NewConnection
    {
        ChannelId = channelId,
        ClientId = clientId,
        Role = role,
        Simulcast = true,
        Spotlight = true,
    }).ConnectionId;
}
