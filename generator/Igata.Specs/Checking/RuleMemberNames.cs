using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the members that rules use.</summary>
internal static class RuleMemberNames
{
    /// <summary>Returns every name in a rule, with the record that must have it.</summary>
    public static IEnumerable<(Located<string> Name, BoundRecord Record)> GetNames(BoundSpec boundSpec) =>
        from record in boundSpec.Records
        from rule in record.Rules
        from name in (IEnumerable<Located<string>>)
            [.. (rule.AnyOf ?? []).SelectMany(set => set), .. (rule.OneOf ?? []).SelectMany(set => set), .. rule.Require ?? [], .. rule.Forbid ?? [], .. rule.Tests.Select(test => test.Member)]
        select (name, record);

    /// <summary>Returns every test of an existing member.</summary>
    public static IEnumerable<(TestSpec Test, Field Field)> GetTests(BoundSpec boundSpec) =>
        from record in boundSpec.Records
        from rule in record.Rules
        from test in rule.Tests
        where boundSpec.GetFields(record.Def).ContainsKey(test.Member.Value)
        select (test, boundSpec.GetFields(record.Def)[test.Member.Value]);
}
