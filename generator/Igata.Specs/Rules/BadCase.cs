using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class BadCase : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var taken = new Dictionary<string, DraftCases>(StringComparer.Ordinal);
        foreach (DraftCases union in draft.Cases)
        {
            if (union.Cases.Fields.Count == 0)
            {
                findings.Add(Catalog.WrongForm, union.Cases.Place, "cases", "at least one case", "an empty mapping");
            }

            for (int i = 0; i < union.Cases.Fields.Count; i++)
            {
                FieldSpec choice = union.Cases.Fields[i];
                TypeRef type = union.Types[i];
                string? why = choice.Optional ? "a case has no '?' behind it." : TypeRefs.IsUnknown(type) ? null : Fault(union, type, taken, draft);
                if (why is not null)
                {
                    findings.Add(Catalog.BadCase, choice.Wire.Place, choice.Wire.Value, union.Def.Name, why);
                }
            }
        }
    }

    private static string? Fault(DraftCases union, TypeRef type, Dictionary<string, DraftCases> taken, Draft draft)
    {
        if (type is NullableType or OrFalseType)
        {
            return $"it is {TypeWords.Of(type)}.";
        }

        if (union.Discriminator is not { } discriminator)
        {
            return null;
        }

        if (draft.RecordOf(type) is not { } record)
        {
            return $"it is {TypeWords.Of(type)}, and not a record.";
        }

        if (taken.TryGetValue(record.Name, out DraftCases? other))
        {
            return $"'{record.Name}' is a case of '{other.Def.Name}' already, and can have one discriminator only.";
        }

        taken.Add(record.Name, union);
        if (!draft.Spec.IsOwn(record.File) && draft.Spec.IsOwn(union.Def.File))
        {
            return $"'{record.Name}' is a record of the client, which has no '{discriminator.Value}'.";
        }

        return draft.Discriminated.Contains(record.Name) ? null : $"'{record.Name}' declares '{discriminator.Value}' itself; leave it out there.";
    }
}
