using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The nodes of the cluster, of which only this one exists.</summary>
internal sealed class ClusterState
{
    private const int MaxNodes = 1000;

    private List<string> _nodes;

    public ClusterState() => _nodes = [NodeName];

    public string NodeName { get; } = "sora@127.0.0.1";

    public void Initialize(IEnumerable<string> names) => _nodes = [.. names.Prepend(NodeName).Distinct().Take(MaxNodes)];

    public void Join(string contact)
    {
        if (!_nodes.Contains(contact) && _nodes.Count < MaxNodes)
        {
            _nodes.Add(contact);
        }
    }

    public ClusterNode[] Describe(string version, License license, DateTimeOffset since) =>
    [
        .. _nodes.Select(name => name != NodeName
            ? new ClusterNode { NodeName = name, Connected = false }
            : new ClusterNode
            {
                NodeName = name,
                Epoch = 1,
                Mode = ClusterNodeMode.Normal,
                MemberSince = since,
                SoraVersion = version,
                LicenseMaxNodes = license.MaxNodes,
                LicenseMaxConnections = license.MaxConnections,
                LicenseSerialCode = license.SerialCode,
                LicenseType = license.Type,
                Connected = true,
                TemporaryNode = false,
            }),
    ];
}
