using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Rules as written to rules as meant.</summary>
internal static class RulesBuilder
{
    public static EquatableArray<Rule> Build(IReadOnlyList<RuleSpec> rules) => rules.Select(Rule).ToEquatableArray();

    public static MemberTest Test(TestSpec test) => new()
    {
        Member = test.Member.Value,
        Present = test.Present?.Value,
        OneOf = test.Values.Select(value => value.Scalar).ToEquatableArray(),
        Limits = LimitsBuilder.Build(test.Limits),
    };

    private static Rule Rule(RuleSpec rule) =>
        rule.AnyOf is { } any ? new AnyOfRule(Names(any))
        : rule.OneOf is { } one ? new OneOfRule(Names(one))
        : new WhenRule
        {
            When = Tests(rule.When),
            Must = Tests(rule.Must),
            Require = Names(rule.Require),
            Forbid = Names(rule.Forbid),
        };

    private static EquatableArray<MemberTest> Tests(IReadOnlyList<TestSpec>? tests) => (tests ?? []).Select(Test).ToEquatableArray();

    private static EquatableArray<string> Names(IReadOnlyList<Located<string>>? names) =>
        (names ?? []).Select(name => name.Value).ToEquatableArray();
}
