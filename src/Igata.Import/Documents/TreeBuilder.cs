namespace Igata.Import.Documents;

/// <summary>Builds the tree of a document while it is parsed, and limits its depth and its size.</summary>
internal sealed class TreeBuilder(SourceDocument document, DocumentLimits limits, CancellationToken cancel)
{
    /// <summary>Documents are nested up to some forty levels.</summary>
    public const int MaxDepth = 256;

    private readonly Stack<SourceNode> _open = new();
    private (string Text, int Line, int Column)? _key;
    // The same few hundred keys are those of nearly all values.
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public bool IsInMapping => _open.Count > 0 && _open.Peek().IsMapping;

    public bool ExpectsKey => IsInMapping && _key is null;

    public void AddKey(string key, int line, int column) => _key = (GetShared(key), line, column);

    public void Open(SourceNode node)
    {
        Add(node);
        if (_open.Count == MaxDepth)
        {
            throw new ImportException(document.Path, node.Line, node.Column, $"The document is nested deeper than {MaxDepth} levels.");
        }

        _open.Push(node);
    }

    public void Close() => _open.Pop();

    public void Add(SourceNode node)
    {
        Count(node);
        node.Document = document;
        if (_open.Count == 0)
        {
            document.Root = node;
            return;
        }

        SourceNode parent = _open.Peek();
        node.Parent = parent;
        if (parent.IsMapping)
        {
            (node.Key, node.Line, node.Column) = _key ?? ("", node.Line, node.Column);
            _key = null;
        }
        else
        {
            node.Key = GetShared(parent.Children.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        parent.Children.Add(node);
    }

    /// <summary>Adds a copy of a value, as an alias of YAML does.</summary>
    public void AddCopy(SourceNode node)
    {
        SourceNode copy = Create(node);
        if (!node.IsList && !node.IsMapping)
        {
            Add(copy);
            return;
        }

        Open(copy);
        foreach (SourceNode child in node.Children)
        {
            if (node.IsMapping)
            {
                AddKey(child.Key, child.Line, child.Column);
            }

            AddCopy(child);
        }

        Close();
    }

    private static SourceNode Create(SourceNode node) => new(node.Kind, node.Line, node.Column) { Text = node.Text };

    private string GetShared(string key)
    {
        if (_keys.TryGetValue(key, out string? shared))
        {
            return shared;
        }

        _keys.Add(key, key);
        return key;
    }

    private void Count(SourceNode node)
    {
        cancel.ThrowIfCancellationRequested();
        if (!limits.TryAddValue())
        {
            throw new ImportException(
                document.Path, node.Line, node.Column, $"The document has more than {DocumentLimits.MaxValues:N0} values, counted with the aliases of YAML and other files.");
        }
    }
}
