using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml.Simple;

/// <summary>Reads collections in brackets. Null means that only the complete parser can read one.</summary>
/// <param name="cursor">The position.</param>
/// <param name="minColumn">The first column that a further line may begin in.</param>
internal readonly struct SimpleFlowReader(SimpleCursor cursor, int minColumn)
{
    /// <summary>Reads the collection or the scalar at the position.</summary>
    public YamlNode? Read(int depth) => cursor.Current switch
    {
        '{' => ReadMapping(depth),
        '[' => ReadSequence(depth),
        _ => SimpleScalarReader.Read(cursor, inFlow: true),
    };

    private YamlMapping? ReadMapping(int depth)
    {
        SourceLocation start = cursor.CreateLocation(cursor.Position, cursor.Position + 1);
        var entries = new SimpleEntries();
        while (MoveToItem(entries.Count, '}') is { } hasItem)
        {
            if (!hasItem)
            {
                return new YamlMapping(entries.ToList(), Close(start));
            }

            YamlScalar? key = SimpleScalarReader.TryReadKey(cursor, inFlow: true);
            if (key is null || !SkipBlanks() || depth == SimpleBlockReader.MaxDepth || Read(depth + 1) is not { } value || !entries.TryAdd(key, value))
            {
                return null;
            }
        }

        return null;
    }

    private YamlSequence? ReadSequence(int depth)
    {
        SourceLocation start = cursor.CreateLocation(cursor.Position, cursor.Position + 1);
        var items = new List<YamlNode>();
        while (MoveToItem(items.Count, ']') is { } hasItem)
        {
            if (!hasItem)
            {
                return new YamlSequence(items, Close(start));
            }

            if (depth == SimpleBlockReader.MaxDepth || Read(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return null;
    }

    /// <summary>Moves to the next item. Returns false at the closing bracket; null if there is neither.</summary>
    private bool? MoveToItem(int count, char bracket)
    {
        bool isFirst = count == 0;
        cursor.Position += isFirst ? 1 : 0;
        if (!SkipBlanks())
        {
            return null;
        }

        if (cursor.Current == bracket)
        {
            return false;
        }

        if (isFirst)
        {
            return true;
        }

        if (cursor.Current != ',')
        {
            return null;
        }

        cursor.Position++;
        return SkipBlanks() ? true : null;
    }

    private SourceLocation Close(SourceLocation start)
    {
        cursor.Position++;
        return SimpleCursor.Join(start, cursor.CreateLocation(cursor.Position - 1, cursor.Position));
    }

    /// <summary>Moves to the next character that is not blank. Returns false at the end of the text, and for a line that begins too far left.</summary>
    private bool SkipBlanks()
    {
        while (cursor.SkipToLineEnd())
        {
            if (cursor.IsAtEnd)
            {
                return false;
            }

            cursor.MoveToNextLine();
            cursor.SkipSpaces();
            if (cursor.Current is not ('\n' or '#') && cursor.Column < minColumn)
            {
                return false;
            }
        }

        return cursor.Current != '#';
    }
}
