namespace Igata.Specs.Model;

/// <summary>A rule across the members of a record. It contains the names of members on the wire.</summary>
public abstract record Rule;

/// <summary>A rule that at least one of the sets is complete.</summary>
public sealed record AnyOfRule(EquatableArray<MemberSet> Sets) : Rule;

/// <summary>A rule that exactly one of the sets is complete, and that no other member of the other sets is present.</summary>
public sealed record OneOfRule(EquatableArray<MemberSet> Sets) : Rule
{
    /// <summary>Returns the members that must be absent if a set is the complete one.</summary>
    public IEnumerable<string> GetOthers(MemberSet set) => Sets.SelectMany(other => other.Members).Except(set.Members);
}

/// <summary>Members that are present together; most sets have one member.</summary>
public sealed record MemberSet(EquatableArray<string> Members)
{
    public override string ToString() => Members.Count == 1 ? Members[0] : $"({string.Join(" and ", Members)})";
}

/// <summary>A rule that applies if all tests in <see cref="When"/> are satisfied. Then the other properties must be satisfied.</summary>
public sealed record WhenRule : Rule
{
    public EquatableArray<MemberTest> When { get; init; }

    public EquatableArray<MemberTest> Must { get; init; }

    public EquatableArray<string> Require { get; init; }

    public EquatableArray<string> Forbid { get; init; }
}

/// <summary>A test of one member: every condition that is not null must be satisfied. An absent member satisfies only <c>present: false</c>,
/// unless it has a default value, which is then tested.</summary>
public sealed record MemberTest
{
    public required string Member { get; init; }

    public bool? Present { get; init; }

    /// <summary>The allowed values; empty means no test.</summary>
    public EquatableArray<JsonScalar> OneOf { get; init; }

    public Limits Limits { get; init; } = Limits.None;
}
