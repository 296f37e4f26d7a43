using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

/// <summary>Parameters of REST are texts.</summary>
internal sealed class UnsupportedParameterType : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Field is { } field && FindProblem(shape, boundSpec) is { } reason)
            {
                diagnostics.Add(Catalog.UnsupportedParameterType, field.Wire.Location, field.Wire.Value, DescribeLocation(shape.Location), reason);
            }
        }

        foreach (BoundBody body in boundSpec.Bodies.Where(body => body.Spec is { Keyword.Value: "form" or "form?", Type: not null }))
        {
            if (!TypeRefExtensions.IsUnknown(body.Type) && !(body.Type is MapType map && IsText(map.Item, boundSpec)))
            {
                diagnostics.Add(Catalog.UnsupportedParameterType, body.Spec.Location, body.Spec.Keyword.Value.TrimEnd('?'), "a form", $"it is {TypeDescriptions.Describe(body.Type)}; write its members in place, or take a map of texts.");
            }
        }
    }

    private static string? FindProblem(BoundShape shape, BoundSpec boundSpec) => shape.Location switch
    {
        FieldLocation.Path when shape.Field!.Optional => "what stands in a path cannot be absent.",
        FieldLocation.Path when !IsText(shape.Type, boundSpec) => $"it is {TypeDescriptions.Describe(shape.Type)}, and not one value.",
        FieldLocation.Query when shape.Type is ScalarType { Kind: ScalarKind.Flag } => null,
        FieldLocation.Query or FieldLocation.Header or FieldLocation.Form when shape.Type is ListType list && !IsText(list.Item, boundSpec) => $"what is in it is {TypeDescriptions.Describe(list.Item)}, and not a text.",
        FieldLocation.Query or FieldLocation.Header or FieldLocation.Form when !IsText(GetItemType(shape.Type), boundSpec) => $"it is {TypeDescriptions.Describe(shape.Type)}, and not a text or a list of texts.",
        FieldLocation.Part when shape.Type is NullableType or FalseOrType => $"it is {TypeDescriptions.Describe(shape.Type)}; a part is there or it is not.",
        _ => null,
    };

    private static TypeRef GetItemType(TypeRef type) => type is ListType list ? list.Item : type;

    /// <summary>A value that is one text, and can be told from it.</summary>
    private static bool IsText(TypeRef type, BoundSpec boundSpec) => type switch
    {
        _ when TypeRefExtensions.IsUnknown(type) => true,
        ScalarType scalar => scalar.Kind.GetInfo().CanBeParameter,
        DefinedType defined when boundSpec.Types.TryGetValue(defined.Name, out TypeDef? definition) => definition switch
        {
            EnumDef => true,
            UnionDef { Form: UnionForm.ByKind } union => union.Cases.All(unionCase => unionCase.Type is not DefinedType inner || boundSpec.Types.TryGetValue(inner.Name, out TypeDef? innerDefinition) && innerDefinition is EnumDef) &&
                union.Cases.All(unionCase => IsText(unionCase.Type, boundSpec)),
            _ => false,
        },
        _ => false,
    };

    private static string DescribeLocation(FieldLocation location) => location switch
    {
        FieldLocation.Path => "a path",
        FieldLocation.Query => "a query",
        FieldLocation.Header => "a header",
        FieldLocation.Form => "a form",
        _ => "a part of a body",
    };
}
