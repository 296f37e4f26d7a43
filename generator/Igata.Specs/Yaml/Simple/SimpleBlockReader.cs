using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml.Simple;

/// <summary>Reads mappings and lists whose entries are lines. Null means that only the complete parser can read one.</summary>
internal sealed class SimpleBlockReader(SimpleCursor cursor)
{
    /// <summary>The depth that the complete parser accepts, too.</summary>
    public const int MaxDepth = 60;

    /// <summary>Whether the position is at the first content of a line, and not at the end of the text.</summary>
    private bool _hasLine = true;

    /// <summary>Reads the only node of a document.</summary>
    public YamlNode? ReadDocument() => ReadCollection(0) is { } root && !_hasLine ? root : null;

    private bool IsAtItem => cursor is { Current: '-', IsBeforeBlank: true };

    private YamlNode? ReadCollection(int depth) => depth == MaxDepth ? null : IsAtItem ? ReadSequence(depth) : ReadMapping(depth);

    private YamlMapping? ReadMapping(int depth)
    {
        int column = cursor.Column;
        var entries = new SimpleEntries();
        SourceLocation first = default;
        SourceLocation last;
        do
        {
            if (SimpleScalarReader.TryReadKey(cursor, inFlow: false) is not { } key || ReadValue(column, depth) is not { } value || !entries.TryAdd(key, value))
            {
                return null;
            }

            first = entries.Count == 1 ? key.Location : first;
            last = value.Location;
        }
        while (IsAtColumn(column));

        return EndsBefore(column) ? new YamlMapping(entries.ToList(), SimpleCursor.Join(first, last)) : null;
    }

    private YamlSequence? ReadSequence(int depth)
    {
        int column = cursor.Column;
        SourceLocation first = cursor.CreateLocation(cursor.Position, cursor.Position + 1);
        var items = new List<YamlNode>();
        do
        {
            cursor.Position++;
            cursor.SkipSpaces();
            if (ReadItem(column, depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (IsAtColumn(column) && IsAtItem);

        return EndsBefore(column + 1) ? new YamlSequence(items, SimpleCursor.Join(first, items[items.Count - 1].Location)) : null;
    }

    /// <summary>Reads an item, from its first character in the line of the dash.</summary>
    private YamlNode? ReadItem(int column, int depth)
    {
        if (cursor.Current == '\n')
        {
            return MoveToNextContent() && cursor.Column > column ? ReadCollection(depth + 1) : null;
        }

        int start = cursor.Position;
        bool isCollection = IsAtItem || SimpleScalarReader.TryReadKey(cursor, inFlow: false) is not null;
        cursor.Position = start;
        return isCollection ? ReadCollection(depth + 1) : ReadInLine(column, depth);
    }

    /// <summary>Reads the value of a key, from the character after its colon.</summary>
    private YamlNode? ReadValue(int column, int depth)
    {
        int end = cursor.Position;
        if (!cursor.SkipToLineEnd())
        {
            return ReadInLine(column, depth);
        }

        YamlScalar empty = cursor.CreateEmpty(end);
        return !MoveToNextContent() || cursor.Column < column || (cursor.Column == column && !IsAtItem) ? empty
            : cursor.Current is '{' or '[' ? ReadInLine(column, depth)
            : ReadCollection(depth + 1);
    }

    /// <summary>Reads a value up to the end of its line, or a flow collection with several lines.</summary>
    private YamlNode? ReadInLine(int column, int depth)
    {
        if (cursor.Current is '|' or '>')
        {
            YamlScalar? text = SimpleTextReader.Read(cursor, column + 1);
            _hasLine = cursor.MoveToContent();
            return text;
        }

        YamlNode? value = cursor.Current is '{' or '[' && depth < MaxDepth
            ? new SimpleFlowReader(cursor, column + 1).Read(depth + 1)
            : SimpleScalarReader.Read(cursor, inFlow: false);
        return value is not null && cursor.SkipToLineEnd() && (!MoveToNextContent() || cursor.Column <= column) ? value : null;
    }

    private bool MoveToNextContent()
    {
        cursor.MoveToNextLine();
        return _hasLine = cursor.MoveToContent();
    }

    private bool IsAtColumn(int column) => _hasLine && cursor.Column == column;

    /// <summary>Returns whether the next line belongs to a collection that begins further left.</summary>
    private bool EndsBefore(int column) => !_hasLine || cursor.Column < column;
}
