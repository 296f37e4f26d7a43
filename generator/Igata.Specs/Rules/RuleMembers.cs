using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>The members that rules speak of.</summary>
internal static class RuleMembers
{
    /// <summary>Every name in a rule, with the record that should have it.</summary>
    public static IEnumerable<(Located<string> Name, DraftRecord Record)> Names(Draft draft) =>
        from record in draft.Records
        from rule in record.Rules
        from name in (IEnumerable<Located<string>>)
            [.. rule.AnyOf ?? [], .. rule.OneOf ?? [], .. rule.Require ?? [], .. rule.Forbid ?? [], .. rule.Tests.Select(test => test.Member)]
        select (name, record);

    /// <summary>Every test of a member that is there.</summary>
    public static IEnumerable<(TestSpec Test, Field Field)> Tests(Draft draft) =>
        from record in draft.Records
        from rule in record.Rules
        from test in rule.Tests
        where draft.FieldsOf(record.Def).ContainsKey(test.Member.Value)
        select (test, draft.FieldsOf(record.Def)[test.Member.Value]);
}
