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

    /// <summary>The line of the next piece, if it is in the last section.</summary>
    public int NextLine => Math.Max(1, ToString().Count(c => c == '\n'));

    /// <summary>Adds a piece at the end of its section, and returns its first line.</summary>
    public int Add(string section, IReadOnlyList<string> lines)
    {
        int index = _sections.FindIndex(other => other.Section == section);
        if (index < 0)
        {
            _sections.Add((section, []));
            index = _sections.Count - 1;
        }

        _sections[index].Pieces.Add(lines);
        return Write(lines).Line;
    }

    public override string ToString() => Write(null).Text;

    private (string Text, int Line) Write(IReadOnlyList<string>? wanted)
    {
        var lines = new List<string>();
        int line = 1;
        foreach ((string section, List<IReadOnlyList<string>> pieces) in _sections)
        {
            if (section.Length > 0)
            {
                if (lines.Count > 0 && !lines[^1].StartsWith('#'))
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

                line = pieces[i] == wanted ? lines.Count + 1 : line;
                lines.AddRange(pieces[i]);
            }
        }

        return (string.Join('\n', lines) + "\n", line);
    }
}
