using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidUnionCase : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var casesByRecord = new Dictionary<string, BoundCases>(StringComparer.Ordinal);
        foreach (BoundCases union in boundSpec.Cases)
        {
            if (union.Cases.Fields.Count == 0)
            {
                diagnostics.Add(Catalog.WrongNodeKind, union.Cases.Location, "cases", "at least one case", "an empty mapping");
            }

            for (int i = 0; i < union.Cases.Fields.Count; i++)
            {
                FieldSpec unionCase = union.Cases.Fields[i];
                TypeRef type = union.Types[i];
                string? reason = unionCase.Optional ? "a case has no '?' behind it." : TypeRefExtensions.IsUnknown(type) ? null : FindProblem(union, type, casesByRecord, boundSpec);
                if (reason is not null)
                {
                    diagnostics.Add(Catalog.InvalidUnionCase, unionCase.Wire.Location, unionCase.Wire.Value, union.Def.Name, reason);
                }
            }
        }
    }

    private static string? FindProblem(BoundCases union, TypeRef type, Dictionary<string, BoundCases> casesByRecord, BoundSpec boundSpec)
    {
        if (type is NullableType or FalseOrType)
        {
            return $"it is {TypeDescriptions.Describe(type)}.";
        }

        if (union.Discriminator is not { } discriminator)
        {
            return null;
        }

        if (boundSpec.FindRecord(type) is not { } record)
        {
            return $"it is {TypeDescriptions.Describe(type)}, and not a record.";
        }

        if (casesByRecord.TryGetValue(record.Name, out BoundCases? other))
        {
            return $"'{record.Name}' is a case of '{other.Def.Name}' already, and can have one discriminator only.";
        }

        casesByRecord.Add(record.Name, union);
        if (!boundSpec.Spec.IsOwn(record.File) && boundSpec.Spec.IsOwn(union.Def.File))
        {
            return $"'{record.Name}' is a record of the client, which has no '{discriminator.Value}'.";
        }

        return boundSpec.DiscriminatedRecords.Contains(record.Name) ? null : $"'{record.Name}' declares '{discriminator.Value}' itself; leave it out there.";
    }
}
