using System.Globalization;
using Igata.Runtime.Validation.Patterns;

namespace Igata.Specs.Patterns;

/// <summary>Prints the nodes of a pattern in the normal form that the runtime reads.</summary>
internal static class PatternPrinter
{
    public static string Print(PatternNode node) => node switch
    {
        ClassNode leaf => leaf.Text,
        AssertionNode assertion => Print(assertion.Kind),
        SequenceNode sequence => string.Concat(sequence.Nodes.Select(child => child is AlternationNode ? PrintGroup(child) : Print(child))),
        AlternationNode alternation => string.Join("|", alternation.Nodes.Select(Print)),
        RepeatNode repeat => (repeat.Node is ClassNode ? Print(repeat.Node) : PrintGroup(repeat.Node)) + PrintCount(repeat.Min, repeat.Max),
        _ => throw new InvalidOperationException($"A pattern cannot contain a {node.GetType().Name}."),
    };

    private static string PrintGroup(PatternNode node) => $"(?:{Print(node)})";

    private static string Print(PatternStepKind kind) => kind switch
    {
        PatternStepKind.Start => "^",
        PatternStepKind.End => "$",
        PatternStepKind.WordBoundary => "\\b",
        PatternStepKind.NotWordBoundary => "\\B",
        PatternStepKind.Consume or PatternStepKind.Split or PatternStepKind.Match => throw new InvalidOperationException($"{kind} is not an assertion."),
        _ => throw new InvalidOperationException($"The assertion {kind} has no text."),
    };

    private static string PrintCount(int min, int? max) => (min, max) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (_, null) => string.Format(CultureInfo.InvariantCulture, "{{{0},}}", min),
        _ => min == max ? string.Format(CultureInfo.InvariantCulture, "{{{0}}}", min) : string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", min, max),
    };
}
