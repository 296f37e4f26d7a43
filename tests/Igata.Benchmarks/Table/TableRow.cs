namespace Igata.Benchmarks;

/// <summary>One figure with its goal.</summary>
/// <param name="Figure">The name of the figure, such as <c>read StartRecording</c>.</param>
/// <param name="Ours">The result of Igata, with its unit.</param>
/// <param name="Value">The value that is compared with the goal.</param>
/// <param name="Measured">The value as it is displayed.</param>
/// <param name="Goal">The maximum of the value.</param>
/// <param name="Others">The results of the other contenders.</param>
/// <param name="IsExact">True if another measurement would have the same result.</param>
/// <param name="Floor">The result without creating objects.</param>
internal sealed record TableRow(string Figure, string Ours, double Value, string Measured, RatioGoal Goal, string Others = "", bool IsExact = false, string Floor = "")
{
    /// <summary>Gets the floor as a value that is compared with the goal; null if it is not known.</summary>
    public double? FloorValue { get; init; }

    public Verdict Verdict => Goal.Evaluate(Value, FloorValue);

    public bool ShouldRepeat => !IsExact && Verdict is Verdict.Missed;

    public static TableRow SelectBetter(TableRow first, TableRow second) => second.Value < first.Value ? second : first;
}
