namespace Igata.Benchmarks;

/// <summary>Measures writing objects to a reused buffer.</summary>
internal static class WritingExperiments
{
    private const double Text = 0.45;
    private const double Numbers = 0.35;
    private const double Small = 0.25;
    private const double FreeForm = 0.10;

    public static IEnumerable<Experiment> CreateExperiments() =>
    [
        CreateExperiment("ListConnections, 3 rows", Models.Connections, Samples.Connections3, Text),
        CreateExperiment("ListConnections, 100 rows", Models.Connections, Samples.CreateConnections(100), Text),
        CreateExperiment("ListConnections, 10,000 rows", Models.Connections, Samples.CreateConnections(10_000), Text),
        CreateExperiment("GetStatsConnection", Models.Stats, Samples.Stats, Numbers),
        CreateExperiment("StartRecording request", Models.RecordingRequest, Samples.RecordingRequest, Small),
        CreateExperiment("StartRecording response", Models.Recording, Samples.Recording, Small),
        CreateExperiment("findChannel", Models.Found, Samples.Found, Text),
        CreateExperiment("PushChannel, free-form", Models.Push, Samples.Push, FreeForm),
    ];

    private static Experiment CreateExperiment(string name, Model model, byte[] json, double goal) => new($"write {name}", (effort, cancellationToken) =>
    {
        IReadOnlyList<Contender> writers = model.CreateWriters(json);
        return
        [
            RowFactory.CreateBaselineRow($"write {name} ({Format.FormatBytes(json.Length)})", InterleavedBenchmark.Run(writers, effort, cancellationToken), goal),
            RowFactory.CreateNoAllocationRow("  bytes allocated", writers[0]),
        ];
    });
}
