using Igata.Import.Documents;

namespace Igata.Import.Tree;

/// <summary>A part of a spec, before it is text.</summary>
internal abstract class SpecNode;

/// <summary>How a scalar is written.</summary>
internal enum SpecTextKind
{
    /// <summary>A type expression.</summary>
    Expression,

    /// <summary>A text in a position where every scalar is text, such as a summary or a path.</summary>
    Text,

    /// <summary>A string as a value, which must not look like another value.</summary>
    String,

    /// <summary>A number, true, false or null.</summary>
    Literal,
}

/// <summary>A scalar.</summary>
internal sealed class SpecText(string text, SpecTextKind kind) : SpecNode
{
    public string Text { get; set; } = text;

    public SpecTextKind Kind { get; } = kind;
}

/// <summary>A list.</summary>
internal sealed class SpecList : SpecNode
{
    public List<SpecItem> Items { get; } = [];

    public static SpecList Create(IEnumerable<SpecNode> values)
    {
        var list = new SpecList();
        list.Items.AddRange(values.Select(value => new SpecItem(value, null)));
        return list;
    }
}

/// <summary>An item of a list.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">The position in the document.</param>
internal sealed record SpecItem(SpecNode Value, SourceNode? At);

/// <summary>A mapping.</summary>
internal sealed class SpecMap : SpecNode
{
    public List<SpecEntry> Entries { get; } = [];

    /// <summary>Whether each entry has lines of its own, however short it is.</summary>
    public bool IsBlock { get; init; }

    public SpecNode? this[string key] => Find(key)?.Value;

    public SpecEntry? Find(string key) => Entries.Find(entry => entry.Key == key);

    public SpecMap Add(string key, SpecNode value, SourceNode? at = null)
    {
        Entries.Add(new SpecEntry(key, value, at));
        return this;
    }

    public SpecMap Add(string key, string value, SpecTextKind kind, SourceNode? at = null) => Add(key, new SpecText(value, kind), at);

    public void Remove(string key) => Entries.RemoveAll(entry => entry.Key == key);
}

/// <summary>An entry of a mapping.</summary>
internal sealed class SpecEntry(string key, SpecNode value, SourceNode? at)
{
    public string Key { get; set; } = key;

    public SpecNode Value { get; set; } = value;

    /// <summary>The position in the document.</summary>
    public SourceNode? At { get; } = at;

    /// <summary>Lines of comments before the entry.</summary>
    public IReadOnlyList<string> Comments { get; private set; } = [];

    public void AddComments(params IReadOnlyList<string> comments) => Comments = comments.Count == 0 ? Comments : [.. Comments, .. comments];
}
