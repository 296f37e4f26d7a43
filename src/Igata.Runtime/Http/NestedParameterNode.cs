using System.Globalization;

namespace Igata.Runtime.Http;

/// <summary>A value that is read from parameters whose names say where in it each text is.</summary>
internal sealed class NestedParameterNode
{
    private readonly Dictionary<string, NestedParameterNode> _children = new(StringComparer.Ordinal);
    private readonly List<(string Key, NestedParameterNode Node)> _order = [];

    /// <summary>Gets the texts that are directly here. More than one are the items of a list.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Gets the parts, in wire order.</summary>
    public IReadOnlyList<(string Key, NestedParameterNode Node)> Children => _order;

    /// <summary>Gets whether all parts have numbers, so that the value may be a list.</summary>
    public bool IsNumbered => _order.All(static child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Adds a text.</summary>
    /// <param name="segments">The keys that lead to the text. An empty key is the next item of a list.</param>
    /// <param name="text">The text.</param>
    public void Add(ReadOnlySpan<string> segments, string text)
    {
        if (segments.IsEmpty)
        {
            Texts.Add(text);
            return;
        }

        ReadOnlySpan<string> rest = segments[1..];
        (segments[0].Length == 0 ? GetNextItem(rest) : GetOrAdd(segments[0])).Add(rest, text);
    }

    /// <summary>Returns the item for <c>a[]</c>: a new one, or for <c>a[][b]</c> the last one as long as it has no <c>b</c>.</summary>
    private NestedParameterNode GetNextItem(ReadOnlySpan<string> rest)
    {
        bool continues = !rest.IsEmpty && rest[0].Length > 0 && _order.Count > 0 && !_order[^1].Node._children.ContainsKey(rest[0]);
        return continues ? _order[^1].Node : GetOrAdd(_order.Count.ToString(CultureInfo.InvariantCulture));
    }

    private NestedParameterNode GetOrAdd(string key)
    {
        if (!_children.TryGetValue(key, out NestedParameterNode? child))
        {
            _children.Add(key, child = new NestedParameterNode());
            _order.Add((key, child));
        }

        return child;
    }
}
