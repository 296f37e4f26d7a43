using Igata.Runtime.Validation.Patterns;
using Igata.Specs.Model;

namespace Igata.Specs.Patterns;

/// <summary>
/// Finds the patterns that one pass over the characters can match, because no run of characters could also match what follows. A group
/// is expanded into its alternatives: <c>^(s3|gs)://</c> is <c>^s3://</c> or <c>^gs://</c>.
/// </summary>
internal static class PatternRunsBuilder
{
    private const int MaxAlternatives = 64;
    private const int MaxParts = 256;

    // If a match can start anywhere, one attempt must be short.
    private const int MaxAttemptLength = 255;

    /// <summary>Returns the runs, or null if the pattern cannot be matched in one pass.</summary>
    public static PatternRuns? TryBuild(PatternNode pattern)
    {
        List<PatternNode> nodes = pattern is AlternationNode alternation ? alternation.Nodes : [pattern];
        bool isStart = IsAnchored(nodes[0], PatternStepKind.Start, first: true);
        bool isEnd = IsAnchored(nodes[0], PatternStepKind.End, first: false);
        if (nodes.Exists(node => IsAnchored(node, PatternStepKind.Start, first: true) != isStart || IsAnchored(node, PatternStepKind.End, first: false) != isEnd))
        {
            return null;
        }

        var found = new List<List<PatternPart>>();
        foreach (PatternNode node in nodes)
        {
            if (Expand(RemoveAnchors(node, isStart, isEnd)) is not { } sequences || (found.Count + sequences.Count) > MaxAlternatives)
            {
                return null;
            }

            found.AddRange(sequences);
        }

        found.ForEach(parts => RemoveOptionalEdges(parts, isStart, isEnd));
        return found.TrueForAll(parts => parts.Count <= MaxParts && !Backtracks(parts) && (isStart || IsShort(parts)))
            ? new PatternRuns(isStart, isEnd, found.Select(parts => new PatternSequence(parts.ToEquatableArray())).ToEquatableArray())
            : null;
    }

    private static bool IsAnchored(PatternNode node, PatternStepKind kind, bool first) =>
        node is SequenceNode { Nodes: { Count: > 0 } nodes } && nodes[first ? 0 : nodes.Count - 1] is AssertionNode assertion && assertion.Kind == kind;

    private static SequenceNode RemoveAnchors(PatternNode node, bool isStart, bool isEnd) => node is SequenceNode sequence
        ? new SequenceNode([.. sequence.Nodes.Skip(isStart ? 1 : 0).Take(sequence.Nodes.Count - (isStart ? 1 : 0) - (isEnd ? 1 : 0))])
        : new SequenceNode([node]);

    private static List<List<PatternPart>>? Expand(PatternNode node) => node switch
    {
        ClassNode => CreatePart(node, 1, 1) is { } part ? [[part]] : null,
        RepeatNode { Node: ClassNode leaf } repeat => CreatePart(leaf, repeat.Min, repeat.Max) is { } part ? [[part]] : null,
        SequenceNode sequence => sequence.Nodes.Aggregate<PatternNode, List<List<PatternPart>>?>([[]], (heads, child) => heads is null ? null : Combine(heads, Expand(child))),
        AlternationNode alternation => Join(alternation.Nodes.Select(Expand)),
        _ => null,
    };

    private static List<List<PatternPart>>? Join(IEnumerable<List<List<PatternPart>>?> alternatives)
    {
        var joined = new List<List<PatternPart>>();
        foreach (List<List<PatternPart>>? sequences in alternatives)
        {
            if (sequences is null)
            {
                return null;
            }

            joined.AddRange(sequences);
        }

        return joined;
    }

    private static List<List<PatternPart>>? Combine(List<List<PatternPart>> heads, List<List<PatternPart>>? tails) =>
        tails is null || heads.Count * tails.Count > MaxAlternatives ? null : [.. heads.SelectMany(head => tails.Select(tail => new List<PatternPart>([.. head, .. tail])))];

    // A class of characters below the surrogates and above them can be counted in characters. A class that contains all surrogates and
    // all code points above U+FFFF can be skipped character by character, but not counted.
    private static PatternPart? CreatePart(PatternNode node, int min, int? max)
    {
        CodePointClass set = ((CharClassNode)node).CodePoints;
        bool isPlain = set.Categories == 0 && set.Ranges.All(range => range.Last <= char.MaxValue && (range.Last < 0xD800 || range.First > 0xDFFF));
        return isPlain && (!set.IsNegated || (min <= 1 && max is null))
            ? new PatternPart(set.Ranges.Select(range => new CharRange((char)range.First, (char)range.Last)).ToEquatableArray(), set.IsNegated, min, max)
            : null;
    }

    // Without an anchor, repetitions of the first or the last part do not change the result.
    private static void RemoveOptionalEdges(List<PatternPart> parts, bool isStart, bool isEnd)
    {
        if (!isStart)
        {
            RemoveOptionalEdge(parts, first: true);
        }

        if (!isEnd)
        {
            RemoveOptionalEdge(parts, first: false);
        }
    }

    private static void RemoveOptionalEdge(List<PatternPart> parts, bool first)
    {
        while (parts.Count > 0)
        {
            int position = first ? 0 : parts.Count - 1;
            if (parts[position].Min > 0)
            {
                parts[position] = parts[position] with { Max = parts[position].Min };
                return;
            }

            parts.RemoveAt(position);
        }
    }

    // A run takes as many characters as it can and never releases one.
    private static bool Backtracks(List<PatternPart> parts) => parts.Select((part, index) => (part, index)).Any(run =>
        run.part.Min != run.part.Max && parts.Skip(run.index + 1).TakeWhile((_, i) => i == 0 || parts[run.index + i].Min == 0).Any(next => Overlap(run.part, next)));

    private static bool IsShort(List<PatternPart> parts) => parts.TrueForAll(part => part.Max is not null) && parts.Sum(part => (long)part.Max!) <= MaxAttemptLength;

    private static bool Overlap(PatternPart left, PatternPart right) => GetRanges(left).Any(first => GetRanges(right).Exists(second => first.First <= second.Last && second.First <= first.Last));

    private static List<CodePointRange> GetRanges(PatternPart part)
    {
        IEnumerable<CodePointRange> ranges = part.Ranges.Select(range => new CodePointRange(range.First, range.Last));
        return [.. part.Negated ? CodePointRange.Complement(ranges) : ranges];
    }
}
