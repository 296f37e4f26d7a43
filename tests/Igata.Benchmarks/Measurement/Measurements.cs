namespace Igata.Benchmarks;

/// <summary>The measured times in nanoseconds per operation, by contender and round.</summary>
internal sealed class Measurements(string[] names, double[][] nanoseconds)
{
    public IReadOnlyList<string> Names => names;

    public double GetMedian(string name) => GetMedian(GetTimes(name));

    /// <summary>Returns the fastest round, which is the most reliable absolute figure on a shared machine.</summary>
    public double GetBest(string name) => GetTimes(name).Min();

    /// <summary>Returns the median of the ratios of the single rounds.</summary>
    public double GetRatio(string name, string to) => GetMedian(GetTimes(name).Zip(GetTimes(to), (time, other) => time / other));

    public static double GetMedian(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] GetTimes(string name) => nanoseconds[Array.IndexOf(names, name)];
}
