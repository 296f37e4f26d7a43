namespace Igata.Specs.Model;

/// <summary>A rule across the members of a record. Members are named as on the wire.</summary>
public abstract record Rule;

/// <summary>At least one of these is present.</summary>
public sealed record AnyOfRule(EquatableArray<string> Members) : Rule;

/// <summary>Exactly one of these is present.</summary>
public sealed record OneOfRule(EquatableArray<string> Members) : Rule;

/// <summary>When all tests hold, then the rest must.</summary>
public sealed record WhenRule : Rule
{
    public EquatableArray<MemberTest> When { get; init; }

    public EquatableArray<MemberTest> Must { get; init; }

    public EquatableArray<string> Require { get; init; }

    public EquatableArray<string> Forbid { get; init; }
}

/// <summary>A test of one member: all that is not null must hold. An absent member fails all but <c>present: false</c>,
/// unless it has a default, which is tested then.</summary>
public sealed record MemberTest
{
    public required string Member { get; init; }

    public bool? Present { get; init; }

    /// <summary>The allowed values; empty means no test.</summary>
    public EquatableArray<JsonScalar> OneOf { get; init; }

    public Limits Limits { get; init; } = Limits.None;
}
