using Spectre.Console;
using Spectre.Console.Rendering;

namespace Igata.Cli.Demo;

/// <summary>Writes the demo for human readers: a table per group, with request and response truncated to the width of the terminal.</summary>
internal sealed class TerminalReport(Host host) : IDemoReport
{
    private const int MethodWidth = 44;
    private const int ColumnGap = 7;
    private const int MinWidth = 20;

    private static readonly Style Grey = new(foreground: Color.Grey);
    private static readonly Style Red = new(foreground: Color.Red);
    private static readonly Style Green = new(foreground: Color.Green);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private readonly IAnsiConsole _console = AnsiConsoleFactory.Create(host.Output, isTerminal: true);

    private int ExchangeWidth { get; } = Math.Max(MinWidth, host.Width - MethodWidth - ColumnGap);

    public void Begin(string title, Uri endpoint)
    {
        _console.Write(new Text($"\n{title}", Bold));
        _console.Write(new Text($", embedded at {endpoint}\n", Grey));
    }

    public void Show(string group, IReadOnlyList<DemoOutcome> outcomes)
    {
        Table table = new Table().Border(TableBorder.Rounded).BorderStyle(Grey);
        table.AddColumn(new TableColumn(new Text(group, Bold)).NoWrap().Width(MethodWidth));
        table.AddColumn(new TableColumn(new Text("request and response", Grey)).NoWrap().Width(ExchangeWidth));
        foreach (DemoOutcome outcome in outcomes)
        {
            table.AddRow(new Text(outcome.Method, outcome.Error is null ? Style.Plain : Red), RenderExchange(outcome));
        }

        _console.Write(table);
    }

    public void Write(string title, IEnumerable<string> lines)
    {
        _console.Write(new Text($"\n{title}\n", Bold));
        foreach (string line in lines)
        {
            _console.Write(new Text($"  {line}\n"));
        }
    }

    public void End(int succeeded, int all) =>
        _console.Write(new Text($"\n{succeeded} of {all} methods succeeded\n", succeeded == all ? Green : Red));

    private Rows RenderExchange(DemoOutcome outcome) => new(RenderLines(outcome));

    private IEnumerable<IRenderable> RenderLines(DemoOutcome outcome)
    {
        yield return new Text(TextTruncation.Truncate($"→ {outcome.Sent}", ExchangeWidth), Grey);
        yield return outcome.Error is null
            ? new Text(TextTruncation.Truncate($"← {outcome.Received}", ExchangeWidth))
            : new Text(TextTruncation.Truncate($"✗ {outcome.Error}", ExchangeWidth), Red);
    }
}
