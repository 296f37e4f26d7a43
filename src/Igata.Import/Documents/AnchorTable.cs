namespace Igata.Import.Documents;

/// <summary>The values of a document that have names of their own: <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$id</c>.</summary>
internal sealed class AnchorTable
{
    private readonly Dictionary<string, SourceNode> _byName = new(StringComparer.Ordinal);

    private AnchorTable()
    {
    }

    public static AnchorTable Create(SourceDocument document)
    {
        var table = new AnchorTable();
        var open = new Stack<SourceNode>([document.Root]);
        while (open.TryPop(out SourceNode? node))
        {
            if (node.IsMapping)
            {
                table.Add(node, "$anchor", "#");
                table.Add(node, "$dynamicAnchor", "#");
                table.Add(node, "$id", "");
            }

            for (int i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }

        return table;
    }

    /// <summary>Finds a value by an anchor with its <c>#</c>, or by an identifier; null if there is none.</summary>
    public SourceNode? Find(string name) => _byName.GetValueOrDefault(name);

    private void Add(SourceNode node, string keyword, string prefix)
    {
        if (node.FindText(keyword) is { Length: > 0 } name)
        {
            _byName.TryAdd(prefix + name, node);
        }
    }
}
