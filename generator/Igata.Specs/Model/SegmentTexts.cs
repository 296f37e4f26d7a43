namespace Igata.Specs.Model;

/// <summary>What is known about the texts that a parameter in a path can be: their lengths, and the characters that they begin with.</summary>
/// <param name="MinLength">The minimum number of UTF-16 units.</param>
/// <param name="MaxLength">The maximum, or null.</param>
/// <param name="First">The characters that a text can begin with; empty: any.</param>
internal sealed record SegmentTexts(int MinLength, int? MaxLength, EquatableArray<CharRange> First)
{
    private static readonly CharRange Digits = new('0', '9');

    /// <summary>Describes the texts of a type, or returns null if nothing is known.</summary>
    public static SegmentTexts? Find(ScalarType type) => type switch
    {
        { Kind: ScalarKind.String, Limits.Pattern.Runs: { } runs } => Describe(runs),
        { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.BigInt or ScalarKind.Number or ScalarKind.Decimal } => new SegmentTexts(1, null, [new CharRange('-', '-'), Digits]),
        { Kind: ScalarKind.ULong } => new SegmentTexts(1, 20, [Digits]),
        { Kind: ScalarKind.Boolean } => new SegmentTexts(4, 5, [new CharRange('f', 'f'), new CharRange('t', 't')]),
        _ => null,
    };

    /// <summary>Returns whether no text is one of both.</summary>
    public bool AreDisjoint(SegmentTexts other) =>
        MaxLength < other.MinLength || other.MaxLength < MinLength
        || (First.Count > 0 && other.First.Count > 0 && !First.Any(range => other.First.Any(second => range.First <= second.Last && second.First <= range.Last)));

    // A pattern that matches anywhere says only how long a text is at least.
    private static SegmentTexts Describe(PatternRuns runs)
    {
        int min = runs.Alternatives.Min(sequence => sequence.Parts.Sum(part => part.Min));
        int? max = runs is { AnchoredStart: true, AnchoredEnd: true } && runs.Alternatives.All(sequence => sequence.Parts.All(part => part is { Max: not null, Negated: false }))
            ? runs.Alternatives.Max(sequence => sequence.Parts.Sum(part => part.Max!.Value))
            : null;
        bool isFirstKnown = runs.AnchoredStart && runs.Alternatives.All(sequence => sequence.Parts.Count > 0 && sequence.Parts[0] is { Min: > 0, Negated: false });
        return new SegmentTexts(min, max, isFirstKnown ? [.. runs.Alternatives.SelectMany(sequence => sequence.Parts[0].Ranges)] : []);
    }
}
