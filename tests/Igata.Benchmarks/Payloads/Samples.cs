using System.Text;

namespace Igata.Benchmarks;

/// <summary>What is read and written, compact as servers send it.</summary>
internal static class Samples
{
    public static byte[] Connections3 { get; } = Documented.Response("ListConnections");

    public static byte[] Stats { get; } = Documented.Response("GetStatsConnection");

    public static byte[] RecordingRequest { get; } = Documented.Request("StartRecording", 1);

    public static byte[] Recording { get; } = Documented.Response("StartRecording", 1);

    public static byte[] Push { get; } = Documented.Request("PushChannel");

    /// <summary>The first documented row so many times, each with ids of its own.</summary>
    public static byte[] Connections(int rows)
    {
        const string Id = "DV2Z3MSXC50M78Y11ETN3VZ360";
        string row = Encoding.UTF8.GetString(Connections3);
        row = row[1..(row.IndexOf("},{\"audio\"", StringComparison.Ordinal) + 1)];
        IEnumerable<string> all = Enumerable.Range(0, rows).Select(index => row.Replace(Id, $"{Id[..^6]}{index:000000}", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes($"[{string.Join(',', all)}]");
    }
}
