namespace Igata.Import.Locking;

/// <summary>A line of a spec that the user and the document both changed.</summary>
/// <param name="File">The file of the spec.</param>
/// <param name="Line">The line, which starts at 1.</param>
/// <param name="Message">What each of them did.</param>
public sealed record MergeConflict(string File, int Line, string Message)
{
    /// <summary>The conflict as text.</summary>
    public override string ToString() => $"{File}({Line},1): conflict: {Message}";
}

/// <summary>Merges an import with a folder that an earlier import wrote and that a user edited.</summary>
internal sealed class FolderMerge
{
    private readonly ImportLock _lock;
    private readonly Dictionary<string, (string File, SpecPiece Piece)> _current = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    private FolderMerge(ImportLock lockFile) => _lock = lockFile;

    private List<MergeConflict> Conflicts { get; } = [];

    /// <summary>Merges files.</summary>
    /// <param name="lockFile">What the earlier import wrote.</param>
    /// <param name="current">The files of the folder by their name.</param>
    /// <param name="imported">The files of this import by their name.</param>
    public static (IReadOnlyList<KeyValuePair<string, string>> Files, IReadOnlyList<MergeConflict> Conflicts) Merge(
        ImportLock lockFile, IReadOnlyDictionary<string, string> current, IReadOnlyList<KeyValuePair<string, string>> imported)
    {
        var merge = new FolderMerge(lockFile);
        foreach ((string file, string text) in current)
        {
            foreach (SpecPiece piece in SpecPiece.Split(text))
            {
                merge._current.TryAdd(GetId(file, piece), (file, piece));
            }
        }

        foreach ((string file, string text) in imported)
        {
            merge._files[file] = merge.MergeFile(file, SpecPiece.Split(text));
        }

        merge.AddRest([.. imported.Select(file => file.Key)]);
        return ([.. merge._files], [.. merge.Conflicts.OrderBy(conflict => conflict.File, StringComparer.Ordinal).ThenBy(conflict => conflict.Line)]);
    }

    // The first lines of each file are a piece of their own.
    private static string GetId(string file, SpecPiece piece) => piece.Key == "#" ? $"{file}#" : piece.Id;

    private string MergeFile(string file, IReadOnlyList<SpecPiece> pieces)
    {
        var text = new PieceWriter();
        foreach (SpecPiece piece in pieces)
        {
            string id = GetId(file, piece);
            _seen.Add(id);
            Merge(file, piece, id, text);
        }

        // What the user added to this file stays at its end.
        foreach ((string owner, SpecPiece own) in _current.Values.Where(value => value.File == file && !_seen.Contains(GetId(file, value.Piece))).ToList())
        {
            string id = GetId(owner, own);
            if (_lock.FindHashes(own.Id) is null)
            {
                _seen.Add(id);
                text.Add(own.Section, own.Lines);
            }
        }

        return text.ToString();
    }

    private void Merge(string file, SpecPiece piece, string id, PieceWriter text)
    {
        IReadOnlyList<string>? earlier = _lock.FindHashes(piece.Id);
        IReadOnlyList<string> theirs = LineHash.Create(piece.Lines);
        if (!_current.TryGetValue(id, out (string File, SpecPiece Piece) current))
        {
            if (earlier is null || piece.Key == "#")
            {
                text.Add(piece.Section, piece.Lines);
            }
            else if (!earlier.SequenceEqual(theirs))
            {
                Conflicts.Add(new MergeConflict(file, text.NextLine, $"The document changes '{piece.Key}', which was removed from the spec; it stays removed."));
            }

            return;
        }

        var conflicts = new List<int>();
        IReadOnlyList<string> merged = ThreeWayMerge.Merge(earlier ?? [], current.Piece.Lines, piece.Lines, conflicts);
        int line = text.Add(piece.Section, merged);
        Conflicts.AddRange(conflicts.Select(offset => new MergeConflict(file, line + offset, $"The document changes '{piece.Key}' where the spec was edited; the edit stays.")));
    }

    // Pieces of the earlier import that the document no longer has are removed, unless they were edited.
    private void AddRest(string[] imported)
    {
        foreach (IGrouping<string, (string File, SpecPiece Piece)> file in _current.Where(pair => !_seen.Contains(pair.Key)).Select(pair => pair.Value).GroupBy(value => value.File))
        {
            var kept = new List<SpecPiece>();
            foreach ((string _, SpecPiece piece) in file.Where(value => value.Piece.Key != "#"))
            {
                bool isUnchanged = _lock.FindHashes(piece.Id) is { } earlier && earlier.SequenceEqual(LineHash.Create(piece.Lines));
                if (!isUnchanged)
                {
                    kept.Add(piece);
                }
            }

            if (kept.Count == 0)
            {
                continue;
            }

            var text = new PieceWriter(imported.Contains(file.Key) ? _files[file.Key] : null);
            foreach (SpecPiece piece in kept)
            {
                int line = text.Add(piece.Section, piece.Lines);
                if (_lock.FindHashes(piece.Id) is not null)
                {
                    Conflicts.Add(new MergeConflict(file.Key, line, $"The document no longer has '{piece.Key}', which was edited; it stays."));
                }
            }

            _files[file.Key] = text.ToString();
        }
    }
}
