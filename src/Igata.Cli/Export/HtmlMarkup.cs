using System.Text;
using System.Text.RegularExpressions;
using Igata.Export.Reference;

namespace Igata.Cli.Export;

/// <summary>Writes texts into HTML, also into attributes between quotes.</summary>
internal sealed partial class HtmlMarkup : Markup
{
    // Only what HTML requires: text outside of ASCII stays readable.
    public override string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    public override string FormatProse(string text)
    {
        var html = new StringBuilder();
        foreach (string paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            AddParagraph(html, paragraph.Trim('\n').Split('\n'));
        }

        return html.ToString();
    }

    public override string FormatCode(string text) => $"<code>{Escape(text)}</code>";

    // A line ends between two words of a name.
    public override string FormatName(string text) => string.Join("<wbr>", WordStart().Split(text).Select(Escape));

    public override string FormatBlock(string text, string language) => $"<pre tabindex=\"0\"><code class=\"language-{Escape(language)}\">{Escape(text)}</code></pre>";

    protected override string FormatLink(ReferenceLink link) => link.Href is null ? Escape(link.Text) : $"<a href=\"{Escape(link.Href)}\">{Escape(link.Text)}</a>";

    private void AddParagraph(StringBuilder html, string[] lines)
    {
        string[] text = [.. lines.TakeWhile(line => !IsItem(line))];
        if (text.Length > 0)
        {
            html.Append("<p>").Append(FormatText(string.Join('\n', text))).Append("</p>");
        }

        string[] items = lines[text.Length..];
        if (items.Length > 0)
        {
            html.Append("<ul>");
            foreach (string item in items)
            {
                html.Append("<li>").Append(FormatText(IsItem(item) ? item.TrimStart()[2..] : item)).Append("</li>");
            }

            html.Append("</ul>");
        }
    }

    private static bool IsItem(string line) => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || line.TrimStart().StartsWith("* ", StringComparison.Ordinal);

    private string FormatText(string text) => string.Concat(SplitCode(text).Select(part => part.IsCode ? FormatCode(part.Text) : Escape(part.Text)));

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[._/-])")]
    private static partial Regex WordStart();
}
