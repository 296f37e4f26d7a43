using System.Globalization;
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
        foreach (BoundCases union in boundSpec.Cases)
        {
            if (union.Cases.Fields.Count == 0 && union.Def.Form is not UnionForm.Views)
            {
                diagnostics.Add(Catalog.EmptyCases, union.Cases.Location);
            }

            for (int i = 0; i < union.Cases.Fields.Count; i++)
            {
                FieldSpec unionCase = union.Cases.Fields[i];
                TypeRef type = union.Types[i];
                DiagnosticReason? reason = unionCase.Optional ? new DiagnosticReason(Catalog.OptionalUnionCase, unionCase.Wire.Value, union.Def.Name)
                    : TypeRefExtensions.IsUnknown(type) ? null
                    : FindProblem(union.Def.Cases[i], union, type, boundSpec);
                if (reason is not null)
                {
                    diagnostics.Add(reason, unionCase.Wire.Location);
                }
            }
        }
    }

    private static DiagnosticReason? FindProblem(UnionCase unionCase, BoundCases union, TypeRef type, BoundSpec boundSpec)
    {
        string name = unionCase.Wire!;
        if (type is NullableType or FalseOrType)
        {
            return new DiagnosticReason(Catalog.NullableUnionCase, name, union.Def.Name, TypeDescriptions.Format(type));
        }

        if (union.Discriminator is null)
        {
            // The check of a view would check the same JSON again.
            bool isNested = union.Def.Form is UnionForm.Views && UnionTerms.Expand(type, boundSpec.FindType).Any(term => term is DefinedType defined && boundSpec.FindType(defined.Name) is UnionDef { Form: UnionForm.Views });
            return isNested ? new DiagnosticReason(Catalog.NestedViews, name, union.Def.Name, TypeDescriptions.Format(type)) : null;
        }

        if (!IsKey(name, union.Def.DiscriminatorKind))
        {
            return new DiagnosticReason(Catalog.UnionCaseWrongKey, name, union.Def.Name, TypeDescriptions.Describe(union.Def.DiscriminatorKind));
        }

        return !AreRecords(type, boundSpec, 0) ? new DiagnosticReason(Catalog.UnionCaseNotRecord, name, union.Def.Name, TypeDescriptions.Format(type))
            : boundSpec.FindRecord(type) is { } record ? FindProblem(unionCase, union, record, boundSpec)
            : FindUnionProblem(unionCase, union, type, boundSpec);
    }

    /// <summary>Each record of a union has the discriminator of the outer union, and at least one of them has the value of the case.</summary>
    private static DiagnosticReason? FindUnionProblem(UnionCase unionCase, BoundCases union, TypeRef type, BoundSpec boundSpec)
    {
        string discriminator = union.Discriminator!.Value;
        bool isFound = false;
        foreach (RecordDef record in DiscriminatorBuilder.FindRecords(type, boundSpec))
        {
            if (record.Fields.FirstOrDefault(field => field.Wire == discriminator) is not { } field || !IsFixed(field))
            {
                return new DiagnosticReason(Catalog.UnionCaseOfUnion, unionCase.Wire!, union.Def.Name, record.Name, discriminator);
            }

            isFound |= ObjectShape.GetValues(field.Type, boundSpec.FindType).Contains(union.Def.GetKey(unionCase));
        }

        return isFound ? null : new DiagnosticReason(Catalog.UnionCaseWithoutKey, unionCase.Wire!, union.Def.Name, TypeDescriptions.Format(type), discriminator);
    }

    private static DiagnosticReason? FindProblem(UnionCase unionCase, BoundCases union, RecordDef record, BoundSpec boundSpec)
    {
        string name = unionCase.Wire!;
        string discriminator = union.Discriminator!.Value;
        if (record.Fields.FirstOrDefault(field => field.Wire == discriminator) is not { } field)
        {
            return !boundSpec.Spec.IsOwn(record.File) && boundSpec.Spec.IsOwn(union.Def.File)
                ? new DiagnosticReason(Catalog.UnionCaseOfClient, name, union.Def.Name, record.Name, discriminator)
                : new DiagnosticReason(Catalog.UnionCaseOfTwoUnions, name, union.Def.Name, record.Name, discriminator);
        }

        return IsFixed(field) && ObjectShape.GetValues(field.Type, boundSpec.FindType).Contains(union.Def.GetKey(unionCase)) ? null
            : !boundSpec.Spec.IsOwn(record.File) && boundSpec.Spec.IsOwn(union.Def.File) ? new DiagnosticReason(Catalog.UnionCaseOfClient, name, union.Def.Name, record.Name, discriminator)
            : boundSpec.DiscriminatedRecords.Contains(record.Name) && record.Fields[0] == field ? new DiagnosticReason(Catalog.UnionCaseOfTwoUnions, name, union.Def.Name, record.Name, discriminator)
            : new DiagnosticReason(Catalog.UnionCaseDeclaresDiscriminator, name, union.Def.Name, record.Name, discriminator);
    }

    private static bool IsFixed(Field field) =>
        !field.Optional && field.Type is ScalarType { Const: not null, Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int or ScalarKind.Long } or DefinedType;

    private static bool IsKey(string name, ScalarKind kind) =>
        kind is ScalarKind.Int ? int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number.ToString(CultureInfo.InvariantCulture) == name
        : kind is not ScalarKind.Boolean || name is "true" or "false";

    /// <summary>Returns whether a type is a record, or a union whose cases are.</summary>
    private static bool AreRecords(TypeRef type, BoundSpec boundSpec, int depth) => type is DefinedType defined && depth <= TypeResolver.MaxAliasDepth && boundSpec.FindType(defined.Name) switch
    {
        RecordDef { Positional: false } => true,
        UnionDef { Form: UnionForm.ByKind or UnionForm.ByMember } union => depth < 4 && union.Cases.All(unionCase => AreRecords(unionCase.Type, boundSpec, depth + 1)),
        _ => false,
    };
}
