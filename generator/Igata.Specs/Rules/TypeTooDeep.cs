using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class TypeTooDeep : ISpecRule
{
    public void Check(Draft draft, Findings findings) =>
        draft.TooDeep.ForEach(place => findings.Add(Catalog.TypeTooDeep, place, TypeResolver.MostNames));
}
