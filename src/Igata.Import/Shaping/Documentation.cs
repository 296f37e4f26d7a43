using System.Net;
using System.Text.RegularExpressions;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Turns the descriptions of a document into summaries, which are sentences, and remarks.</summary>
internal static partial class Documentation
{
    private const int MaxSummary = 400;
    private const int MaxRemarks = 4000;

    /// <summary>Adds a description: its first paragraph is the summary.</summary>
    public static void Add(SpecMap map, string? description) => Add(map, null, description);

    /// <summary>Adds a summary and a description, which becomes remarks unless it repeats the summary.</summary>
    public static void Add(SpecMap map, string? summary, string? description)
    {
        string text = Normalize(description);
        string first = Normalize(summary);
        if (first.Length == 0)
        {
            (first, text) = SplitSummary(text);
        }
        else
        {
            // Some documents write everything into the summary.
            (first, string remainder) = SplitSummary(first);
            text = string.Join("\n\n", new[] { remainder, text }.Where(part => part.Length > 0));
        }

        if (first.Length > 0)
        {
            map.Add("summary", ToSentence(first), SpecTextKind.Text);
        }

        if (text.Length > 0 && !IsRepeated(first, text))
        {
            map.Add("remarks", text.Length > MaxRemarks ? text[..text.LastIndexOf(' ', MaxRemarks)] + " …" : text, SpecTextKind.Text);
        }
    }

    /// <summary>Returns whether a summary has only the words of a name.</summary>
    public static bool Repeats(string? summary, string name) => summary is not null && GetLetters(summary).Equals(GetLetters(name), StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the first sentence of a description.</summary>
    public static string? FindSummary(string? description)
    {
        (string first, _) = SplitSummary(Normalize(description));
        return first.Length == 0 ? null : ToSentence(first);
    }

    /// <summary>Returns a text in one line without markup.</summary>
    public static string ToLine(string? text) => Blanks().Replace(Normalize(text), " ").Trim();

    private static (string Summary, string Remainder) SplitSummary(string text)
    {
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        string paragraph = end < 0 ? text : text[..end];
        string rest = end < 0 ? "" : text[(end + 2)..].Trim();
        if (paragraph.StartsWith('#'))
        {
            paragraph = paragraph.TrimStart('#', ' ');
        }

        bool isList = paragraph.Split('\n').Skip(1).Any(line => line.TrimStart() is ['-' or '*' or '|' or '1', ..]);
        if (isList)
        {
            int line = paragraph.IndexOf('\n', StringComparison.Ordinal);
            rest = $"{paragraph[(line + 1)..]}{(rest.Length == 0 ? "" : "\n\n")}{rest}".Trim();
            paragraph = paragraph[..line];
        }

        string summary = Blanks().Replace(paragraph, " ").Trim();
        if (summary.Length <= MaxSummary)
        {
            return (summary, rest);
        }

        int sentence = summary.LastIndexOf(". ", MaxSummary, StringComparison.Ordinal);
        return sentence < 0 ? (summary, rest) : (summary[..(sentence + 1)], $"{summary[(sentence + 2)..]}{(rest.Length == 0 ? "" : "\n\n")}{rest}");
    }

    private static string ToSentence(string text)
    {
        string sentence = char.IsLower(text[0]) && !Name().IsMatch(text) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        return sentence[^1] is '.' or '!' or '?' or ':' or '。' or '…' || !char.IsLetterOrDigit(sentence[^1]) && sentence[^1] is not (')' or '`' or '"' or '\'' or '*') ? sentence : sentence + ".";
    }

    private static bool IsRepeated(string summary, string text) => text.Trim('.', ' ').Equals(summary.Trim('.', ' '), StringComparison.OrdinalIgnoreCase);

    private static string Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        string plain = YamlText.Clean(text.ReplaceLineEndings("\n"));
        plain = LooksLikeHtml().IsMatch(plain) ? RemoveHtml(plain) : plain;
        plain = string.Join('\n', plain.Split('\n').Select(line => line.TrimEnd()));
        return EmptyLines().Replace(plain, "\n\n").Trim();
    }

    // AWS describes everything in HTML. Paragraphs and lists stay, other markup goes.
    private static string RemoveHtml(string html)
    {
        string text = Blanks().Replace(html, " ");
        text = Code().Replace(text, "`$1`");
        text = ItemStart().Replace(text, "\n- ");
        text = Break().Replace(text, "\n\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        text = YamlText.Clean(text);
        text = string.Join('\n', text.Split('\n').Select(line => line.Trim()));
        return LooseItem().Replace(EmptyLines().Replace(text, "\n\n"), "\n- ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"^[\s]*<(p|ul|ol|div|note|important|fullname)\b|</(p|code|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeHtml();

    [GeneratedRegex(@"<code>([^<`]*)</code>", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s*<(li|dt)\b[^>]*>\s*(<p>)?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"\s*</?(p|ul|ol|dl|div|note|important|br|h[1-6]|tr|table)\b[^>]*>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n+- ")]
    private static partial Regex LooseItem();

    private static string GetLetters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    // A word with a capital, an underscore or a dot inside is the name of something, and begins as it is written.
    [GeneratedRegex(@"^[a-z]+[A-Z_.:/][A-Za-z]")]
    private static partial Regex Name();
}
