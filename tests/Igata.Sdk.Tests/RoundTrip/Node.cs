namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>A document that was made up, before it is decided how it is written.</summary>
internal abstract record Node;

/// <summary>A text, which may be written with escapes.</summary>
internal sealed record TextNode(string Text) : Node;

/// <summary>A value in the letters it has to have; <paramref name="Written"/> is what we write for it.</summary>
internal sealed record RawNode(string Text, string Written) : Node
{
    public RawNode(string text)
        : this(text, text)
    {
    }
}

internal sealed record ListNode(IReadOnlyList<Node> Items) : Node;

/// <summary>A map, whose order is kept.</summary>
internal sealed record MapNode(IReadOnlyList<Member> Members) : Node;

/// <summary>A record, whose order is the spec's.</summary>
internal sealed record ObjectNode(IReadOnlyList<Member> Members) : Node;

/// <summary>A member of the spec, or one that is kept as it comes: unknown, or null where it may be absent.</summary>
internal sealed record Member(string Name, Node Value, bool IsKept = false);
