namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>A generated document, independent of its formatting.</summary>
internal abstract record Node;

/// <summary>A string, which may be written with escapes.</summary>
internal sealed record TextNode(string Text) : Node;

/// <summary>A value with a fixed text; <paramref name="Written"/> is the text that Igata writes for it.</summary>
internal sealed record RawNode(string Text, string Written) : Node
{
    public RawNode(string text)
        : this(text, text)
    {
    }
}

internal sealed record ListNode(IReadOnlyList<Node> Items) : Node;

/// <summary>A map, whose order is preserved.</summary>
internal sealed record MapNode(IReadOnlyList<Member> Members) : Node;

/// <summary>A record, whose order is defined by the spec.</summary>
internal sealed record ObjectNode(IReadOnlyList<Member> Members) : Node;

/// <summary>A member of the spec, or one that is preserved unchanged: an unknown member, or null for an optional one.</summary>
internal sealed record Member(string Name, Node Value, bool IsKept = false);
