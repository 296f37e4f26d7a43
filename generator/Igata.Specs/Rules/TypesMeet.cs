using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Without regard to case, because each type is cast into a file of its name.</summary>
internal sealed class TypesMeet : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var first = new Dictionary<string, TypeDef>(StringComparer.OrdinalIgnoreCase);
        foreach ((TypeDef type, Place place) in draft.AllTypes)
        {
            if (first.TryGetValue(type.Name, out TypeDef? other))
            {
                if (!draft.Spec.IsOwn(other.File) && other.Name == type.Name)
                {
                    findings.Add(Catalog.ClientHasType, place, draft.Spec.Client!.Name, type.Name);
                    continue;
                }

                findings.Add(Catalog.TypesMeet, place, Origin(other), Origin(type));
            }
            else
            {
                first.Add(type.Name, type);
            }
        }
    }

    private static string Origin(TypeDef type) => type.Owner is null ? $"the declared '{type.Name}'" : $"'{type.Name}' written in place in '{type.Owner}'";
}
