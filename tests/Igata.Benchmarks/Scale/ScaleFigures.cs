using System.Globalization;

namespace Igata.Benchmarks.Scale;

/// <summary>A figure of a spec of some size.</summary>
internal sealed record ScalePoint(string Name, int Methods, double Value);

/// <summary>The figures of all sizes. Of a figure that was measured again, the best result is used.</summary>
internal sealed class ScalePoints
{
    private readonly Dictionary<(string Name, int Methods), double> _values = [];

    public IEnumerable<ScalePoint> All => _values.Select(static entry => new ScalePoint(entry.Key.Name, entry.Key.Methods, entry.Value));

    public void Add(string name, int methods, double value) =>
        _values[(name, methods)] = Math.Min(value, _values.GetValueOrDefault((name, methods), double.MaxValue));
}

/// <summary>Names the figures, and fits their growth.</summary>
internal static class ScaleFigures
{
    public static string FormatName(string subject, int methods, string action) => string.Create(CultureInfo.InvariantCulture, $"{subject}, {methods:#,0} methods, {action}");

    /// <summary>Creates a row for each figure that was measured for three sizes or more.</summary>
    public static IEnumerable<TableRow> FitGrowth(IEnumerable<ScalePoint> points)
    {
        foreach (IGrouping<string, ScalePoint> figure in points.Where(static point => point.Methods >= 100).GroupBy(static point => point.Name).Where(static figure => figure.Count() >= 3))
        {
            double exponent = FitExponent([.. figure]);
            RatioGoal goal = figure.Key == "cold" ? RatioGoal.FromRatio(ScaleGoals.GrowthExponent) : RatioGoal.None;
            yield return new TableRow($"growth of \"{figure.Key}\": exponent of the number of methods", "", exponent, Format.FormatRatio(exponent), goal);
        }
    }

    /// <summary>Fits a power of the number of methods: the slope of the logarithms.</summary>
    private static double FitExponent(IReadOnlyList<ScalePoint> points)
    {
        double[] sizes = [.. points.Select(static point => Math.Log(point.Methods))];
        double[] values = [.. points.Select(static point => Math.Log(point.Value))];
        (double size, double value) = (sizes.Average(), values.Average());
        return sizes.Zip(values, (x, y) => (x - size) * (y - value)).Sum() / sizes.Sum(x => (x - size) * (x - size));
    }
}
