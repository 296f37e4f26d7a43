using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>The type expressions of a folder, and the names in them.</summary>
internal static class Expressions
{
    public static IEnumerable<TypeExpr> All(Draft draft) =>
    [
        .. draft.Shapes.Select(shape => shape.Spec.Type).OfType<TypeExpr>(),
        .. draft.Bodies.Select(body => body.Spec.Type).OfType<TypeExpr>(),
    ];

    /// <summary>What the expressions mean.</summary>
    public static IEnumerable<(TypeRef Type, Place Place)> Resolved(Draft draft) =>
    [
        .. draft.Shapes.Where(shape => shape.Spec.Type is not null).Select(shape => (shape.Type, shape.Spec.Type!.Place)),
        .. draft.Bodies.Where(body => body.Spec.Type is not null).Select(body => (body.Type, body.Spec.Place)),
    ];

    public static IEnumerable<NameExpr> Names(TypeExpr expr) => expr switch
    {
        NameExpr named => [named],
        ListExpr list => Names(list.Item),
        MapExpr map => Names(map.Item),
        UnionExpr union => union.Terms.SelectMany(Names),
        _ => [],
    };
}
