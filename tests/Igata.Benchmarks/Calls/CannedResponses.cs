using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>The responses of the server and of the in-memory handler: fixed bytes by operation.</summary>
internal static class CannedResponses
{
    public const string Header = "x-sora-target";

    public static byte[] Connections { get; } = Samples.CreateConnections(100);

    public static byte[] GetResponse(string? target) => target switch
    {
        SoraTargets.StartRecording => Samples.Recording,
        SoraTargets.GetStatsConnection => Samples.Stats,
        SoraTargets.ListConnections => Connections,
        _ => throw new InvalidOperationException($"There is no response for {target}."),
    };
}
