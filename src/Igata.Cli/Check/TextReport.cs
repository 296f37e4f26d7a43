using Igata.Specs.Diagnostics;
using Spectre.Console;

namespace Igata.Cli.Check;

/// <summary>Findings for people: what a compiler prints, then the line with the place marked, then what to do.</summary>
internal sealed class TextReport
{
    private static readonly Style Plain = Style.Plain;
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Good = new(Color.Green);

    private readonly IAnsiConsole _screen;
    private readonly int _width;
    private readonly CheckResult _result;

    private TextReport(CheckResult result, Host host)
    {
        _result = result;
        _width = host.Width;
        _screen = Screen.Of(host.Output, host.Colours);
    }

    public static void Write(CheckResult result, Host host)
    {
        var report = new TextReport(result, host);
        foreach (Finding finding in result.Findings)
        {
            report.Tell(finding);
        }

        foreach (CheckedFolder folder in result.Folders.Where(folder => folder is { Api: not null, Findings.Count: 0 }))
        {
            report.Line((Summary.Of(folder), Good));
        }

        if (result.Findings.Any())
        {
            report.Line((Summary.Of(result.Findings), Colour(result.HasErrors ? Severity.Error : Severity.Warning)));
        }
    }

    private static Style Colour(Severity severity) => new(severity == Severity.Error ? Color.Red : Color.Yellow);

    private void Tell(Finding finding)
    {
        string severity = finding.Severity == Severity.Error ? "error" : "warning";
        Line(
            ($"{finding.File}({finding.Span.Line},{finding.Span.Column}): ", Plain),
            ($"{severity} {finding.Id}", Colour(finding.Severity)),
            ($": {finding.Message}", Plain));

        string number = $"{finding.Span.Line,5}";
        string margin = new(' ', number.Length);
        if (_result.Texts.TryGetValue(finding.File, out string? text))
        {
            var excerpt = Excerpt.Of(text, finding.Span, Math.Max(20, _width - number.Length - 3));
            Line((number + " | ", Quiet), (excerpt.Source, Plain));
            Line((margin + " | ", Quiet), (excerpt.Marks, Colour(finding.Severity)));
        }

        if (FileFaults.Descriptor(finding.Id) is { } descriptor)
        {
            Line(($"{margin} = {descriptor.Mend}", Quiet));
        }

        Line();
    }

    private void Line(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        foreach ((string text, Style style) in parts)
        {
            _screen.Write(new Text(Printable.Text(text), style));
        }

        _screen.WriteLine();
    }
}
