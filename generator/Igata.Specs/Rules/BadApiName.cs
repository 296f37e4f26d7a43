using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class BadApiName : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        if (draft.Spec.Api?.Name is { } name && !CSharpName.IsPlain(name.Value))
        {
            findings.Add(Catalog.BadApiName, name.Place, name.Value);
        }
    }
}
