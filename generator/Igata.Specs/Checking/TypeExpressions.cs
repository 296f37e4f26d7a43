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

    /// <summary>Returns the types of the expressions, and those of the cases of a union, which is a type of its own.</summary>
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

        foreach (BoundUnion union in boundSpec.Unions)
        {
            for (int i = 0; i < union.Def.Cases.Count; i++)
            {
                yield return (union.Def.Cases[i].Type, union.Terms.Cases[i].Expr.Location);
            }
        }
    }

    /// <summary>Returns a type and what it consists of. A defined type consists of nothing.</summary>
    public static IEnumerable<TypeRef> GetSelfAndParts(TypeRef type) => GetPart(type) is { } part ? [type, .. GetSelfAndParts(part)] : [type];

    /// <summary>Returns the type that a type is made of, or null.</summary>
    public static TypeRef? GetPart(TypeRef type) => type switch
    {
        ListType list => list.Item,
        MapType map => map.Item,
        NullableType nullable => nullable.Inner,
        FalseOrType falseOr => falseOr.Inner,
        SecretType secret => secret.Inner,
        EncodedType encoded => encoded.Inner,
        StreamType stream => stream.Item,
        ScalarType or DefinedType => null,
        _ => throw new InvalidOperationException($"{type.GetType().Name} is not handled."),
    };

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
