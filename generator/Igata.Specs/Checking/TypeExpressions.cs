using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the type expressions of a folder, and the names in them.</summary>
internal static class TypeExpressions
{
    public static IEnumerable<TypeExpr> GetAll(BoundSpec boundSpec) =>
    [
        .. boundSpec.Shapes.Select(shape => shape.Spec.Type).OfType<TypeExpr>(),
        .. boundSpec.Bodies.Select(body => body.Spec.Type).OfType<TypeExpr>(),
    ];

    /// <summary>Returns the types of the expressions.</summary>
    public static IEnumerable<(TypeRef Type, SourceLocation Location)> GetResolvedTypes(BoundSpec boundSpec)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Spec.Type is { } type)
            {
                yield return (shape.Type, type.Location);
            }
        }

        foreach (BoundBody body in boundSpec.Bodies)
        {
            if (body.Spec.Type is not null)
            {
                yield return (body.Type, body.Spec.Location);
            }
        }
    }

    public static IEnumerable<NameExpr> GetNames(TypeExpr expr) => expr switch
    {
        NameExpr nameExpr => [nameExpr],
        ListExpr list => GetNames(list.Item),
        MapExpr map => GetNames(map.Item),
        EncodedExpr encoded => GetNames(encoded.Item),
        UnionExpr union => union.Terms.SelectMany(GetNames),
        _ => [],
    };
}
