namespace Igata.Runtime.Validation.Patterns;

/// <summary>The kind of a step of a compiled pattern.</summary>
internal enum PatternStepKind
{
    /// <summary>The next code point must be in a set.</summary>
    Consume,

    /// <summary>The match continues at two steps.</summary>
    Split,

    /// <summary>The text must start here.</summary>
    Start,

    /// <summary>The text must end here.</summary>
    End,

    /// <summary>An ASCII word must start or end here.</summary>
    WordBoundary,

    /// <summary>No ASCII word may start or end here.</summary>
    NotWordBoundary,

    /// <summary>The pattern matches.</summary>
    Match,
}

/// <summary>A step of a compiled pattern. It continues at the following step, unless it is a split.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Set">The set of a step that consumes a code point.</param>
/// <param name="First">The step where a split continues.</param>
/// <param name="Second">The other step where a split continues.</param>
internal readonly record struct PatternStep(PatternStepKind Kind, CodePointSet? Set = null, int First = 0, int Second = 0);
