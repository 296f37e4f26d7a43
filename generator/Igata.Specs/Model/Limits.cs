namespace Igata.Specs.Model;

/// <summary>The limits of a value, named as in JSON Schema. Limits of times are in the unit on the wire.</summary>
public sealed record Limits
{
    public static readonly Limits None = new();

    /// <summary>The minimum as a JSON number, exactly as written.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>The bound that a value must exceed.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>The bound that a value must be less than.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>The number that a value is a multiple of, compared with the digits on the wire.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The minimum length in Unicode characters, as JSON Schema counts them.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The maximum number of bytes as UTF-8, or of decoded bytes for <see cref="ScalarKind.Bytes"/>.</summary>
    public int? MaxBytes { get; init; }

    public Pattern? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }
}

/// <summary>A regular expression of ECMA-262 with the flag <c>u</c>.</summary>
/// <param name="Text">The pattern as written.</param>
/// <param name="NormalForm">The look-aheads and the pattern, as the runtime reads them.</param>
/// <param name="Runs">The runs of characters that are equal to the pattern, or null if one pass over the text is not enough.</param>
public sealed record Pattern(string Text, EquatableArray<string> NormalForm, PatternRuns? Runs);

/// <summary>Alternatives of counted classes of characters, which are matched in one pass.</summary>
/// <param name="AnchoredStart">Whether the pattern begins with <c>^</c>.</param>
/// <param name="AnchoredEnd">Whether the pattern ends with <c>$</c>.</param>
/// <param name="Alternatives">The alternatives, one of which must match.</param>
public sealed record PatternRuns(bool AnchoredStart, bool AnchoredEnd, EquatableArray<PatternSequence> Alternatives);

public sealed record PatternSequence(EquatableArray<PatternPart> Parts);

/// <summary>A class of characters and the number of its repetitions.</summary>
/// <param name="Ranges">The pairs of first and last character, sorted.</param>
/// <param name="Negated">Whether the class consists of all other characters.</param>
/// <param name="Min">The minimum number of repetitions.</param>
/// <param name="Max">The maximum number of repetitions, or null.</param>
public sealed record PatternPart(EquatableArray<CharRange> Ranges, bool Negated, int Min, int? Max);

public readonly record struct CharRange(char First, char Last);

/// <summary>The kind of a JSON value.</summary>
public enum JsonKind
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value, but not an array or an object.</summary>
/// <param name="Kind">The kind of the value.</param>
/// <param name="Text">The characters of a string, the exact text of a number, or the literal.</param>
public sealed record JsonScalar(JsonKind Kind, string Text);
