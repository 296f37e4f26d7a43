namespace Igata.Benchmarks;

/// <summary>Whether passing over a document, all of it checked, is as fast per byte at any length.</summary>
internal static class Tokenizer
{
    private const double Spread = 0.15;

    private static readonly int[] Rows = [3, 30, 100, 1_000, 10_000, 100_000];

    public static Experiment Skip() => new("tokenizer, 1 KB to 34 MB", (effort, cancellationToken) =>
    {
        byte[][] documents = [.. Rows.Select(Samples.Connections)];
        Contender[] ours = [.. documents.Select(json => Floors.Skip(json) with { Name = Label(Names.Skip, json) })];
        Contender[] scans = [.. documents.Select(json => Floors.Scan(json) with { Name = Label(Names.Scan, json) })];
        Times times = Race.Run([.. ours, .. scans], effort, cancellationToken);
        double[] rates = [.. documents.Select(json => Rate(times, Names.Skip, json))];
        double[] others = [.. documents.Select(json => Rate(times, Names.Scan, json))];
        double spread = 1 - (rates.Min() / rates.Max());
        return
        [
            new Row(
                "tokenizer, 1 KB to 34 MB: slowest below fastest",
                $"{Megabytes(rates.Min())} to {Megabytes(rates.Max())} MB/s",
                spread,
                Format.Fine(spread),
                Goal.Ratio(Spread),
                $"{string.Join(", ", rates.Select(Megabytes))}; {Names.Scan} {Megabytes(others.Min())} to {Megabytes(others.Max())}"),
        ];
    });

    private static string Label(string name, byte[] json) => $"{name}, {json.Length}";

    private static double Rate(Times times, string name, byte[] json) => json.Length / times.Best(Label(name, json)) * 1e3;

    private static string Megabytes(double rate) => rate.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
