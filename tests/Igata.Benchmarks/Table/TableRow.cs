namespace Igata.Benchmarks;

/// <summary>One figure with its goal.</summary>
/// <param name="Figure">What was measured, such as <c>read StartRecording</c>.</param>
/// <param name="Ours">What we need, in its own unit.</param>
/// <param name="Value">What is held against the goal.</param>
/// <param name="Measured">The value, as it is shown.</param>
/// <param name="Goal">How much it may be.</param>
/// <param name="Others">What the others need.</param>
/// <param name="IsExact">Another try would give the same.</param>
/// <param name="Floor">What is left when nothing is made of the bytes.</param>
internal sealed record TableRow(string Figure, string Ours, double Value, string Measured, RatioGoal Goal, string Others = "", bool IsExact = false, string Floor = "")
{
    public Verdict Verdict => Goal.Evaluate(Value);

    public bool ShouldRepeat => !IsExact && Verdict is Verdict.Missed;

    public static TableRow SelectBetter(TableRow first, TableRow second) => second.Value < first.Value ? second : first;
}
