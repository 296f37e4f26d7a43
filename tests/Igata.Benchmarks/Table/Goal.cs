namespace Igata.Benchmarks;

/// <summary>The most that a figure may be; without a goal it is only shown.</summary>
internal readonly record struct Goal(double? Most, string Text)
{
    private const double Slack = 1.25;

    public static Goal None => new(null, "");

    /// <summary>A ratio to something else.</summary>
    public static Goal Ratio(double most) => new(most, Format.Ratio(most));

    public Verdict Judge(double value) => Most switch
    {
        null => Verdict.None,
        { } most when value <= most => Verdict.Met,
        { } most when value <= most * Slack => Verdict.Near,
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
