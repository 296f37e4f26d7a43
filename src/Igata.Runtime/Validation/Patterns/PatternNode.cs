namespace Igata.Runtime.Validation.Patterns;

/// <summary>A node of a pattern.</summary>
internal abstract record PatternNode
{
    /// <summary>Gets a value indicating whether it can only match at the start of a text.</summary>
    public virtual bool IsAnchored => false;

    /// <summary>Gets the number of steps that it is compiled to; a large number stands for all larger ones.</summary>
    public abstract long StepCount { get; }
}

/// <summary>One code point of a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Text">The set as it is written in a pattern.</param>
internal record ClassNode(CodePointSet Set, string Text) : PatternNode
{
    public override long StepCount => 1;
}

/// <summary>A condition that consumes nothing.</summary>
/// <param name="Kind">The condition.</param>
internal sealed record AssertionNode(PatternStepKind Kind) : PatternNode
{
    public override bool IsAnchored => Kind == PatternStepKind.Start;

    public override long StepCount => 1;
}

/// <summary>Nodes that match one after the other.</summary>
/// <param name="Nodes">The nodes.</param>
internal sealed record SequenceNode(List<PatternNode> Nodes) : PatternNode
{
    public override bool IsAnchored => Nodes.Count > 0 && Nodes[0].IsAnchored;

    public override long StepCount => Nodes.Sum(node => node.StepCount);
}

/// <summary>Nodes of which one matches.</summary>
/// <param name="Nodes">The nodes.</param>
internal sealed record AlternationNode(List<PatternNode> Nodes) : PatternNode
{
    public override bool IsAnchored => Nodes.TrueForAll(node => node.IsAnchored);

    public override long StepCount => Nodes.Sum(node => node.StepCount + 2);
}

/// <summary>A node that matches several times.</summary>
/// <param name="Node">The node.</param>
/// <param name="Min">The minimum number of times.</param>
/// <param name="Max">The maximum number of times, or null.</param>
internal sealed record RepeatNode(PatternNode Node, int Min, int? Max) : PatternNode
{
    public override bool IsAnchored => Min > 0 && Node.IsAnchored;

    // Nested counts multiply. The result stays a valid number, because every factor is limited.
    public override long StepCount => Math.Min(int.MaxValue, (Node.StepCount + 1) * ((Max ?? (Min + 2)) + 1L));
}
