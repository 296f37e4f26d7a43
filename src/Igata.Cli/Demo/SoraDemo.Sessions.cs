#pragma warning disable IGT9001 // The demo also shows methods that the vendor calls experimental,
#pragma warning disable CS0618 // or deprecated.

using Igata.Runtime;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>The calls about sessions and clusters.</summary>
internal sealed partial class SoraDemo
{
    private void AddSessionCalls()
    {
        const string Group = "Sessions";
        AddCall(Group, SoraTargets.ListSessions, stop => _sora.ListSessionsAsync(cancellationToken: stop));
        AddCall(Group, SoraTargets.GetSession, stop => _sora.GetSessionAsync("sora", stop));
        AddCall(Group, SoraTargets.ListChannels, stop => _sora.ListChannelsAsync(stop));
    }

    private void AddFilterCalls(string sender, string viewer)
    {
        const string Group = "Forwarding filters";
        EquatableList<EquatableList<ForwardingRule>> noVideo = [[new() { Field = ForwardingField.Kind, Operator = ForwardingOperator.IsIn, Values = ["video"] }]];
        EquatableList<EquatableList<ForwardingRule>> noSender = [[new() { Field = ForwardingField.ConnectionId, Operator = ForwardingOperator.IsIn, Values = [sender] }]];
        ForwardingFilter filter = new() { ChannelId = "sora", Action = ForwardingAction.Block, Rules = noVideo };
        ConnectionForwardingFilter own = new() { ChannelId = "sora", ConnectionId = viewer, Action = ForwardingAction.Block, Rules = noSender };
        AddCall(Group, SoraTargets.CreateChannelForwardingFilter, stop => _sora.CreateChannelForwardingFilterAsync(filter, stop));
        AddCall(Group, SoraTargets.UpdateChannelForwardingFilter, stop => _sora.UpdateChannelForwardingFilterAsync(filter with { Rules = noSender }, stop));
        AddCall(Group, SoraTargets.CreateConnectionForwardingFilter, stop => _sora.CreateConnectionForwardingFilterAsync(own, stop));
        AddCall(Group, SoraTargets.UpdateConnectionForwardingFilter, stop => _sora.UpdateConnectionForwardingFilterAsync(own with { Rules = noVideo }, stop));
        AddCall(Group, SoraTargets.ListForwardingFilters, stop => _sora.ListForwardingFiltersAsync("sora", stop));
        AddCall(Group, SoraTargets.DeleteConnectionForwardingFilter, stop => _sora.DeleteConnectionForwardingFilterAsync("sora", viewer, stop));
        AddCall(Group, SoraTargets.DeleteChannelForwardingFilter, stop => _sora.DeleteChannelForwardingFilterAsync("sora", stop));
    }

    private void AddMetadataCalls(string viewer)
    {
        const string Group = "Notify metadata";
        AddCall(Group, SoraTargets.PutSignalingNotifyMetadata, stop => _sora.PutSignalingNotifyMetadataAsync("sora", viewer, Message, stop));
        AddCall(Group, SoraTargets.PutSignalingNotifyMetadataItem, stop => _sora.PutSignalingNotifyMetadataItemAsync("sora", viewer, "name", JsonData.String("bob"), stop));
        AddCall(Group, SoraTargets.GetSignalingNotifyMetadata, stop => _sora.GetSignalingNotifyMetadataAsync("sora", viewer, stop));
        AddCall(Group, SoraTargets.ListSignalingNotifyMetadata, stop => _sora.ListSignalingNotifyMetadataAsync("sora", stop));
        AddCall(Group, SoraTargets.DeleteSignalingNotifyMetadataItem, stop => _sora.DeleteSignalingNotifyMetadataItemAsync("sora", viewer, "name", stop));
        AddCall(Group, SoraTargets.DeleteSignalingNotifyMetadata, stop => _sora.DeleteSignalingNotifyMetadataAsync("sora", viewer, stop));
    }

    private void AddAudioStreamingCalls(string viewer)
    {
        const string Group = "Audio streaming";
        AddCall(Group, SoraTargets.StartAudioStreaming, stop => _sora.StartAudioStreamingAsync("sora", stop));
        AddCall(Group, SoraTargets.SubscribeAudioStreamingResultPush, stop => _sora.SubscribeAudioStreamingResultPushAsync("sora", viewer, stop));
        AddCall(Group, SoraTargets.ListAudioStreamingResultPushState, stop => _sora.ListAudioStreamingResultPushStateAsync("sora", stop));
        AddCall(Group, SoraTargets.UnsubscribeAudioStreamingResultPush, stop => _sora.UnsubscribeAudioStreamingResultPushAsync("sora", viewer, stop));
        AddCall(Group, SoraTargets.StopAudioStreaming, stop => _sora.StopAudioStreamingAsync("sora", stop));
    }

    private void AddClusterCalls()
    {
        const string Group = "Cluster";
        AddCall(Group, SoraTargets.InitCluster, stop => _sora.InitClusterAsync(new() { NodeNameList = ["sora@127.0.0.1", "sora@127.0.0.2"] }, stop));
        AddCall(Group, SoraTargets.RegisterClusterNode, stop => _sora.RegisterClusterNodeAsync("sora@127.0.0.3", stop));
        AddCall(Group, SoraTargets.JoinCluster, stop => _sora.JoinClusterAsync("sora@127.0.0.4", stop));
        AddCall(Group, SoraTargets.ListClusterNodes, stop => _sora.ListClusterNodesAsync(stop));
    }
}
