namespace Igata.Benchmarks;

/// <summary>Measures whether skipping and validating a document has the same throughput at any length.</summary>
internal static class TokenizerExperiments
{
    private const double MaxSpread = 0.15;

    private static readonly int[] Rows = [3, 30, 100, 1_000, 10_000, 100_000];

    public static Experiment CreateSkipExperiment() => new("tokenizer, 1 KB to 34 MB", (effort, cancellationToken) =>
    {
        byte[][] documents = [.. Rows.Select(Samples.CreateConnections)];
        Contender[] ours = [.. documents.Select(json => FloorContenders.CreateSkip(json) with { Name = FormatLabel(ContenderNames.Skip, json) })];
        Contender[] scans = [.. documents.Select(json => FloorContenders.CreateScan(json) with { Name = FormatLabel(ContenderNames.Scan, json) })];
        Measurements times = InterleavedBenchmark.Run([.. ours, .. scans], effort, cancellationToken);
        double[] rates = [.. documents.Select(json => FormatRate(times, ContenderNames.Skip, json))];
        double[] others = [.. documents.Select(json => FormatRate(times, ContenderNames.Scan, json))];
        double spread = 1 - (rates.Min() / rates.Max());
        return
        [
            new TableRow(
                "tokenizer, 1 KB to 34 MB: slowest below fastest",
                $"{ToMegabytesPerSecond(rates.Min())} to {ToMegabytesPerSecond(rates.Max())} MB/s",
                spread,
                Format.FormatFineRatio(spread),
                RatioGoal.FromRatio(MaxSpread),
                $"{string.Join(", ", rates.Select(ToMegabytesPerSecond))}; {ContenderNames.Scan} {ToMegabytesPerSecond(others.Min())} to {ToMegabytesPerSecond(others.Max())}"),
        ];
    });

    private static string FormatLabel(string name, byte[] json) => $"{name}, {json.Length}";

    private static double FormatRate(Measurements times, string name, byte[] json) => json.Length / times.GetBest(FormatLabel(name, json)) * 1e3;

    private static string ToMegabytesPerSecond(double rate) => rate.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
