using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Reports parameters of REST that cannot be sent as text.</summary>
internal sealed class UnsupportedParameterType : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        HashSet<FieldSpec> common = [.. boundSpec.Spec.Api?.Query?.Fields ?? []];
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape is { Field: { } option, Nesting: not null } && common.Contains(option))
            {
                diagnostics.Add(Catalog.ParameterNotText, option.Wire.Location, option.Wire.Value, "the query of every call", TypeDescriptions.Format(shape.Type));
            }
            else if (shape.Field is { IsFamily: false } field && FindProblem(shape, field.Wire.Value, boundSpec) is { } reason)
            {
                diagnostics.Add(reason, field.Wire.Location);
            }
        }

        foreach (BoundBody body in boundSpec.Bodies.Where(body => body.Spec is { Keyword.Value: "form" or "form?", Type: not null }))
        {
            if (!TypeRefExtensions.IsUnknown(body.Type) && !(body.Type is MapType map && (body.Nesting is not null || TextTypes.IsText(map.Item, boundSpec))))
            {
                diagnostics.Add(Catalog.FormNotText, body.Spec.Location, body.Spec.Keyword.Value, TypeDescriptions.Format(body.Type));
            }
        }
    }

    private static DiagnosticReason? FindProblem(BoundShape shape, string name, BoundSpec boundSpec) => shape.Location switch
    {
        FieldLocation.Host when !CanBeHost(shape.Type, boundSpec) => new DiagnosticReason(Catalog.HostMemberNotText, name, TypeDescriptions.Format(shape.Type)),
        FieldLocation.Host when shape.Field is { Optional: true, Shape.Default: null } => new DiagnosticReason(Catalog.OptionalHostMember, name),
        FieldLocation.Path when shape.Field!.Optional => new DiagnosticReason(Catalog.OptionalPathParameter, name),
        FieldLocation.Path when !TextTypes.IsText(shape.Type, boundSpec) => new DiagnosticReason(Catalog.PathParameterNotText, name, TypeDescriptions.Format(shape.Type)),
        FieldLocation.Query when shape.Type is ScalarType { Kind: ScalarKind.Flag } => null,
        FieldLocation.Query or FieldLocation.Form or FieldLocation.Part when shape.Nesting is not null => null,
        FieldLocation.Query or FieldLocation.Header or FieldLocation.Form when shape.Type is ListType list && !TextTypes.IsText(list.Item, boundSpec) =>
            new DiagnosticReason(Catalog.ParameterItemNotText, name, DescribeLocation(shape.Location), TypeDescriptions.Format(list.Item)),
        FieldLocation.Query or FieldLocation.Header or FieldLocation.Form when !TextTypes.IsText(GetItemType(shape.Type), boundSpec) =>
            new DiagnosticReason(Catalog.ParameterNotText, name, DescribeLocation(shape.Location), TypeDescriptions.Format(shape.Type)),
        FieldLocation.Part when shape.Type is NullableType or FalseOrType => new DiagnosticReason(Catalog.NullablePart, name, TypeDescriptions.Format(shape.Type)),
        FieldLocation.Host or FieldLocation.Path or FieldLocation.Query or FieldLocation.Header or FieldLocation.Form or FieldLocation.Part => null,
        FieldLocation.Member or FieldLocation.FormMap or FieldLocation.Body or FieldLocation.Content or FieldLocation.Stream or FieldLocation.Status => null,
        _ => throw new InvalidOperationException($"The location {shape.Location} is not defined."),
    };

    // The text of any other type can have characters that a host cannot, and a secret would be visible in the name of a host.
    private static bool CanBeHost(TypeRef type, BoundSpec boundSpec) => type switch
    {
        _ when TypeRefExtensions.IsUnknown(type) => true,
        ScalarType { Secret: false, Kind: ScalarKind.String or ScalarKind.Uuid or ScalarKind.Int or ScalarKind.Long or ScalarKind.ULong } => true,
        DefinedType defined => boundSpec.FindType(defined.Name) is EnumDef,
        _ => false,
    };

    private static TypeRef GetItemType(TypeRef type) => type is ListType list ? list.Item : type;

    private static string DescribeLocation(FieldLocation location) =>
        location is FieldLocation.Query ? "a query" : location is FieldLocation.Header ? "a header" : "a form";
}
