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

    private readonly CancellationToken _cancel;

    private FolderMerge(ImportLock lockFile, CancellationToken cancel) => (_lock, _cancel) = (lockFile, cancel);

    private List<MergeConflict> Conflicts { get; } = [];

    // The lines of a file are known when all of its pieces are.
    private readonly List<(IReadOnlyList<string>? Piece, int Offset, string Message)> _found = [];

    /// <summary>Merges files.</summary>
    /// <param name="lockFile">What the earlier import wrote.</param>
    /// <param name="current">The files of the folder by their name.</param>
    /// <param name="imported">The files of this import by their name.</param>
    /// <param name="cancel">Stops the merge.</param>
    public static (IReadOnlyList<KeyValuePair<string, string>> Files, IReadOnlyList<MergeConflict> Conflicts) Merge(
        ImportLock lockFile, IReadOnlyDictionary<string, string> current, IReadOnlyList<KeyValuePair<string, string>> imported, CancellationToken cancel)
    {
        var merge = new FolderMerge(lockFile, cancel);
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
            Merge(piece, id, text);
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

        Locate(file, text);
        return text.ToString();
    }

    private void Locate(string file, PieceWriter text)
    {
        IReadOnlyDictionary<IReadOnlyList<string>, int> lines = _found.Count == 0 ? new Dictionary<IReadOnlyList<string>, int>() : text.FindLines();
        Conflicts.AddRange(_found.Select(found => new MergeConflict(file, found.Piece is null ? 1 : lines[found.Piece] + found.Offset, found.Message)));
        _found.Clear();
    }

    private void Merge(SpecPiece piece, string id, PieceWriter text)
    {
        _cancel.ThrowIfCancellationRequested();
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
                _found.Add((text.Last, (text.Last?.Count ?? 1) - 1, $"The document changes '{piece.Key}', which was removed from the spec; it stays removed."));
            }

            return;
        }

        var conflicts = new List<int>();
        IReadOnlyList<string> merged = ThreeWayMerge.Merge(earlier ?? [], current.Piece.Lines, piece.Lines, conflicts);
        text.Add(piece.Section, merged);
        string message = $"The document changes '{piece.Key}' where the spec was edited; the edit stays.";
        _found.AddRange(conflicts.Select(offset => ((IReadOnlyList<string>?)merged, offset, message)));
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
                text.Add(piece.Section, piece.Lines);
                if (_lock.FindHashes(piece.Id) is not null)
                {
                    _found.Add((piece.Lines, 0, $"The document no longer has '{piece.Key}', which was edited; it stays."));
                }
            }

            Locate(file.Key, text);

            _files[file.Key] = text.ToString();
        }
    }
}
