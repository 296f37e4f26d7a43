#pragma warning disable IGT9001 // Every method is called, including those that the vendor calls experimental
#pragma warning disable CS0618 // or deprecated.

using Igata.Runtime;
using Igata.Sora;

namespace Igata.Aot;

/// <summary>The methods of later editions.</summary>
internal static partial class SoraTour
{
    private static async Task LaterAsync(SoraClient sora, string sender, string viewer)
    {
        await EmulatorProcess.ReportAsync(SoraTargets.RequestSimulcastRid, sora.RequestSimulcastRidAsync("sora", viewer, SimulcastRid.R2));
        await EmulatorProcess.ReportAsync(SoraTargets.RequestKeyFrame, sora.RequestKeyFrameAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.PauseRtpStream, sora.PauseRtpStreamAsync("sora", viewer, sender));
        await EmulatorProcess.ReportAsync(SoraTargets.ResumeRtpStream, sora.ResumeRtpStreamAsync("sora", viewer, sender));
        await EmulatorProcess.ReportAsync(SoraTargets.StartRecording20231220, sora.StartRecording20231220Async("sora", TimeSpan.FromHours(1)));
        await EmulatorProcess.ReportAsync(SoraTargets.StopRecording20231220, sora.StopRecording20231220Async("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.GetStatsReport, sora.GetStatsReportAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.ListRtcStats, sora.ListRtcStatsAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.ListChannelRtcStats, sora.ListChannelRtcStatsAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.GetRtcStats, sora.GetRtcStatsAsync("sora", sender));
        await EmulatorProcess.ReportAsync(SoraTargets.ListChannelUserAgentStats, sora.ListChannelUserAgentStatsAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.GetUserAgentStats, sora.GetUserAgentStatsAsync("sora", sender));
        EquatableList<EquatableList<ForwardingRule>> noVideo = [[new() { Field = ForwardingField.Kind, Operator = ForwardingOperator.IsIn, Values = ["video"] }]];
        EquatableList<EquatableList<ForwardingRule>> noSender = [[new() { Field = ForwardingField.ConnectionId, Operator = ForwardingOperator.IsIn, Values = [sender] }]];
        ForwardingFilter filter = new() { ChannelId = "sora", Action = ForwardingAction.Block, Rules = noVideo };
        ConnectionForwardingFilter own = new() { ChannelId = "sora", ConnectionId = viewer, Action = ForwardingAction.Block, Rules = noSender };
        await EmulatorProcess.ReportAsync(SoraTargets.ListSessions, sora.ListSessionsAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.GetSession, sora.GetSessionAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.ListChannels, sora.ListChannelsAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.CreateChannelForwardingFilter, sora.CreateChannelForwardingFilterAsync(filter));
        await EmulatorProcess.ReportAsync(SoraTargets.UpdateChannelForwardingFilter, sora.UpdateChannelForwardingFilterAsync(filter with { Rules = noSender }));
        await EmulatorProcess.ReportAsync(SoraTargets.CreateConnectionForwardingFilter, sora.CreateConnectionForwardingFilterAsync(own));
        await EmulatorProcess.ReportAsync(SoraTargets.UpdateConnectionForwardingFilter, sora.UpdateConnectionForwardingFilterAsync(own with { Rules = noVideo }));
        await EmulatorProcess.ReportAsync(SoraTargets.ListForwardingFilters, sora.ListForwardingFiltersAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.DeleteConnectionForwardingFilter, sora.DeleteConnectionForwardingFilterAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.DeleteChannelForwardingFilter, sora.DeleteChannelForwardingFilterAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.PutSignalingNotifyMetadata, sora.PutSignalingNotifyMetadataAsync("sora", viewer, Message));
        await EmulatorProcess.ReportAsync(SoraTargets.PutSignalingNotifyMetadataItem, sora.PutSignalingNotifyMetadataItemAsync("sora", viewer, "name", JsonData.String("bob")));
        await EmulatorProcess.ReportAsync(SoraTargets.GetSignalingNotifyMetadata, sora.GetSignalingNotifyMetadataAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.ListSignalingNotifyMetadata, sora.ListSignalingNotifyMetadataAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.DeleteSignalingNotifyMetadataItem, sora.DeleteSignalingNotifyMetadataItemAsync("sora", viewer, "name"));
        await EmulatorProcess.ReportAsync(SoraTargets.DeleteSignalingNotifyMetadata, sora.DeleteSignalingNotifyMetadataAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.StartAudioStreaming, sora.StartAudioStreamingAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.SubscribeAudioStreamingResultPush, sora.SubscribeAudioStreamingResultPushAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.ListAudioStreamingResultPushState, sora.ListAudioStreamingResultPushStateAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.UnsubscribeAudioStreamingResultPush, sora.UnsubscribeAudioStreamingResultPushAsync("sora", viewer));
        await EmulatorProcess.ReportAsync(SoraTargets.StopAudioStreaming, sora.StopAudioStreamingAsync("sora"));
        await EmulatorProcess.ReportAsync(SoraTargets.InitCluster, sora.InitClusterAsync(new() { NodeNameList = ["sora@127.0.0.1", "sora@127.0.0.2"] }));
        await EmulatorProcess.ReportAsync(SoraTargets.RegisterClusterNode, sora.RegisterClusterNodeAsync("sora@127.0.0.3"));
        await EmulatorProcess.ReportAsync(SoraTargets.JoinCluster, sora.JoinClusterAsync("sora@127.0.0.4"));
        await EmulatorProcess.ReportAsync(SoraTargets.ListClusterNodes, sora.ListClusterNodesAsync());
        await EmulatorProcess.ReportAsync(SoraTargets.TerminateSession, sora.TerminateSessionAsync("sora"));
    }
}
