using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The selection among types of one JSON kind: objects by their members, arrays by their first item. The result is the number of a case, or 0.</summary>
internal sealed record SelectionCode
{
    public static SelectionCode None { get; } = new();

    public MemberSelector? Objects { get; init; }

    public ItemSelector? Arrays { get; init; }

    /// <summary>Whether the tests of the types use <c>selected</c>.</summary>
    public bool IsNeeded => Objects is not null || Arrays is not null;
}

/// <summary>A method that reads the names of the members of an object, and selects a case by them.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Members">The members that distinguish the cases.</param>
/// <param name="Choices">The cases, in the order in which they are tried.</param>
/// <param name="WordCount">The number of words of bits.</param>
internal sealed record MemberSelector(string Name, EquatableArray<SelectorMember> Members, EquatableArray<SelectorChoice> Choices, int WordCount)
{
    public static string GetWordName(int word) => word == 0 ? "found" : $"found{word}";
}

/// <param name="Wire">The name on the wire.</param>
/// <param name="Facts">What may be true of the value.</param>
internal sealed record SelectorMember(string Wire, EquatableArray<SelectorFact> Facts);

/// <param name="Bit">The bit that is set if the condition is true.</param>
/// <param name="Test">A condition over <c>json</c> and <c>current</c>.</param>
internal sealed record SelectorFact(BitCode Bit, Condition Test);

/// <param name="Case">The number of the case.</param>
/// <param name="Condition">The condition under which it is selected.</param>
internal sealed record SelectorChoice(int Case, Condition Condition);

/// <summary>A method that selects a case by the first item of an array that is not null.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="EmptyCase">The number of the case of an array without such an item.</param>
/// <param name="Choices">The cases, in the order in which they are tried, with conditions over the item.</param>
/// <param name="Selection">The selection among items of one JSON kind.</param>
internal sealed record ItemSelector(string Name, int EmptyCase, EquatableArray<SelectorChoice> Choices, SelectionCode Selection)
{
    /// <summary>Whether the conditions use <c>kind</c>.</summary>
    public bool NeedsKind { get; init; }

    public EquatableArray<PatternCode> Patterns { get; init; }

    /// <summary>The patterns of the method and of the methods that it calls.</summary>
    public IEnumerable<PatternCode> AllPatterns => Patterns.Concat(Selection.Arrays?.AllPatterns ?? []);
}
