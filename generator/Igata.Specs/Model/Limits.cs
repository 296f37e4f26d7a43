namespace Igata.Specs.Model;

/// <summary>What a value must keep to, in JSON Schema's words; numbers of times are in the unit of the wire.</summary>
public sealed record Limits
{
    public static readonly Limits None = new();

    /// <summary>A JSON number, to the letter.</summary>
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

/// <summary>A JSON value that is no array and no object.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Of a string its characters; of a number its text, to the letter; of the rest their literal.</param>
public sealed record JsonScalar(JsonKind Kind, string Text);
