using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>What is looked at before sending, and again on arrival.</summary>
/// <param name="Condition">Holds for a good value; <c>{0}</c> is the value.</param>
/// <param name="Report">A statement that adds the violation if there is one; <c>{0}</c> is the value.</param>
internal sealed record CheckCode(string Condition, string Report)
{
    /// <summary>The loop over a list or a map that the check calls, or null.</summary>
    public ItemsCode? Items { get; init; }

    /// <summary>The pattern that the check calls, or null.</summary>
    public PatternCode? Pattern { get; init; }
}

/// <summary>Two methods that look at every item: one tells whether all are good, one adds what is not.</summary>
/// <param name="Name">The end of their names.</param>
/// <param name="Container">The type of the list or map.</param>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Value">The value to check, from <c>item</c>.</param>
/// <param name="MayBeNull">Whether an item may be null, which is good.</param>
/// <param name="IsMap">Whether the items have names.</param>
/// <param name="Checks">What is checked of each.</param>
internal sealed record ItemsCode(string Name, string Container, string ItemType, string Value, bool MayBeNull, bool IsMap, EquatableArray<CheckCode> Checks);

/// <param name="Name">The name of the method that matches it.</param>
/// <param name="Text">The pattern as written, encoded for documentation.</param>
/// <param name="FromStart">Only the whole beginning counts.</param>
/// <param name="ToEnd">Only the whole end counts.</param>
/// <param name="Alternatives">One of these matches.</param>
internal sealed record PatternCode(string Name, string Text, bool FromStart, bool ToEnd, EquatableArray<SequenceCode> Alternatives);

internal sealed record SequenceCode(EquatableArray<RunCode> Runs);

/// <param name="Condition">Holds for a character, <c>value[at]</c>, of the run.</param>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many, or null.</param>
internal sealed record RunCode(string Condition, int Min, int? Max);

/// <param name="Condition">Holds when the rule is kept.</param>
/// <param name="Report">A statement that adds the violation.</param>
internal sealed record RuleCode(string Condition, string Report);
