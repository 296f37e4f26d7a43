namespace Igata.Cli.Demo;

/// <summary>For pipes and logs: one line to a call, in columns, at most 158 characters long.</summary>
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
            if (outcome.Fault is not null)
            {
                output.WriteLine(TextTruncation.Truncate($"  FAILED: {outcome.Fault}", LineWidth));
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

    public void End(int answered, int all)
    {
        output.WriteLine();
        output.WriteLine($"{answered} of {all} methods answered");
    }

    private void WriteLine(string target, string sent, string received) =>
        output.WriteLine($"{target,-MethodWidth}  {TextTruncation.Truncate(sent, SentWidth),-SentWidth}  {TextTruncation.Truncate(received, ReceivedWidth)}".TrimEnd());
}
