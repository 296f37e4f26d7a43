using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints rules and limits as a spec contains them.</summary>
internal static class RulePrinter
{
    public static string? PrintRules(EquatableArray<Rule> rules) => rules.Count == 0 ? null : YamlFlowWriter.FormatList(rules.Select(PrintRule));

    public static IEnumerable<(string, string?)> PrintLimits(Limits limits) =>
        LimitInfo.All.Select(row => (row.Keyword, row.Get(limits) is { } limit && LimitBound.IsNumber(limit) && row.Set is not null ? limit : YamlFlowWriter.FormatText(row.Get(limits))));

    private static string PrintRule(Rule rule) => rule switch
    {
        AnyOfRule anyOf => YamlFlowWriter.FormatMapping(("any-of", PrintSets(anyOf.Sets))),
        OneOfRule oneOf => YamlFlowWriter.FormatMapping(("one-of", PrintSets(oneOf.Sets))),
        WhenRule conditional => YamlFlowWriter.FormatMapping(
            ("when", PrintTests(conditional.When)),
            ("must", PrintTests(conditional.Must)),
            ("require", PrintNames(conditional.Require)),
            ("forbid", PrintNames(conditional.Forbid))),
        _ => throw new InvalidOperationException("There is no other rule."),
    };

    private static string PrintSets(EquatableArray<MemberSet> sets) =>
        YamlFlowWriter.FormatList(sets.Select(set => set.Members.Count == 1 ? YamlFlowWriter.FormatText(set.Members[0])! : PrintNames(set.Members)!));

    private static string? PrintNames(EquatableArray<string> names) => names.Count == 0 ? null : YamlFlowWriter.FormatList(names.Select(name => YamlFlowWriter.FormatText(name)!));

    public static string? PrintTests(EquatableArray<MemberTest> tests) =>
        tests.Count == 0 ? null : YamlFlowWriter.FormatMapping(tests.Select(test => (YamlFlowWriter.FormatText(test.Member)!, (string?)PrintTest(test))));

    private static string PrintTest(MemberTest test) => YamlFlowWriter.FormatMapping(
    [
        ("present", test.Present is { } present ? (present ? "true" : "false") : null),
        ("enum", test.OneOf.Count == 0 ? null : YamlFlowWriter.FormatList(test.OneOf.Select(YamlFlowWriter.FormatScalar))),
        .. PrintLimits(test.Limits),
    ]);
}
