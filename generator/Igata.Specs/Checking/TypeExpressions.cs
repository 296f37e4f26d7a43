using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the type expressions of a folder, and the names in them.</summary>
internal static class TypeExpressions
{
    /// <summary>Returns the names in the expressions.</summary>
    public static IReadOnlyList<NameExpr> GetNames(BoundSpec boundSpec)
    {
        var names = new List<NameExpr>();
        boundSpec.Shapes.ForEach(shape => AddNames(shape.Spec.Type, names));
        boundSpec.Bodies.ForEach(body => AddNames(body.Spec.Type, names));
        return names;
    }

    /// <summary>Returns the types of the expressions, and those of the cases of a union, that are made of another type.</summary>
    public static IEnumerable<(TypeRef Type, SourceLocation Location)> GetComposedTypes(BoundSpec boundSpec)
    {
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Type is not (ScalarType or DefinedType) && shape.Spec.Type is { } type)
            {
                yield return (shape.Type, type.Location);
            }
        }

        foreach (BoundBody body in boundSpec.Bodies)
        {
            if (body.Type is not (ScalarType or DefinedType) && body.Spec.Type is not null)
            {
                yield return (body.Type, body.Spec.Location);
            }
        }

        foreach (BoundUnion union in boundSpec.Unions)
        {
            for (int i = 0; i < union.Def.Cases.Count; i++)
            {
                if (union.Def.Cases[i].Type is not (ScalarType or DefinedType) and var type)
                {
                    yield return (type, union.Terms.Cases[i].Expr.Location);
                }
            }
        }
    }

    /// <summary>Returns the type that a type is made of, or null. A defined type is made of nothing.</summary>
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

    private static void AddNames(TypeExpr? expr, List<NameExpr> names)
    {
        switch (expr)
        {
            case NameExpr name:
                names.Add(name);
                break;
            case ListExpr list:
                AddNames(list.Item, names);
                break;
            case MapExpr map:
                AddNames(map.Item, names);
                break;
            case EncodedExpr encoded:
                AddNames(encoded.Item, names);
                break;
            case UnionExpr union:
                foreach (TypeExpr term in union.Terms)
                {
                    AddNames(term, names);
                }

                break;
            case null or ScalarExpr or LiteralExpr or ErrorTypeExpr:
                break;
            default:
                throw new InvalidOperationException($"{expr.GetType().Name} is not handled.");
        }
    }
}
