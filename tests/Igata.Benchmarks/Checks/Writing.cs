namespace Igata.Benchmarks;

/// <summary>Objects to documents, into a buffer that is used again.</summary>
internal static class Writing
{
    private const double Text = 0.45;
    private const double Numbers = 0.35;
    private const double Small = 0.25;
    private const double FreeForm = 0.10;

    public static IEnumerable<Experiment> All() =>
    [
        Of("ListConnections, 3 rows", Models.Connections, Samples.Connections3, Text),
        Of("ListConnections, 100 rows", Models.Connections, Samples.Connections(100), Text),
        Of("ListConnections, 10,000 rows", Models.Connections, Samples.Connections(10_000), Text),
        Of("GetStatsConnection", Models.Stats, Samples.Stats, Numbers),
        Of("StartRecording request", Models.RecordingRequest, Samples.RecordingRequest, Small),
        Of("StartRecording response", Models.Recording, Samples.Recording, Small),
        Of("findChannel", Models.Found, Samples.Found, Text),
        Of("PushChannel, free-form", Models.Push, Samples.Push, FreeForm),
    ];

    private static Experiment Of(string what, Model model, byte[] json, double goal) => new($"write {what}", (effort, cancellationToken) =>
    {
        IReadOnlyList<Contender> writers = model.Writers(json);
        return
        [
            Against.Baseline($"write {what} ({Format.Bytes(json.Length)})", Race.Run(writers, effort, cancellationToken), goal),
            Against.NoBytes("  bytes allocated", writers[0]),
        ];
    });
}
