using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>A rule across members. Parts of it can be missing or invalid.</summary>
internal sealed record RuleSpec(SourceLocation Location)
{
    /// <summary>The sets of members; each name alone is a set.</summary>
    public IReadOnlyList<IReadOnlyList<Located<string>>>? AnyOf { get; init; }

    public IReadOnlyList<IReadOnlyList<Located<string>>>? OneOf { get; init; }

    public IReadOnlyList<TestSpec>? When { get; init; }

    public IReadOnlyList<TestSpec>? Must { get; init; }

    public IReadOnlyList<Located<string>>? Require { get; init; }

    public IReadOnlyList<Located<string>>? Forbid { get; init; }

    public IEnumerable<TestSpec> Tests => [.. When ?? [], .. Must ?? []];
}

internal sealed record TestSpec(Located<string> Member)
{
    public Located<bool>? Present { get; init; }

    public IReadOnlyList<JsonLeaf> Values { get; init; } = [];

    public LimitsSpec Limits { get; init; } = LimitsSpec.None;
}
