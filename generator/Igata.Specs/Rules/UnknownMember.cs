using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownMember : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach ((Located<string> name, DraftRecord record) in RuleMembers.Names(draft))
        {
            if (!draft.FieldsOf(record.Def).ContainsKey(name.Value))
            {
                var meant = Suggestion.For(name.Value, record.Def.Fields.Select(field => field.Wire));
                findings.Add(Catalog.UnknownMember, name.Place, name.Value, record.Def.Name, meant);
            }
        }
    }
}
