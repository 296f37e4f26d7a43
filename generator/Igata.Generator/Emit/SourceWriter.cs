using System.Text;
using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes text with indentation. A text with several lines is indented as a whole, and empty lines stay empty. A line that is too long
/// is broken at the marks of <see cref="Layout"/>.
/// </summary>
/// <param name="outerIndent">The number of levels by which the finished text will be indented.</param>
internal sealed class SourceWriter(int outerIndent = 0)
{
    public const int MaxWidth = 160;

    private const int IndentWidth = 4;

    private static readonly char[] Marks = [Layout.Break[0], Layout.Fill[0]];

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Gets the column that a line starts in, in the finished file.</summary>
    private int Indentation => (outerIndent + _indent) * IndentWidth;

    public void WriteLine(string text)
    {
        if (text.Length > 0 && text.IndexOf('\n') < 0)
        {
            WriteSingleLine(text);
            return;
        }

        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                WriteSingleLine(line);
            }
            else
            {
                _text.Append('\n');
            }
        }
    }

    /// <summary>Writes the text of another writer, whose lines have their final length.</summary>
    public void WriteFinished(string text)
    {
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                _text.Append(' ', _indent * IndentWidth).Append(text, start, end - start);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    public void WriteLines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            WriteLine(line);
        }
    }

    public void WriteBlankLine() => _text.Append('\n');

    /// <summary>Gets the number of characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Removes the blank lines at the end of what was written after a length.</summary>
    public void TrimEnd(int start)
    {
        while (_text.Length - 1 > start && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }
    }

    /// <summary>Removes everything after a length.</summary>
    public void Truncate(int length) => _text.Length = length;

    /// <summary>Writes a header and an opening brace. Disposing the result writes the closing brace.</summary>
    public Block OpenBlock(string header, string close = "}")
    {
        WriteLine(header);
        WriteLine("{");
        _indent++;
        return new Block(this, close);
    }

    /// <summary>Indents the following lines, without braces.</summary>
    public Block OpenIndent()
    {
        _indent++;
        return new Block(this, null);
    }

    public void WriteDocs(DocBlock docs)
    {
        if (docs.InheritedFrom is { } reference)
        {
            WriteLine($"/// <inheritdoc cref=\"{reference}\"/>");
        }

        WriteElement("summary", docs.Summary);
        WriteElement("remarks", docs.Remarks.Count < 2 ? [.. docs.Remarks] : [.. docs.Remarks.Select(paragraph => $"<para>{paragraph}</para>")]);
        foreach (DocException exception in docs.Exceptions)
        {
            WriteElement("exception", $" cref=\"{exception.Type}\"", [exception.Text]);
        }
    }

    public void WriteSummary(string text) => WriteElement("summary", [text]);

    public void WriteAttributes(IEnumerable<AttributeCode> attributes) => WriteLines(attributes.Select(attribute => $"[{attribute.Text}]"));

    public override string ToString() => _text.ToString();

    private void WriteElement(string name, IReadOnlyList<string> lines) => WriteElement(name, "", lines);

    private void WriteElement(string name, string attributes, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        string open = $"<{name}{attributes}>";
        string close = $"</{name}>";
        int width = MaxWidth - Indentation - "/// ".Length;
        string single = open + string.Join(" ", lines) + close;
        if (single.Length <= width)
        {
            Append("/// " + single, 0);
            return;
        }

        string[] wrapped = [.. lines.SelectMany(line => DocWrapper.Wrap(line, width))];
        bool areTagsInline = wrapped.Length == 2 && open.Length + wrapped[0].Length <= width && wrapped[1].Length + close.Length <= width;
        string[] all = areTagsInline ? [open + wrapped[0], wrapped[1] + close] : [open, .. wrapped, close];
        foreach (string line in all)
        {
            Append("/// " + line, 0);
        }
    }

    private void WriteSingleLine(string line)
    {
        string flat = line.IndexOfAny(Marks) < 0 ? line : line.Replace(Layout.Break, " ").Replace(Layout.Fill, " ");
        if (Indentation + flat.Length <= MaxWidth || flat.TrimStart(' ')[0] is '#' or '/')
        {
            Append(flat, 0);
            return;
        }

        string[] parts = line.Split(Layout.Break[0]);
        for (int i = 0; i < parts.Length; i++)
        {
            Fill(parts[i], i == 0 ? 0 : IndentWidth);
        }
    }

    /// <summary>Writes as much as fits into each line; the lines after the first are indented.</summary>
    private void Fill(string text, int margin)
    {
        string[] words = text.Split(Layout.Fill[0]);
        int own = words[0].Length - words[0].TrimStart(' ').Length;
        var line = new StringBuilder(words[0]);
        int current = margin;
        foreach (string word in words.Skip(1))
        {
            if (Indentation + current + line.Length + 1 + word.Length > MaxWidth)
            {
                AppendCode(line.ToString(), current);
                line.Clear();
                current = margin + own + IndentWidth;
            }
            else
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        AppendCode(line.ToString(), current);
    }

    /// <summary>Appends a line, which is broken if it is too long although it was broken at all marks.</summary>
    private void AppendCode(string line, int margin)
    {
        int own = line.Length - line.TrimStart(' ').Length;
        int current = margin;
        string rest = line;
        while (Indentation + current + rest.Length > MaxWidth && LineBreaker.FindBreak(rest, MaxWidth - Indentation - current) is int length and > 0)
        {
            Append(rest.Substring(0, length), current);
            rest = rest.Substring(length + 1);
            current = margin + own + IndentWidth;
        }

        Append(rest, current);
    }

    private void Append(string line, int margin) => _text.Append(' ', (_indent * IndentWidth) + margin).Append(line).Append('\n');

    internal readonly struct Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (close is not null)
            {
                writer.WriteLine(close);
            }
        }
    }
}
