using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Reports strings that hold a string, and strings that hold null.</summary>
internal sealed class InvalidEncodedType : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((TypeRef type, SourceLocation location) in TypeExpressions.GetComposedTypes(boundSpec))
        {
            for (TypeRef? part = type; part is not null; part = TypeExpressions.GetPart(part))
            {
                if (part is EncodedType { Inner: NullableType } ofNull)
                {
                    diagnostics.Add(Catalog.EncodedNull, location, TypeDescriptions.Format(ofNull));
                }
                else if (part is EncodedType { Form: ScalarKind.String } encoded && IsText(encoded.Inner, boundSpec))
                {
                    diagnostics.Add(Catalog.EncodedString, location, TypeDescriptions.Format(encoded));
                }
            }
        }
    }

    private static bool IsText(TypeRef type, BoundSpec boundSpec) => type switch
    {
        DefinedType defined when boundSpec.FindType(defined.Name) is UnionDef { Form: UnionForm.ByKind } union =>
            union.Cases.Any(unionCase => IsText(unionCase.Type, boundSpec)),
        ScalarType { Const: null } scalar => scalar.Kind.GetInfo().IsText,
        _ => UnionCases.GetKinds(type, boundSpec) is { Count: 1 } kinds && kinds[0] == JsonKind.String,
    };
}
