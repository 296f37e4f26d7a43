using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class BadAs : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (Named named in Named.All(draft))
        {
            if (named.As is { } name && !CSharpName.IsSound(name.Value))
            {
                findings.Add(Catalog.BadAs, name.Place, name.Value);
            }
        }
    }
}
