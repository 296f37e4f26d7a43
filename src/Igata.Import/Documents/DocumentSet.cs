namespace Igata.Import.Documents;

/// <summary>A document and the files that it refers to, each read once.</summary>
/// <param name="main">The document that is imported.</param>
/// <param name="root">The folder whose files may be read; null: that of the document.</param>
/// <param name="limits">What all files may have together.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class DocumentSet(SourceDocument main, string? root, DocumentLimits limits, CancellationToken cancel)
{
    private readonly Dictionary<string, (SourceDocument? Document, string Reason)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceDocument, AnchorTable> _anchors = new(ReferenceEqualityComparer.Instance);

    private readonly string _folder = main.FullPath.Length == 0 ? "" : Path.GetDirectoryName(main.FullPath)!;

    /// <summary>The document that is imported.</summary>
    public SourceDocument Main => main;

    /// <summary>Releases the values of all documents but those that something refers to, which are needed for their positions.</summary>
    public void Release()
    {
        main.Root.ReleaseChildren();
        foreach ((SourceDocument? document, _) in _files.Values)
        {
            document?.Root.ReleaseChildren();
        }

        _anchors.Clear();
    }

    /// <summary>Finds the names that the values of a document have.</summary>
    public AnchorTable GetAnchors(SourceDocument document)
    {
        if (!_anchors.TryGetValue(document, out AnchorTable? anchors))
        {
            anchors = AnchorTable.Create(document);
            _anchors.Add(document, anchors);
        }

        return anchors;
    }

    /// <summary>Reads the file that a reference names.</summary>
    /// <param name="from">The document that contains the reference.</param>
    /// <param name="file">The file, relative to that document.</param>
    /// <returns>The document, or the reason why there is none.</returns>
    public (SourceDocument? Document, string Reason) Load(SourceDocument from, string file)
    {
        if (DocumentReader.IsUrl(file) || file.Contains("://", StringComparison.Ordinal))
        {
            return (null, "is a URL. Igata does not use the network: download the document, and refer to the file");
        }

        if (from.FullPath.Length == 0 || file.Contains('\0', StringComparison.Ordinal))
        {
            return (null, "leads to a file, and there is none");
        }

        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.FullPath)!, file));
        if (path == main.FullPath)
        {
            return (main, "");
        }

        if (!_files.TryGetValue(path, out (SourceDocument? Document, string Reason) found))
        {
            found = Read(path);
            _files.Add(path, found);
        }

        return found;
    }

    private (SourceDocument? Document, string Reason) Read(string path)
    {
        string allowed = RealPath.Find(root ?? _folder);
        if (!RealPath.IsInside(RealPath.Find(path), allowed))
        {
            string owner = root is null ? "document" : "option --root";
            return (null, $"leads to a file outside of the folder of the {owner}. Pass a folder that contains all files with --root");
        }

        string relative = Path.GetRelativePath(_folder, path).Replace('\\', '/');
        string folder = main.Path[..^Path.GetFileName(main.Path).Length];
        var document = new SourceDocument(SimplifyDots(folder + relative)) { FullPath = path, RelativePath = relative };
        try
        {
            return (DocumentReader.Read(document, limits, cancel), "");
        }
        catch (ImportException exception)
        {
            return (null, $"leads to a file that cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    // "apis/../common/errors.yaml" is shown as "common/errors.yaml".
    private static string SimplifyDots(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".." or "."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
