namespace Igata.Import.Documents;

/// <summary>The kind of a value in a document.</summary>
public enum SourceKind
{
    Null,
    Boolean,
    Number,
    Text,
    List,
    Mapping,
}

/// <summary>A value in a document, with the position where a reader finds it: that of its key, or its own in a list.</summary>
public sealed class SourceNode(SourceKind kind, int line, int column)
{
    private const int IndexedSize = 8;

    // Most values are scalars, and a list for each of them would be a third of the memory of a document.
    private static readonly List<SourceNode> NoChildren = [];

    private Dictionary<string, SourceNode>? _index;

    /// <summary>The kind of the value.</summary>
    public SourceKind Kind { get; } = kind;

    /// <summary>The line, which starts at 1.</summary>
    public int Line { get; internal set; } = line;

    /// <summary>The column, which starts at 1.</summary>
    public int Column { get; internal set; } = column;

    /// <summary>The text of a scalar; a number as in JSON.</summary>
    public string Text { get; init; } = "";

    /// <summary>The key or the index in the parent; empty for the root.</summary>
    public string Key { get; internal set; } = "";

    /// <summary>The value that contains this one; null for the root.</summary>
    public SourceNode? Parent { get; internal set; }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; internal set; } = SourceDocument.None;

    /// <summary>The values of a list or a mapping, in their order.</summary>
    public List<SourceNode> Children { get; init; } = kind is SourceKind.List or SourceKind.Mapping ? [] : NoChildren;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Kind == SourceKind.List;

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping => Kind == SourceKind.Mapping;

    /// <summary>Whether it is true.</summary>
    public bool IsTrue => Kind == SourceKind.Boolean && Text == "true";

    /// <summary>The JSON Pointer of the value.</summary>
    public string Pointer => Parent is null ? "" : $"{Parent.Pointer}/{Escape(Key)}";

    /// <summary>The JSON Pointer of the value, behind the file if it is not the document that is imported.</summary>
    public string Location => Document.RelativePath is { Length: > 0 } file ? $"{file}#{Pointer}" : Pointer;

    /// <summary>Returns a value of the mapping, or null if there is none or this is no mapping.</summary>
    public SourceNode? this[string key] => !IsMapping ? null : Children.Count <= IndexedSize ? Children.Find(child => child.Key == key) : Index.GetValueOrDefault(key);

    private Dictionary<string, SourceNode> Index => _index ??= CreateIndex();

    /// <summary>Returns the values of a mapping under a key; none if there is no such mapping.</summary>
    public IReadOnlyList<SourceNode> Members(string key) => this[key] is { IsMapping: true } mapping ? mapping.Children : [];

    /// <summary>Returns the items of a list under a key; none if there is no such list.</summary>
    public IReadOnlyList<SourceNode> Items(string key) => this[key] is { IsList: true } list ? list.Children : [];

    /// <summary>Returns the text under a key; null if there is none.</summary>
    public string? FindText(string key) => this[key] is { Kind: SourceKind.Text } text ? text.Text : null;

    /// <summary>Returns the text of a scalar under a key, whatever its kind; null if there is none.</summary>
    public string? FindScalar(string key) => this[key] is { Kind: SourceKind.Text or SourceKind.Number or SourceKind.Boolean } scalar ? scalar.Text : null;

    /// <summary>Returns whether the value under a key is true.</summary>
    public bool Has(string key) => this[key] is { IsTrue: true };

    /// <summary>
    /// Releases the values below this one. Those that something refers to stay, with their positions and with what contains them.
    /// </summary>
    internal void ReleaseChildren()
    {
        var open = new Stack<SourceNode>([this]);
        while (open.TryPop(out SourceNode? node))
        {
            node.Children.ForEach(open.Push);
            if (node.Children.Count > 0)
            {
                node.Children.Clear();
                node.Children.TrimExcess();
            }

            node._index = null;
        }
    }

    internal static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private Dictionary<string, SourceNode> CreateIndex()
    {
        var index = new Dictionary<string, SourceNode>(Children.Count, StringComparer.Ordinal);
        foreach (SourceNode child in Children)
        {
            index.TryAdd(child.Key, child);
        }

        return index;
    }
}
