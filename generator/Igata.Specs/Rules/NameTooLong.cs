using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class NameTooLong : ISpecRule
{
    private const int Most = 128;

    public void Check(Draft draft, Findings findings)
    {
        foreach (Named named in Named.All(draft))
        {
            Check(named.Wire.Value, named.Wire.Place, findings);
            Check(named.As?.Value ?? "", named.Place, findings);
        }

        foreach ((TypeDef type, Place place) in draft.AllTypes.Where(type => type.Def.Owner is not null))
        {
            Check(type.Name, place, findings);
        }
    }

    private static void Check(string name, Place place, Findings findings)
    {
        if (name.Length > Most)
        {
            findings.Add(Catalog.NameTooLong, place, name, name.Length, Most);
        }
    }
}
