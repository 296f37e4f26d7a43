namespace Igata.Benchmarks;

/// <summary>What a race has measured: nanoseconds per operation, by contender and round.</summary>
internal sealed class Times(string[] names, double[][] nanoseconds)
{
    public IReadOnlyList<string> Names => names;

    public double Median(string name) => Median(Of(name));

    /// <summary>The fastest round: what an absolute figure is worth on a machine that others use too.</summary>
    public double Best(string name) => Of(name).Min();

    /// <summary>The median of the ratios that the rounds have on their own.</summary>
    public double Ratio(string name, string to) => Median(Of(name).Zip(Of(to), (time, other) => time / other));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] Of(string name) => nanoseconds[Array.IndexOf(names, name)];
}
