namespace Igata.Import.Locking;

/// <summary>Writes pieces into a file, each under its section.</summary>
internal sealed class PieceWriter
{
    private readonly List<(string Section, List<IReadOnlyList<string>> Pieces)> _sections = [];

    public PieceWriter(string? text = null)
    {
        foreach (SpecPiece piece in text is null ? [] : SpecPiece.Split(text))
        {
            Add(piece.Section, piece.Lines);
        }
    }

    /// <summary>The piece that was added last; null if there is none.</summary>
    public IReadOnlyList<string>? Last { get; private set; }

    /// <summary>Adds a piece at the end of its section.</summary>
    public void Add(string section, IReadOnlyList<string> lines)
    {
        int index = _sections.FindIndex(other => other.Section == section);
        if (index < 0)
        {
            _sections.Add((section, []));
            index = _sections.Count - 1;
        }

        _sections[index].Pieces.Add(lines);
        Last = lines;
    }

    public override string ToString() => Write([]);

    /// <summary>Returns the first line of each piece in the file.</summary>
    public IReadOnlyDictionary<IReadOnlyList<string>, int> FindLines()
    {
        var first = new Dictionary<IReadOnlyList<string>, int>(ReferenceEqualityComparer.Instance);
        Write(first);
        return first;
    }

    private string Write(Dictionary<IReadOnlyList<string>, int> first)
    {
        var lines = new List<string>();
        foreach ((string section, List<IReadOnlyList<string>> pieces) in _sections)
        {
            if (section.Length > 0)
            {
                // Webhooks follow the keywords of the API directly.
                if (lines.Count > 0 && !lines[^1].StartsWith('#') && section != "webhooks")
                {
                    lines.Add("");
                }

                lines.Add(section + ":");
            }

            for (int i = 0; i < pieces.Count; i++)
            {
                if (section == "methods" && i > 0)
                {
                    lines.Add("");
                }

                first.TryAdd(pieces[i], lines.Count + 1);
                lines.AddRange(pieces[i]);
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
