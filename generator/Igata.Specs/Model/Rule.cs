namespace Igata.Specs.Model;

/// <summary>A rule across the members of a record. It contains the names of members on the wire.</summary>
public abstract record Rule;

/// <summary>A rule that at least one of the members is present.</summary>
public sealed record AnyOfRule(EquatableArray<string> Members) : Rule;

/// <summary>A rule that exactly one of the members is present.</summary>
public sealed record OneOfRule(EquatableArray<string> Members) : Rule;

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
