using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>What a name lends to a member that says nothing itself: a summary, remarks, a unit.</summary>
internal sealed class LentWords(Draft draft)
{
    public Docs Docs(ShapeSpec shape)
    {
        string? summary = shape.Docs.Summary ?? Lenders(shape).Select(lender => lender.Docs.Summary).FirstOrDefault(words => words is not null);
        string? remarks = shape.Docs.Remarks ?? Lenders(shape).Select(lender => lender.Docs.Remarks).FirstOrDefault(words => words is not null);
        return summary is null && remarks is null ? Model.Docs.None : new Docs { Summary = summary, Remarks = remarks };
    }

    public string? Unit(ShapeSpec shape) => Lenders(shape).Select(lender => lender.Unit).FirstOrDefault(unit => unit is not null);

    // A record, an enum or a union keeps its words: it has a page of its own.
    private IEnumerable<ShapeSpec> Lenders(ShapeSpec shape)
    {
        for (int i = 0; i < TypeResolver.MostNames; i++)
        {
            bool lends = shape.Type is NameExpr named &&
                draft.Declared.TryGetValue(named.Name, out TypeSpec? type) &&
                !type.Shape.Defines &&
                !(type.Shape.Type is UnionExpr union && UnionSpreader.Spread(union, draft).IsUnion);
            if (!lends)
            {
                yield break;
            }

            shape = draft.Declared[((NameExpr)shape.Type!).Name].Shape;
            yield return shape;
        }
    }
}
