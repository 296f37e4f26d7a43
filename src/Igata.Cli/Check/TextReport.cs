using Igata.Specs.Diagnostics;
using Spectre.Console;

namespace Igata.Cli.Check;

/// <summary>Writes findings for human readers: the message, the line with the position marked, and the help.</summary>
internal sealed class TextReport
{
    private static readonly Style PlainStyle = Style.Plain;
    private static readonly Style DimStyle = new(decoration: Decoration.Dim);
    private static readonly Style SuccessStyle = new(Color.Green);

    private readonly IAnsiConsole _screen;
    private readonly int _width;
    private readonly CheckResult _result;

    private TextReport(CheckResult result, Host host)
    {
        _result = result;
        _width = host.Width;
        _screen = AnsiConsoleFactory.Create(host.Output, host.SupportsColors);
    }

    public static void Write(CheckResult result, Host host)
    {
        var report = new TextReport(result, host);
        foreach (SpecDiagnostic finding in result.Findings)
        {
            report.WriteFinding(finding);
        }

        foreach (CheckedFolder folder in result.Folders.Where(folder => folder is { Api: not null, Findings.Count: 0 }))
        {
            report.WriteLine((Summary.Create(folder), SuccessStyle));
        }

        if (result.Findings.Any())
        {
            report.WriteLine((Summary.Create(result), GetStyle(result.Findings.Max(finding => finding.Severity))));
        }
    }

    private static Style GetStyle(Severity severity) => new(severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        Severity.Suggestion => Color.Blue,
        _ => throw new InvalidOperationException($"The severity {severity} is not defined."),
    });

    private void WriteFinding(SpecDiagnostic finding)
    {
        string severity = finding.Severity.ToString().ToLowerInvariant();
        WriteLine(
            ($"{finding.File}({finding.Span.Line},{finding.Span.Column}): ", PlainStyle),
            ($"{severity} {finding.Id}", GetStyle(finding.Severity)),
            ($": {finding.Message}", PlainStyle));

        string number = $"{finding.Span.Line,5}";
        string margin = new(' ', number.Length);
        if (_result.Texts.TryGetValue(finding.File, out string? text))
        {
            var excerpt = Excerpt.Create(text, finding.Span, Math.Max(20, _width - number.Length - 3));
            WriteLine((number + " | ", DimStyle), (excerpt.Source, PlainStyle));
            WriteLine((margin + " | ", DimStyle), (excerpt.Marks, GetStyle(finding.Severity)));
        }

        if (Catalog.Find(finding.Id) is { } kind)
        {
            WriteLine(($"{margin} = {kind.Help}", DimStyle));
        }

        WriteLine();
    }

    private void WriteLine(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        foreach ((string text, Style style) in parts)
        {
            _screen.Write(new Text(TerminalText.Escape(text), style));
        }

        _screen.WriteLine();
    }
}
