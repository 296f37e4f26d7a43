namespace Igata.Cli.Demo;

/// <summary>Writes the demo for pipes and logs: one line per call, in columns, at most 158 characters long.</summary>
internal sealed class PlainReport(TextWriter output) : IDemoReport
{
    private const int MethodWidth = 44;
    private const int SentWidth = 44;
    private const int ReceivedWidth = 66;
    private const int LineWidth = MethodWidth + 2 + SentWidth + 2 + ReceivedWidth;

    public void Begin(string title, Uri endpoint)
    {
        output.WriteLine();
        output.WriteLine($"== {title}, embedded at {endpoint}");
    }

    public void Show(string group, IReadOnlyList<DemoOutcome> outcomes)
    {
        output.WriteLine();
        output.WriteLine(group);
        foreach (DemoOutcome outcome in outcomes)
        {
            WriteLine(outcome.Method, outcome.Sent, outcome.Received);
            if (outcome.Error is not null)
            {
                output.WriteLine(TextTruncation.Truncate($"  FAILED: {outcome.Error}", LineWidth));
            }
        }
    }

    public void Write(string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(TextTruncation.Truncate(title, LineWidth));
        foreach (string line in lines)
        {
            output.WriteLine($"  {TextTruncation.Truncate(line, LineWidth - 2)}");
        }
    }

    public void End(int succeeded, int all)
    {
        output.WriteLine();
        output.WriteLine($"{succeeded} of {all} methods succeeded");
    }

    private void WriteLine(string target, string sent, string received) =>
        output.WriteLine($"{target,-MethodWidth}  {TextTruncation.Truncate(sent, SentWidth),-SentWidth}  {TextTruncation.Truncate(received, ReceivedWidth)}".TrimEnd());
}
