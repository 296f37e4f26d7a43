using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary><c>flag</c> and <c>file</c> have one place each.</summary>
internal sealed class MisplacedScalar : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes.Where(shape => shape.Spec.Type is not null))
        {
            Check(shape.Spec.Type!, shape.In, findings);
        }

        foreach (TypeExpr type in draft.Bodies.Select(body => body.Spec.Type).OfType<TypeExpr>())
        {
            Check(type, FieldIn.Body, findings);
        }
    }

    private static void Check(TypeExpr type, FieldIn place, Findings findings)
    {
        // One file, or several of one name.
        TypeExpr alone = place == FieldIn.Part && type is ListExpr list ? list.Item : type;
        foreach (ScalarExpr scalar in Scalars(type))
        {
            bool placed = ReferenceEquals(scalar, alone) && place == (scalar.Kind == ScalarKind.Flag ? FieldIn.Query : FieldIn.Part);
            if (!placed)
            {
                string where = scalar.Kind == ScalarKind.Flag ? "it is the type of a member of 'query'." : "it is the type of a member of 'multipart'; a raw body is 'content'.";
                findings.Add(Catalog.MisplacedKeyword, scalar.Place, ScalarNames.Of(scalar.Kind), where);
            }
        }
    }

    private static IEnumerable<ScalarExpr> Scalars(TypeExpr type) => type switch
    {
        ScalarExpr { Kind: ScalarKind.Flag or ScalarKind.File } scalar => [scalar],
        ListExpr list => Scalars(list.Item),
        MapExpr map => Scalars(map.Item),
        UnionExpr union => union.Terms.SelectMany(Scalars),
        _ => [],
    };
}
