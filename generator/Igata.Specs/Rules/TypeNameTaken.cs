using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class TypeNameTaken : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        // Without regard to case, because both are cast into files of their names.
        var ofApi = new HashSet<string>(TakenNames.OfApi(draft.Spec.Api?.Name?.Value ?? ""), StringComparer.OrdinalIgnoreCase);
        foreach ((TypeDef type, Place place) in draft.AllTypes)
        {
            if (TakenNames.ForTypes.Contains(type.Name) || ofApi.Contains(type.Name))
            {
                findings.Add(Catalog.TypeNameTaken, place, type.Name);
            }
        }
    }
}
