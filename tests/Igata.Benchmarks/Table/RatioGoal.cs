namespace Igata.Benchmarks;

/// <summary>The maximum of a figure. A figure without a goal is only displayed.</summary>
internal readonly record struct RatioGoal(double? Max, string Text)
{
    private const double Tolerance = 1.25;

    public static RatioGoal None => new(null, "");

    /// <summary>Creates a goal for a ratio.</summary>
    public static RatioGoal FromRatio(double max) => new(max, Format.FormatRatio(max));

    /// <param name="value">The figure.</param>
    /// <param name="floor">What no code can go below; null if it is not known.</param>
    public Verdict Evaluate(double value, double? floor = null) => Max switch
    {
        null => Verdict.None,
        { } max when value <= max => Verdict.Met,
        { } max when floor > max && value <= floor * Tolerance => Verdict.Floor,
        { } max when value <= max * Tolerance => Verdict.Near,
        _ => Verdict.Missed,
    };

    public override string ToString() => Text;
}

/// <summary>Specifies whether a figure meets its goal.</summary>
internal enum Verdict
{
    None,
    Met,

    /// <summary>The figure misses its goal by at most a quarter.</summary>
    Near,

    /// <summary>The figure misses its goal, but so does the floor, and the figure is at most a quarter over it.</summary>
    Floor,

    Missed,
}
