namespace Igata.Cli.Demo;

/// <summary>For pipes and logs: one line to a call, in columns, at most 158 characters long.</summary>
internal sealed class PlainReport(TextWriter output) : IDemoReport
{
    private const int TargetWidth = 38;
    private const int SentWidth = 46;
    private const int ReceivedWidth = 70;
    private const int LineWidth = TargetWidth + 2 + SentWidth + 2 + ReceivedWidth;

    public void Begin(Uri endpoint) => output.WriteLine($"An embedded Sora answers at {endpoint}");

    public void Show(string group, IReadOnlyList<DemoOutcome> outcomes)
    {
        output.WriteLine();
        output.WriteLine(group);
        foreach (DemoOutcome outcome in outcomes)
        {
            Line(outcome.Target, outcome.Sent, outcome.Received);
            if (outcome.Fault is not null)
            {
                output.WriteLine(Shortened.To($"  FAILED: {outcome.Fault}", LineWidth));
            }
        }
    }

    public void Tell(string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(Shortened.To(title, LineWidth));
        foreach (string line in lines)
        {
            output.WriteLine($"  {Shortened.To(line, LineWidth - 2)}");
        }
    }

    public void End(int answered, int all)
    {
        output.WriteLine();
        output.WriteLine($"{answered} of {all} methods answered");
    }

    private void Line(string target, string sent, string received) =>
        output.WriteLine($"{target,-TargetWidth}  {Shortened.To(sent, SentWidth),-SentWidth}  {Shortened.To(received, ReceivedWidth)}".TrimEnd());
}
