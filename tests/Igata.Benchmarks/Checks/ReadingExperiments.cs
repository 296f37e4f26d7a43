using System.Text;

namespace Igata.Benchmarks;

/// <summary>Measures reading documents into objects.</summary>
internal static class ReadingExperiments
{
    private const double InOrderGoal = 0.25;
    private const double OtherOrderGoal = 0.45;
    private const double Indented = 0.55;

    // With ten thousand rows, garbage collection dominates.
    private const double MostlyGarbage = 0.50;
    private const double Bytes = 0.85;

    // Inlined into the loop, a reader would exhaust the inlining budget of the JIT, and the list would take 1.8 times as long.
    private const double LoopToElements = 1.15;
    private const double ListBytes = 0.60;

    public static IEnumerable<Experiment> CreateExperiments()
    {
        byte[] list = Samples.CreateConnections(100);
        byte[] stats = Samples.Stats;
        return
        [
            CreateCompact("ListConnections, 3 rows", Models.Connections, Samples.Connections3, ListBytes),
            CreateCompact("ListConnections, 100 rows", Models.Connections, list, ListBytes),
            CreatePlain("ListConnections, 10,000 rows", Models.Connections, Samples.CreateConnections(10_000), MostlyGarbage),
            CreateLoopExperiment(100),
            CreateCompact("GetStatsConnection", Models.Stats, stats, Bytes),
            CreateCompact("StartRecording", Models.Recording, Samples.Recording, Bytes),
            CreateCompact("findChannel", Models.Found, Samples.Found, Bytes),
            CreateCompact("PushChannel, free-form", Models.Push, Samples.Push, Bytes),
            // A reader remembers the order of the first objects, so those without any order come after the others.
            CreatePlain("ListConnections, 100 rows, unknown members", Models.Connections, JsonVariants.AddUnknownMembers(list), OtherOrderGoal),
            CreatePlain("ListConnections, 100 rows, shuffled", Models.Connections, JsonVariants.Shuffle(list), OtherOrderGoal),
            CreatePlain("ListConnections, 100 rows, spaced", Models.Connections, JsonVariants.AddSpaces(list), OtherOrderGoal),
            CreatePlain("ListConnections, 100 rows, indented", Models.Connections, JsonVariants.Indent(list), Indented),
            CreatePlain("GetStatsConnection, unknown members", Models.Stats, JsonVariants.AddUnknownMembers(stats), OtherOrderGoal),
            CreatePlain("GetStatsConnection, shuffled", Models.Stats, JsonVariants.Shuffle(stats), OtherOrderGoal),
            CreatePlain("GetStatsConnection, spaced", Models.Stats, JsonVariants.AddSpaces(stats), OtherOrderGoal),
            CreatePlain("GetStatsConnection, indented", Models.Stats, JsonVariants.Indent(stats), Indented),
        ];
    }

    private static Experiment CreateLoopExperiment(int rows) => new("read a list, to its elements", (effort, cancellationToken) =>
    {
        byte[][] elements = [.. Samples.Rows(rows).Select(Encoding.UTF8.GetBytes)];
        Measurements times = InterleavedBenchmark.Run([IgataReaders.CreateConnections(Samples.CreateConnections(rows)), IgataReaders.CreateElements(elements)], effort, cancellationToken);
        return [RowFactory.CreateComparisonRow($"read a list of {rows}, to its elements read one by one", times, ContenderNames.Elements, LoopToElements)];
    });

    private static Experiment CreatePlain(string name, Model model, byte[] json, double goal) => new($"read {name}", (effort, cancellationToken) =>
        [RowFactory.CreateBaselineRow($"read {name} ({Format.FormatBytes(json.Length)})", InterleavedBenchmark.Run(model.CreateReaders(json), effort, cancellationToken), goal)]);

    private static Experiment CreateCompact(string name, Model model, byte[] json, double bytesGoal) => new($"read {name}", (effort, cancellationToken) =>
    {
        IReadOnlyList<Contender> readers = model.CreateReaders(json);
        Measurements times = InterleavedBenchmark.Run(readers, effort, cancellationToken);
        return
        [
            RowFactory.CreateBaselineRow($"read {name} ({Format.FormatBytes(json.Length)})", times, InOrderGoal),
            RowFactory.CreateComparisonRow("  to an empty Utf8JsonReader loop", times, ContenderNames.Scan, 1),
            RowFactory.CreateBytesRow("  bytes allocated", readers, bytesGoal),
        ];
    });
}
