using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A check of one value in a request. A client checks what it sends, a server checks what it receives.</summary>
/// <param name="Condition">A condition that is true for a valid value.</param>
/// <param name="Report">A statement that adds a violation if the value is invalid.</param>
internal sealed record CheckCode(Condition Condition, string Report)
{
    /// <summary>The patterns that the check calls.</summary>
    public EquatableArray<PatternCode> Patterns { get; init; }
}

/// <param name="Name">The name of the method that matches the pattern.</param>
/// <param name="Text">The pattern as written in the spec, encoded for a comment.</param>
/// <param name="NormalForm">The literals of the normal form.</param>
/// <param name="Runs">The runs of characters, or null if the runtime matches the pattern.</param>
internal sealed record PatternCode(string Name, string Text, EquatableArray<string> NormalForm, RunsCode? Runs);

/// <param name="FromStart">Whether the pattern must match from the start of the string.</param>
/// <param name="ToEnd">Whether the pattern must match to the end of the string.</param>
/// <param name="Alternatives">The alternatives, one of which must match.</param>
internal sealed record RunsCode(bool FromStart, bool ToEnd, EquatableArray<SequenceCode> Alternatives);

internal sealed record SequenceCode(EquatableArray<RunCode> Runs);

/// <param name="Condition">A condition that is true for a character, <c>value[index]</c>, of the run.</param>
/// <param name="Min">The minimum number of characters.</param>
/// <param name="Max">The maximum number of characters, or null.</param>
internal sealed record RunCode(Condition Condition, int Min, int? Max);

/// <param name="Condition">A condition that is true if the rule is satisfied.</param>
/// <param name="Report">A statement that adds the violation.</param>
internal sealed record RuleCode(Condition Condition, string Report);
