namespace Igata.Import.Locking;

/// <summary>A method, a webhook, a type, or a keyword of the API in the text of a spec, with the comments before it.</summary>
/// <param name="Section"><c>types</c>, <c>methods</c>, <c>webhooks</c>, or empty for a keyword of the API.</param>
/// <param name="Key">The key.</param>
/// <param name="Line">The first line in its file, which starts at 1.</param>
/// <param name="Lines">The lines.</param>
internal sealed record SpecPiece(string Section, string Key, int Line, IReadOnlyList<string> Lines)
{
    /// <summary>What identifies the piece in a folder.</summary>
    public string Id => Section.Length == 0 ? Key : $"{Section}/{Key}";

    /// <summary>Divides the text of a file.</summary>
    public static IReadOnlyList<SpecPiece> Split(string text)
    {
        var pieces = new List<SpecPiece>();
        string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        string section = "";
        (string Section, string Key, int Line)? open = ("", "#", 1);
        var current = new List<string>();
        var pending = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            int indent = line.Length - line.TrimStart(' ').Length;
            bool isBlankOrComment = line.Trim().Length == 0 || (line.TrimStart().StartsWith('#') && indent <= 2);
            bool isSection = line is "types:" or "methods:" or "webhooks:";
            bool isKey = !isBlankOrComment && indent == (section.Length == 0 || indent == 0 ? 0 : 2) && !line.TrimStart().StartsWith('-');
            if (isBlankOrComment && open?.Key != "#")
            {
                pending.Add(line);
                continue;
            }

            if (isSection || isKey)
            {
                Close(pieces, open, current);
                section = isSection ? line[..^1] : indent == 0 ? "" : section;
                open = isSection ? null : (section, GetKey(line), i + 1 - pending.Count);
                current = [.. pending, .. isSection ? [] : new[] { line }];
                pending.Clear();
                continue;
            }

            current.AddRange(pending);
            pending.Clear();
            current.Add(line);
        }

        Close(pieces, open, [.. current, .. pending.TakeWhile(line => line.Trim().Length > 0)]);
        return pieces;
    }

    private static void Close(List<SpecPiece> pieces, (string Section, string Key, int Line)? open, List<string> lines)
    {
        if (open is { } piece && lines.Count > 0)
        {
            // Blank lines separate pieces; they are written again.
            int skip = lines.TakeWhile(line => line.Trim().Length == 0).Count();
            pieces.Add(new SpecPiece(piece.Section, piece.Key, piece.Line + skip, [.. lines.Skip(skip)]));
        }
    }

    private static string GetKey(string line)
    {
        string text = line.TrimStart();
        if (text.StartsWith('"'))
        {
            int end = text.IndexOf('"', 1);
            return end < 0 ? text : text[1..end];
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? text : text[..colon];
    }
}
