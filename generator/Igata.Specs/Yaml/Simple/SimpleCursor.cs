using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Yaml.Simple;

/// <summary>A position in a text that is read line by line.</summary>
internal sealed class SimpleCursor(SpecFile file)
{
    private readonly SimpleNames _names = new();
    private readonly string _text = file.Text;
    private int _line = 1;
    private int _lineStart;

    public int Position { get; set; }

    /// <summary>Gets the number of characters before the position in its line.</summary>
    public int Column => Position - _lineStart;

    public bool IsAtEnd => Position >= _text.Length;

    /// <summary>Gets the character at the position; a line feed at the end of a line, and at the end of the text.</summary>
    public char Current => GetAt(Position);

    public char Next => GetAt(Position + 1);

    public char Previous => GetAt(Position - 1);

    /// <summary>Gets whether a character that separates only if a blank follows it is at the position, and a blank follows.</summary>
    public bool IsBeforeBlank => Next is ' ' or '\n';

    /// <summary>Returns the text from a position to the current one.</summary>
    public string GetText(int start) => _text.Substring(start, Position - start);

    /// <param name="maxColumn">The last column to move to.</param>
    public void SkipSpaces(int maxColumn = int.MaxValue)
    {
        while (Current == ' ' && Column < maxColumn)
        {
            Position++;
        }
    }

    /// <summary>Moves to the next content, from the start of a line: after blank lines and comments. Returns false at the end of the text.</summary>
    public bool MoveToContent()
    {
        while (true)
        {
            SkipSpaces();
            if (IsAtEnd)
            {
                return false;
            }

            if (Current is not ('#' or '\n'))
            {
                return true;
            }

            MoveToNextLine();
        }
    }

    /// <summary>Returns the length of the rest of the line, without blanks at its end.</summary>
    public int GetLineLength()
    {
        int end = _text.IndexOf('\n', Position);
        end = end < 0 ? _text.Length : end;
        while (end > Position && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end - Position;
    }

    /// <summary>Skips spaces and a comment after them. Returns whether the position is at the end of the line.</summary>
    public bool SkipToLineEnd()
    {
        SkipSpaces();
        if (Current == '#' && Previous == ' ')
        {
            int end = _text.IndexOf('\n', Position);
            Position = end < 0 ? _text.Length : end;
        }

        return Current == '\n';
    }

    public void MoveToNextLine()
    {
        int end = _text.IndexOf('\n', Position);
        Position = end < 0 ? _text.Length : end + 1;
        _lineStart = Position;
        _line++;
    }

    /// <summary>Returns the text from a position to the current one, without the spaces at its end. Null if other blanks are before them.</summary>
    public YamlScalar? CreatePlain(int start)
    {
        int end = Position;
        while (_text[end - 1] == ' ')
        {
            end--;
        }

        return char.IsWhiteSpace(_text[end - 1]) ? null : new YamlScalar(_names.Get(_text, start, end - start), Plain: true, Exact: true, CreateLocation(start, end));
    }

    /// <summary>Returns the text inside of the quotes that begin at a position and end before the current one.</summary>
    /// <param name="start">The position of the first quote.</param>
    /// <param name="text">The text, if it is not the one between the quotes.</param>
    public YamlScalar CreateQuoted(int start, string? text) =>
        new(text ?? _text.Substring(start + 1, Position - start - 2), Plain: false, Exact: text is null, CreateLocation(start, Position));

    /// <summary>Returns a text with a location that ends somewhere before the position, in another line.</summary>
    public static YamlScalar CreateBlock(string text, SourceLocation first, SourceLocation last) => new(text, Plain: false, Exact: false, Join(first, last));

    /// <summary>Returns the rest of the line without its end, and moves to the next line. Returns null if the text ends in this line.</summary>
    public string? ReadLine()
    {
        int start = Position;
        MoveToNextLine();
        return _text[Position - 1] != '\n' ? null
            : Position - 2 >= start && _text[Position - 2] == '\r' ? _text.Substring(start, Position - 2 - start)
            : _text.Substring(start, Position - 1 - start);
    }

    public YamlScalar CreateEmpty(int position) => new("", Plain: true, Exact: true, CreateLocation(position, position));

    public SourceLocation CreateLocation(int start, int end) =>
        new(file.FullPath, new SourceSpan(_line, start - _lineStart + 1, _line, end - _lineStart + 1, start, end - start));

    /// <summary>Returns the location from the start of one node to the end of another one.</summary>
    public static SourceLocation Join(SourceLocation first, SourceLocation last) => new(first.File, new SourceSpan(
        first.Span.Line, first.Span.Column, last.Span.EndLine, last.Span.EndColumn, first.Span.Offset, last.Span.Offset + last.Span.Length - first.Span.Offset));

    private char GetAt(int position) => position >= _text.Length || _text[position] == '\r' ? '\n' : _text[position];
}
