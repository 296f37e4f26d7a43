using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
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
                diagnostics.Add(Catalog.EmptyCases, union.Cases.Location);
            }

            for (int i = 0; i < union.Cases.Fields.Count; i++)
            {
                FieldSpec unionCase = union.Cases.Fields[i];
                TypeRef type = union.Types[i];
                DiagnosticReason? reason = unionCase.Optional ? new DiagnosticReason(Catalog.OptionalUnionCase, unionCase.Wire.Value, union.Def.Name)
                    : TypeRefExtensions.IsUnknown(type) ? null
                    : FindProblem(unionCase.Wire.Value, union, type, casesByRecord, boundSpec);
                if (reason is not null)
                {
                    diagnostics.Add(reason, unionCase.Wire.Location);
                }
            }
        }
    }

    private static DiagnosticReason? FindProblem(string name, BoundCases union, TypeRef type, Dictionary<string, BoundCases> casesByRecord, BoundSpec boundSpec)
    {
        if (type is NullableType or FalseOrType)
        {
            return new DiagnosticReason(Catalog.NullableUnionCase, name, union.Def.Name, TypeDescriptions.Format(type));
        }

        if (union.Discriminator is not { } discriminator)
        {
            return null;
        }

        if (boundSpec.FindRecord(type) is not { } record)
        {
            return new DiagnosticReason(Catalog.UnionCaseNotRecord, name, union.Def.Name, TypeDescriptions.Format(type));
        }

        if (casesByRecord.TryGetValue(record.Name, out BoundCases? other))
        {
            return new DiagnosticReason(Catalog.UnionCaseOfTwoUnions, name, union.Def.Name, record.Name, other.Def.Name);
        }

        casesByRecord.Add(record.Name, union);
        if (!boundSpec.Spec.IsOwn(record.File) && boundSpec.Spec.IsOwn(union.Def.File))
        {
            return new DiagnosticReason(Catalog.UnionCaseOfClient, name, union.Def.Name, record.Name, discriminator.Value);
        }

        return boundSpec.DiscriminatedRecords.Contains(record.Name)
            ? null
            : new DiagnosticReason(Catalog.UnionCaseDeclaresDiscriminator, name, union.Def.Name, record.Name, discriminator.Value);
    }
}
