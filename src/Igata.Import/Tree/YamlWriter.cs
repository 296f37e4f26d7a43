using System.Text;

namespace Igata.Import.Tree;

/// <summary>Writes the parts of a spec as YAML: in braces what is short, in lines of its own what is not.</summary>
internal sealed class YamlWriter
{
    private const int Width = 130;

    private readonly StringBuilder _text = new();
    private readonly List<WrittenSpan> _spans = [];

    private YamlWriter()
    {
    }

    public static WrittenFile Write(string path, SpecMap file, IReadOnlyList<string> comments)
    {
        var writer = new YamlWriter();
        foreach (string comment in comments)
        {
            writer._text.Append("# ").Append(comment).Append('\n');
        }

        writer.WriteBlock(file, 0, isSeparated: false);
        return new WrittenFile(path, writer._text.ToString(), writer._spans, file);
    }

    private void WriteBlock(SpecMap map, int indent, bool isSeparated)
    {
        bool isFirst = true;
        foreach (SpecEntry entry in map.Entries)
        {
            bool isSection = indent == 0 && entry.Key is "methods" or "types" or "errors";
            if (!isFirst && (isSeparated || (isSection && entry.Key != "errors")))
            {
                _text.Append('\n');
            }

            isFirst = false;
            foreach (string comment in entry.Comments)
            {
                _text.Append(' ', indent).Append("# ").Append(comment).Append('\n');
            }

            int start = _text.Length + indent;
            string key = YamlText.FormatKey(entry.Key);
            _text.Append(' ', indent).Append(key).Append(':');
            WriteValue(entry.Value, indent, indent + key.Length + 1, isSeparated: isSection && entry.Key == "methods");
            _spans.Add(new WrittenSpan(start, _text.Length, map, entry, null, null));
        }
    }

    // Writes a value behind its key, and the end of the line.
    private void WriteValue(SpecNode value, int indent, int keyEnd, bool isSeparated)
    {
        if (FitsFlow(value, Width - keyEnd))
        {
            _text.Append(' ');
            if (value is SpecText scalar)
            {
                _text.Append(YamlText.Format(scalar, isInBraces: false));
            }
            else
            {
                WriteFlow(value);
            }

            _text.Append('\n');
            return;
        }

        switch (value)
        {
            case SpecText text:
                WriteText(text, indent + 2);
                break;
            case SpecMap map:
                _text.Append('\n');
                WriteBlock(map, indent + 2, isSeparated);
                break;
            case SpecList list:
                _text.Append('\n');
                WriteBlock(list, indent + 2);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be written.");
        }
    }

    private void WriteBlock(SpecList list, int indent)
    {
        foreach (SpecItem item in list.Items)
        {
            int start = _text.Length + indent;
            _text.Append(' ', indent).Append('-');
            if (item.Value is SpecMap { Entries.Count: > 0 } map && !FitsFlow(map, Width - indent))
            {
                // The first entry follows the dash.
                int position = _text.Length;
                WriteBlock(map, indent + 2, isSeparated: false);
                Reindent(position, indent);
            }
            else
            {
                WriteValue(item.Value, indent, indent + 1, isSeparated: false);
            }

            _spans.Add(new WrittenSpan(start, _text.Length, null, null, list, item));
        }
    }

    // The blanks before the first entry are replaced by one behind the dash.
    private void Reindent(int position, int indent)
    {
        _text.Remove(position, indent + 1);
        for (int i = _spans.Count - 1; i >= 0 && _spans[i].Start > position; i--)
        {
            _spans[i] = _spans[i] with { Start = _spans[i].Start - indent - 1, End = _spans[i].End - indent - 1 };
        }
    }

    private void WriteText(SpecText scalar, int indent)
    {
        if (scalar.Kind != SpecTextKind.Text)
        {
            _text.Append(' ').Append(YamlText.Format(scalar, isInBraces: false)).Append('\n');
            return;
        }

        string[] lines = scalar.Text.Split('\n');
        _text.Append(lines.Length > 1 ? " |-\n" : " >-\n");
        foreach (string line in lines.SelectMany(line => Wrap(line, Width - indent)))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', indent).Append(line);
            }

            _text.Append('\n');
        }
    }

    // Lines of a code block are not broken, nor those that begin with a blank, because their form has a meaning.
    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width && line[0] != ' ' && line[0] != '|')
        {
            int end = line.LastIndexOf(' ', width);
            end = end > 0 ? end : line.IndexOf(' ', width);
            if (end < 0 || end + 1 >= line.Length || line[end + 1] == ' ' || line[end - 1] == ' ')
            {
                break;
            }

            yield return line[..end];
            line = line[(end + 1)..];
        }

        yield return line;
    }

    private static bool FitsFlow(SpecNode value, int width) => MeasureFlow(value, width) <= width;

    /// <summary>Returns the length of a value in braces, or a number greater than the width if it does not fit or cannot be written so.</summary>
    private static int MeasureFlow(SpecNode value, int width)
    {
        int length = 4;
        switch (value)
        {
            case SpecText text when text.Kind == SpecTextKind.Text && (text.Text.Contains('\n', StringComparison.Ordinal) || text.Text.Length > width):
                return int.MaxValue;
            case SpecText text:
                return text.Kind is SpecTextKind.Text ? YamlText.Format(text, isInBraces: true).Length : 0;
            case SpecList list:
                foreach (SpecItem item in list.Items)
                {
                    length += 2 + Math.Min(width + 1, item.Value is SpecText scalar ? YamlText.Format(scalar, isInBraces: true).Length : MeasureFlow(item.Value, width));
                    if (length > width)
                    {
                        return int.MaxValue;
                    }
                }

                return length;
            case SpecMap map when map.IsBlock || map.Entries.Exists(entry => entry.Key.EndsWith('?') || entry.Comments.Count > 0):
                return map.Entries.Count == 0 ? length : int.MaxValue;
            case SpecMap map:
                foreach (SpecEntry entry in map.Entries)
                {
                    length += 4 + entry.Key.Length + Math.Min(width + 1, entry.Value is SpecText scalar ? YamlText.Format(scalar, isInBraces: true).Length : MeasureFlow(entry.Value, width));
                    if (length > width)
                    {
                        return int.MaxValue;
                    }
                }

                return length;
            default:
                return int.MaxValue;
        }
    }

    private void WriteFlow(SpecNode value)
    {
        switch (value)
        {
            case SpecText text:
                _text.Append(YamlText.Format(text, isInBraces: true));
                break;
            case SpecList list:
                _text.Append('[');
                foreach (SpecItem item in list.Items)
                {
                    _text.Append(item == list.Items[0] ? "" : ", ");
                    int start = _text.Length;
                    WriteFlow(item.Value);
                    _spans.Add(new WrittenSpan(start, _text.Length, null, null, list, item));
                }

                _text.Append(']');
                break;
            case SpecMap { Entries.Count: 0 }:
                _text.Append("{}");
                break;
            case SpecMap map:
                _text.Append("{ ");
                foreach (SpecEntry entry in map.Entries)
                {
                    _text.Append(entry == map.Entries[0] ? "" : ", ");
                    int start = _text.Length;
                    _text.Append(YamlText.FormatKey(entry.Key)).Append(": ");
                    WriteFlow(entry.Value);
                    _spans.Add(new WrittenSpan(start, _text.Length, map, entry, null, null));
                }

                _text.Append(" }");
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be written.");
        }
    }
}
