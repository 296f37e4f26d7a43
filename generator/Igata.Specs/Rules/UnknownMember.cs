using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownMember : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((Located<string> name, BoundRecord record) in RuleMemberNames.GetNames(boundSpec))
        {
            if (!boundSpec.GetFields(record.Def).ContainsKey(name.Value))
            {
                var suggestion = SpellingSuggestion.Create(name.Value, record.Def.Fields.Select(field => field.Wire));
                diagnostics.Add(Catalog.UnknownMember, name.Location, name.Value, record.Def.Name, suggestion);
            }
        }
    }
}
