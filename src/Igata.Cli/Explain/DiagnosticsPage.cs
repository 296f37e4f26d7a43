using Igata.Specs.Diagnostics;

namespace Igata.Cli.Explain;

/// <summary>The file docs/diagnostics.md, which is a resource of this assembly.</summary>
internal static class DiagnosticsPage
{
    /// <summary>Reads the section of a diagnostic without its heading and its Markdown.</summary>
    public static IReadOnlyList<string> ReadSection(DiagnosticKind kind)
    {
        using Stream page = typeof(DiagnosticsPage).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(page);
        IEnumerable<string> section = reader.ReadToEnd().Split('\n')
            .SkipWhile(line => line != "### " + kind.Id)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#') || line.StartsWith("# ", StringComparison.Ordinal));
        return [.. Format(string.Join('\n', section).Trim().Split('\n'), kind)];
    }

    private static IEnumerable<string> Format(string[] lines, DiagnosticKind kind)
    {
        bool isCode = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else
            {
                yield return isCode ? "    " + line
                    : line.StartsWith($"**{kind.Title}**", StringComparison.Ordinal) ? kind.Why
                    : line.Replace("**", "", StringComparison.Ordinal);
            }
        }
    }
}
