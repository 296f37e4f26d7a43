using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<JsonData> ISoraService.InitClusterAsync(InitClusterRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _cluster.Initialize(request.NodeNameList);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.RegisterClusterNodeAsync(RegisterClusterNodeRequest request, CancellationToken cancellationToken) => RunLockedAsync(() => Join(request.ContactNodeName));

    ValueTask<JsonData> ISoraService.JoinClusterAsync(JoinClusterRequest request, CancellationToken cancellationToken) => RunLockedAsync(() => Join(request.ContactNodeName));

    ValueTask<EquatableList<ClusterNode>> ISoraService.ListClusterNodesAsync(CancellationToken cancellationToken) =>
        RunLockedAsync<EquatableList<ClusterNode>>(() => _cluster.Describe(_options.Version, _licenses.Current, _startedAt));

    private JsonData Join(string contact)
    {
        RequireMajority();
        _cluster.Join(contact);
        return EmptyResponse;
    }
}
