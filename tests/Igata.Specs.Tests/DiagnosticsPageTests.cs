using System.Text;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>docs/diagnostics.md is written from the catalogue and the cases. <c>IGATA_ACCEPT=1</c> writes it.</summary>
public sealed class DiagnosticsPageTests
{
    // The page shows a spec, not all of a long one.
    private const int MaxLines = 24;

    private const int MaxColumns = 160;

    private static readonly (string Prefix, string Title)[] Parts =
        [("IGT00", "Files"), ("IGT01", "YAML"), ("IGT02", "Specs"), ("IGT03", "C# names"), ("IGT04", "C# code")];

    [Fact]
    public void PageIsUpToDate() => Accepted.AssertEqual(Repository.Path("docs", "diagnostics.md"), Write());

    private static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Diagnostics

            The build and `igata check` report these errors, warnings and suggestions. `igata explain IGT0203` prints a section of this page. All
            diagnostics of all files are reported at once, each with its position. The severity of an error cannot be changed, because
            no code is generated from an API with an error; [specs/README.md](../specs/README.md#diagnostics) describes how to change
            the severity of a warning or of a suggestion.

            Each section has an example with its messages, and the example without the error. An example shows several causes if an id
            has several. This page is generated from `tests/Igata.Specs.Tests/Cases`. The diagnostics of C# code are
            reported by an analyzer in the package Igata.Runtime.


            """);
        foreach ((string prefix, string title) in Parts)
        {
            DiagnosticKind[] kinds = [.. Catalog.All.Where(kind => kind.Id.StartsWith(prefix, StringComparison.Ordinal))];
            page.Append("## ").Append(title).Append("\n\n| Id | Severity | Title |\n|---|---|---|\n");
            foreach (DiagnosticKind kind in kinds)
            {
                page.Append($"| [{kind.Id}](#{kind.Id.ToLowerInvariant()}) | {FormatSeverity(kind)} | {kind.Title} |\n");
            }

            page.Append('\n');
            foreach (DiagnosticKind kind in kinds)
            {
                WriteSection(kind, page);
            }
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static void WriteSection(DiagnosticKind kind, StringBuilder page)
    {
        page.Append($"### {kind.Id}\n\n**{kind.Title}** ({FormatSeverity(kind)}). {kind.Why}\n\n");
        if (DiagnosticCase.All.FirstOrDefault(sample => sample.Id == kind.Id) is { } wrong)
        {
            WriteFiles(wrong.ReadFiles(), page);
            page.Append("```text\n").Append(Shorten(File.ReadAllText(wrong.ExpectedPath))).Append("```\n\n");
        }

        string code = Repository.Path("tests", "Igata.Generator.Tests", "AnalyzerCases", kind.Id);
        if (Directory.Exists(code))
        {
            page.Append("```cs\n").Append(File.ReadAllText(Path.Combine(code, "Mock.cs"))).Append("```\n\n");
            page.Append("```text\n").Append(File.ReadAllText(Path.Combine(code, "expected.verified.txt"))).Append("```\n\n");
        }

        page.Append($"**Fix:** {kind.Help}\n\n");
        if (Directory.Exists(code))
        {
            page.Append("```cs\n").Append(File.ReadAllText(Path.Combine(code, "fixed", "Mock.cs"))).Append("```\n\n");
        }

        if (DiagnosticCase.All.FirstOrDefault(sample => sample.Id == kind.Id && sample.HasFix) is { } right)
        {
            WriteFiles(right.ReadFixedFiles(), page);
        }
    }

    private static void WriteFiles(IReadOnlyList<SpecFile> files, StringBuilder page)
    {
        foreach (SpecFile file in files)
        {
            page.Append("```yml\n# ").Append(file.FullPath).Append('\n').Append(Shorten(file.Text.TrimEnd() + "\n")).Append("```\n\n");
        }
    }

    private static string Shorten(string text)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        IEnumerable<string> shown = lines.Length > MaxLines ? lines.Take(MaxLines / 2).Append("# …").Concat(lines.TakeLast(MaxLines / 2 - 1)) : lines;
        return string.Concat(shown.Select(line => (line.Length > MaxColumns && line.Contains(new string(line[MaxColumns / 2], 8), StringComparison.Ordinal) ? line[..(MaxColumns / 2)] + "…" + line[^20..] : line) + "\n"))
            .Replace("\a", "\\a", StringComparison.Ordinal);
    }

    private static string FormatSeverity(DiagnosticKind kind) => kind.Severity.ToString().ToLowerInvariant();
}
