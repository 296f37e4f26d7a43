using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds rules.</summary>
internal static class RulesBuilder
{
    public static EquatableArray<Rule> Build(IReadOnlyList<RuleSpec> rules) => rules.Select(BuildRule).ToEquatableArray();

    public static MemberTest BuildTest(TestSpec test) => new()
    {
        Member = test.Member.Value,
        Present = test.Present?.Value,
        OneOf = test.Values.Select(value => value.Scalar).ToEquatableArray(),
        Limits = LimitsBuilder.Build(test.Limits),
    };

    private static Rule BuildRule(RuleSpec rule) =>
        rule.AnyOf is { } anyOf ? new AnyOfRule(GetSets(anyOf))
        : rule.OneOf is { } oneOf ? new OneOfRule(GetSets(oneOf))
        : new WhenRule
        {
            When = BuildTests(rule.When),
            Must = BuildTests(rule.Must),
            Require = GetNames(rule.Require),
            Forbid = GetNames(rule.Forbid),
        };

    private static EquatableArray<MemberTest> BuildTests(IReadOnlyList<TestSpec>? tests) => (tests ?? []).Select(BuildTest).ToEquatableArray();

    private static EquatableArray<MemberSet> GetSets(IReadOnlyList<IReadOnlyList<Located<string>>> sets) =>
        sets.Select(set => new MemberSet(GetNames(set))).ToEquatableArray();

    private static EquatableArray<string> GetNames(IReadOnlyList<Located<string>>? names) =>
        (names ?? []).Select(name => name.Value).ToEquatableArray();
}
