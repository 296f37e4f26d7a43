using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class NameTakenInEnum : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        Check(Named.Codes(draft), $"{draft.Spec.Api?.Name?.Value}Error", findings);
        draft.Enums.ForEach(set => Check(Named.Values(set), set.Def.Name, findings));
    }

    private static void Check(IEnumerable<Named> values, string type, Findings findings)
    {
        foreach (Named value in values)
        {
            if (TakenNames.InEnums.Contains(value.Name) || value.Name == type)
            {
                findings.Add(Catalog.NameTakenInEnum, value.Place, value.Wire.Value, value.Name);
            }
        }
    }
}
