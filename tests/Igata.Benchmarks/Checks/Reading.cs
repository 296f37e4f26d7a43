using System.Text;

namespace Igata.Benchmarks;

/// <summary>Documents to objects.</summary>
internal static class Reading
{
    private const double InOrder = 0.25;
    private const double Otherwise = 0.45;
    private const double Indented = 0.55;

    // Ten thousand rows are as slow as the garbage collector.
    private const double MostlyGarbage = 0.50;
    private const double Bytes = 0.85;

    // Inlined into the loop, a reader would use the JIT's budget up, and the list would take 1.8 times as long.
    private const double LoopToElements = 1.15;
    private const double ListBytes = 0.60;

    public static IEnumerable<Experiment> All()
    {
        byte[] list = Samples.Connections(100);
        byte[] stats = Samples.Stats;
        return
        [
            Compact("ListConnections, 3 rows", Models.Connections, Samples.Connections3, ListBytes),
            Compact("ListConnections, 100 rows", Models.Connections, list, ListBytes),
            Plain("ListConnections, 10,000 rows", Models.Connections, Samples.Connections(10_000), MostlyGarbage),
            Loop(100),
            Compact("GetStatsConnection", Models.Stats, stats, Bytes),
            Compact("StartRecording", Models.Recording, Samples.Recording, Bytes),
            Compact("findChannel", Models.Found, Samples.Found, Bytes),
            Compact("PushChannel, free-form", Models.Push, Samples.Push, Bytes),
            Plain("ListConnections, 100 rows, shuffled", Models.Connections, Forms.Shuffled(list), Otherwise),
            Plain("ListConnections, 100 rows, unknown members", Models.Connections, Forms.WithUnknown(list), Otherwise),
            Plain("ListConnections, 100 rows, spaced", Models.Connections, Forms.Spaced(list), Otherwise),
            Plain("ListConnections, 100 rows, indented", Models.Connections, Forms.Indented(list), Indented),
            Plain("GetStatsConnection, shuffled", Models.Stats, Forms.Shuffled(stats), Otherwise),
            Plain("GetStatsConnection, unknown members", Models.Stats, Forms.WithUnknown(stats), Otherwise),
            Plain("GetStatsConnection, spaced", Models.Stats, Forms.Spaced(stats), Otherwise),
            Plain("GetStatsConnection, indented", Models.Stats, Forms.Indented(stats), Indented),
        ];
    }

    private static Experiment Loop(int rows) => new("read a list, to its elements", (effort, cancellationToken) =>
    {
        byte[][] elements = [.. Samples.Rows(rows).Select(Encoding.UTF8.GetBytes)];
        Times times = Race.Run([OurReaders.Connections(Samples.Connections(rows)), OurReaders.Elements(elements)], effort, cancellationToken);
        return [Against.One($"read a list of {rows}, to its elements read one by one", times, Names.Elements, LoopToElements)];
    });

    private static Experiment Plain(string what, Model model, byte[] json, double goal) => new($"read {what}", (effort, cancellationToken) =>
        [Against.Baseline($"read {what} ({Format.Bytes(json.Length)})", Race.Run(model.Readers(json), effort, cancellationToken), goal)]);

    private static Experiment Compact(string what, Model model, byte[] json, double bytesGoal) => new($"read {what}", (effort, cancellationToken) =>
    {
        IReadOnlyList<Contender> readers = model.Readers(json);
        Times times = Race.Run(readers, effort, cancellationToken);
        return
        [
            Against.Baseline($"read {what} ({Format.Bytes(json.Length)})", times, InOrder),
            Against.One("  to an empty Utf8JsonReader loop", times, Names.Scan, 1),
            Against.Bytes("  bytes allocated", readers, bytesGoal),
        ];
    });
}
