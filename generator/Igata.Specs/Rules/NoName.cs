using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Nothing of the name can stand in C#; or it is a number, which says nothing there.</summary>
internal sealed class NoName : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (Named named in Named.All(draft).Where(named => named.Name.Length == 0))
        {
            findings.Add(Catalog.NoName, named.Wire.Place, named.Wire.Value);
        }

        foreach (Named code in Named.Codes(draft).Where(code => code.As is null && JsonNumber.IsWhole(code.Wire.Value)))
        {
            findings.Add(Catalog.NoName, code.Wire.Place, code.Wire.Value);
        }
    }
}
