namespace Igata.Benchmarks;

/// <summary>The most that a figure may be; without a goal it is only shown.</summary>
internal readonly record struct RatioGoal(double? Max, string Text)
{
    private const double Tolerance = 1.25;

    public static RatioGoal None => new(null, "");

    /// <summary>A ratio to something else.</summary>
    public static RatioGoal FromRatio(double max) => new(max, Format.FormatRatio(max));

    public Verdict Evaluate(double value) => Max switch
    {
        null => Verdict.None,
        { } max when value <= max => Verdict.Met,
        { } max when value <= max * Tolerance => Verdict.Near,
        _ => Verdict.Missed,
    };

    public override string ToString() => Text;
}

/// <summary>How a figure did.</summary>
internal enum Verdict
{
    None,
    Met,

    /// <summary>Over the goal, by no more than a quarter.</summary>
    Near,

    Missed,
}
