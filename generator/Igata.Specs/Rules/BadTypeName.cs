using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadTypeName : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (TypeSpec type in draft.Spec.Types)
        {
            if (!CSharpName.IsPlain(type.Name.Value))
            {
                findings.Add(Catalog.BadTypeName, type.Name.Place, type.Name.Value);
            }
        }
    }
}
