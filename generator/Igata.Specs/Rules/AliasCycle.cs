using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class AliasCycle : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach ((TypeSpec type, string way) in draft.Cycles)
        {
            findings.Add(Catalog.AliasCycle, type.Name.Place, type.Name.Value, way);
        }
    }
}
