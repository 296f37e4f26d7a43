using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnknownType : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (NameExpr named in Expressions.All(draft).SelectMany(Expressions.Names))
        {
            if (!draft.Declared.ContainsKey(named.Name))
            {
                var meant = Suggestion.For(named.Name, draft.Declared.Keys.Concat(ScalarNames.All));
                findings.Add(Catalog.UnknownType, named.Place, named.Name, meant);
            }
        }
    }
}
