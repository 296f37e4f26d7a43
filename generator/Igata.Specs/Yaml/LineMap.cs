using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>Converts offsets to lines and columns, with the line ends that YAML and Roslyn have in common.</summary>
internal sealed class LineMap
{
    private readonly string _file;
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string file, string text)
    {
        (_file, _text) = (file, text);
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' ||
                (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends)
            {
                _starts.Add(i + 1);
            }
        }
    }

    public SourceLocation GetLocation(int start, int end)
    {
        start = Clamp(start, 0);
        end = Clamp(end, start);
        (int line, int column) = GetLineAndColumn(start);
        (int endLine, int endColumn) = GetLineAndColumn(end);
        return new SourceLocation(_file, new SourceSpan(line, column, endLine, endColumn, start, end - start));
    }

    private int Clamp(int offset, int minimum) => Math.Min(Math.Max(offset, minimum), _text.Length);

    private (int Line, int Column) GetLineAndColumn(int offset)
    {
        int index = _starts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
