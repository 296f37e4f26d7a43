using System.Text;
using System.Text.RegularExpressions;
using Igata.Export.Reference;

namespace Igata.Cli.Export;

/// <summary>Writes texts into Markdown, also into the cells of tables.</summary>
internal sealed partial class MarkdownMarkup : Markup
{
    public override string Escape(string text) => LineStart().Replace(EscapeInline(Blanks().Replace(text, " ").Trim()), "$1\\$2");

    public override string FormatProse(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(FormatLine)).Trim('\n');

    public override string FormatCode(string text)
    {
        string line = Blanks().Replace(text, " ");
        string ticks = CreateTicks(line, 1);
        // A bar ends the cell of a table even inside of code.
        string cell = line.Replace("|", "\\|", StringComparison.Ordinal);
        return ticks.Length == 1 && cell.Trim().Length > 0 ? $"`{cell}`" : $"{ticks} {cell} {ticks}";
    }

    public override string FormatName(string text) => Escape(text);

    public override string FormatBlock(string text, string language)
    {
        string fence = CreateTicks(text, 3);
        return $"{fence}{language}\n{text.ReplaceLineEndings("\n")}\n{fence}";
    }

    /// <summary>Replaces several empty lines by one, but not in code.</summary>
    public static string JoinEmptyLines(string text)
    {
        var lines = new List<string>();
        string? fence = null;
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                string ticks = line[..(line.Length - line.TrimStart('`').Length)];
                fence = fence is null ? ticks : line == fence ? null : fence;
            }

            bool isRepeated = fence is null && string.IsNullOrWhiteSpace(line) && (lines.Count == 0 || lines[^1].Length == 0);
            if (!isRepeated)
            {
                lines.Add(fence is null ? line.TrimEnd() : line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    protected override string FormatLink(ReferenceLink link) => link.Href is null ? EscapePart(link.Text) : $"[{Escape(link.Text)}]({link.Href})";

    // Blanks around a part of a type belong to it.
    private static string EscapePart(string text) => EscapeInline(Blanks().Replace(text, " "));

    private string FormatLine(string line)
    {
        string trimmed = line.TrimStart();
        bool isItem = trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("* ", StringComparison.Ordinal);
        string content = isItem ? trimmed[2..] : trimmed;
        string formatted = string.Concat(SplitCode(content).Select(part => part.IsCode ? FormatCode(part.Text) : EscapeInline(part.Text)));
        return isItem ? "- " + formatted : LineStart().Replace(formatted, "$1\\$2");
    }

    private static string EscapeInline(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            // An underscore inside of a word is one.
            bool isInWord = c == '_' && i > 0 && i < text.Length - 1 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\\' or '`' or '*' or '[' or ']' or '|' or '~' or '$' => $"\\{c}",
                '_' when !isInWord => "\\_",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string CreateTicks(string text, int least)
    {
        int longest = Ticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        return new string('`', Math.Max(least, longest + 1));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    // What begins a heading, a list, a quotation or a line across at the start of a line.
    [GeneratedRegex(@"^(\s*\d*)([#+=.)-])(?=\s|[=-]|$)")]
    private static partial Regex LineStart();
}
