using System.Text;

namespace Igata.Benchmarks;

/// <summary>The measured documents, compact as servers send them.</summary>
internal static class Samples
{
    private const string Sora = "specs/sora";

    public static byte[] Connections3 { get; } = DocumentedPayloads.GetResponse(Sora, "ListConnections");

    public static byte[] Stats { get; } = DocumentedPayloads.GetResponse(Sora, "GetStatsConnection");

    public static byte[] StatsRequest { get; } = DocumentedPayloads.GetRequest(Sora, "GetStatsConnection");

    public static byte[] RecordingRequest { get; } = DocumentedPayloads.GetRequest(Sora, "StartRecording", 1);

    public static byte[] Recording { get; } = DocumentedPayloads.GetResponse(Sora, "StartRecording", 1);

    public static byte[] Push { get; } = DocumentedPayloads.GetRequest(Sora, "PushChannel");

    public static byte[] Found { get; } = DocumentedPayloads.GetResponse("specs/skyway", "FindChannel");

    /// <summary>Repeats the first documented row, each time with different ids.</summary>
    public static byte[] CreateConnections(int rows) => Encoding.UTF8.GetBytes($"[{string.Join(',', Rows(rows))}]");

    /// <summary>Returns the rows one by one.</summary>
    public static IEnumerable<string> Rows(int rows)
    {
        const string Id = "DV2Z3MSXC50M78Y11ETN3VZ360";
        string row = Encoding.UTF8.GetString(Connections3);
        row = row[1..(row.IndexOf("},{\"audio\"", StringComparison.Ordinal) + 1)];
        return Enumerable.Range(0, rows).Select(index => row.Replace(Id, $"{Id[..^6]}{index:000000}", StringComparison.Ordinal));
    }
}
