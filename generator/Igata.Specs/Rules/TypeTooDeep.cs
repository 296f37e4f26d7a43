using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class TypeTooDeep : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (Place place in draft.TooDeep)
        {
            findings.Add(Catalog.TypeTooDeep, place, TypeResolver.MostNames);
        }
    }
}
