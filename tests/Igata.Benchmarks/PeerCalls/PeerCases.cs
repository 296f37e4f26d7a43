namespace Igata.Benchmarks.PeerCalls;

/// <summary>All calls that are compared with the clients that people use.</summary>
internal static class PeerCases
{
    public static IReadOnlyList<PeerCase> All { get; } = [.. DynamoDbCases.All, .. EthereumCases.All, .. CatalogCases.All];

    public static PeerCase? Find(string name) => All.FirstOrDefault(it => it.Name == name);
}
