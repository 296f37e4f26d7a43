using Igata.Export.Reference;

namespace Igata.Cli.Export;

/// <summary>Writes texts of a spec, which nobody has checked, into a page.</summary>
internal abstract class Markup
{
    /// <summary>Returns the markup of the templates with an extension.</summary>
    public static Markup Find(string extension) => extension == ".html" ? new HtmlMarkup() : new MarkdownMarkup();

    /// <summary>Writes a text in a line.</summary>
    public abstract string Escape(string text);

    /// <summary>Writes a text of several paragraphs, with lists and with code between backticks.</summary>
    public abstract string FormatProse(string text);

    /// <summary>Writes a name or a value.</summary>
    public abstract string FormatCode(string text);

    /// <summary>Writes a name that may be longer than a line.</summary>
    public abstract string FormatName(string text);

    /// <summary>Writes code in lines of its own.</summary>
    public abstract string FormatBlock(string text, string language);

    /// <summary>Writes a type or a name, with its links.</summary>
    public string FormatLinks(IEnumerable<ReferenceLink> links) => string.Concat(links.Select(FormatLink));

    protected abstract string FormatLink(ReferenceLink link);

    /// <summary>Splits a text into code between backticks and other text.</summary>
    protected static IEnumerable<(bool IsCode, string Text)> SplitCode(string text)
    {
        string[] parts = text.Split('`');
        for (int i = 0; i < parts.Length; i++)
        {
            // The last backtick of an odd number of them is a character.
            bool isCode = i % 2 == 1 && i < parts.Length - 1 && parts[i].Length > 0 && !parts[i].Contains('\n', StringComparison.Ordinal);
            string part = i % 2 == 1 && !isCode ? "`" + parts[i] + (i < parts.Length - 1 ? "`" : "") : parts[i];
            if (part.Length > 0)
            {
                yield return (isCode, part);
            }
        }
    }
}
