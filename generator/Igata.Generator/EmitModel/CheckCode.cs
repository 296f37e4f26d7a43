using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A check of one value in a request: a client checks what it sends, a server what it receives.</summary>
/// <param name="Condition">True for a valid value.</param>
/// <param name="Report">A statement that adds a violation if the value is invalid.</param>
internal sealed record CheckCode(Condition Condition, string Report)
{
    /// <summary>The patterns that the check calls.</summary>
    public EquatableArray<PatternCode> Patterns { get; init; }
}

/// <param name="Name">The name of the method that matches it.</param>
/// <param name="Text">The pattern as written, encoded for a comment.</param>
/// <param name="FromStart">Whether it must match from the start of the string.</param>
/// <param name="ToEnd">Whether it must match to the end of the string.</param>
/// <param name="Alternatives">One of these must match.</param>
internal sealed record PatternCode(string Name, string Text, bool FromStart, bool ToEnd, EquatableArray<SequenceCode> Alternatives);

internal sealed record SequenceCode(EquatableArray<RunCode> Runs);

/// <param name="Condition">True for a character, <c>value[index]</c>, of the run.</param>
/// <param name="Min">The minimum number of characters.</param>
/// <param name="Max">The maximum number of characters, or null.</param>
internal sealed record RunCode(Condition Condition, int Min, int? Max);

/// <param name="Condition">True if the rule is satisfied.</param>
/// <param name="Report">A statement that adds the violation.</param>
internal sealed record RuleCode(Condition Condition, string Report);
