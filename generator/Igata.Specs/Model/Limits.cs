namespace Igata.Specs.Model;

/// <summary>The limits of a value, named as in JSON Schema; limits of times are in the unit on the wire.</summary>
public sealed record Limits
{
    public static readonly Limits None = new();

    /// <summary>A JSON number, exactly as written.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>In Unicode characters, as JSON Schema counts them.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>In bytes of UTF-8; of the decoded bytes for <see cref="ScalarKind.Bytes"/>.</summary>
    public int? MaxBytes { get; init; }

    public Pattern? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }
}

/// <summary>The subset of regular expressions that is checked without back-tracking: a sequence of counted classes.</summary>
/// <param name="Text">As written.</param>
/// <param name="AnchoredStart">Begins with <c>^</c>.</param>
/// <param name="AnchoredEnd">Ends with <c>$</c>.</param>
/// <param name="Alternatives">One of these matches.</param>
public sealed record Pattern(string Text, bool AnchoredStart, bool AnchoredEnd, EquatableArray<PatternSequence> Alternatives);

public sealed record PatternSequence(EquatableArray<PatternPart> Parts);

/// <summary>A class of characters, so many times.</summary>
/// <param name="Ranges">Pairs of first and last character, sorted.</param>
/// <param name="Negated">All but these.</param>
/// <param name="Min">At least so often.</param>
/// <param name="Max">At most so often; null is without end.</param>
public sealed record PatternPart(EquatableArray<CharRange> Ranges, bool Negated, int Min, int? Max);

public readonly record struct CharRange(char First, char Last);

/// <summary>What kind of JSON value.</summary>
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
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The characters of a string, the exact text of a number, or the literal.</param>
public sealed record JsonScalar(JsonKind Kind, string Text);
