using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Finds the summary, remarks and unit that a member inherits from its named type.</summary>
internal sealed class InheritedDocs(BoundSpec boundSpec)
{
    public Docs GetDocs(ShapeSpec shape)
    {
        if (shape.Type is not NameExpr)
        {
            return shape.Docs == Model.Docs.None ? Model.Docs.None : shape.Docs;
        }

        string? summary = shape.Docs.Summary ?? DocsSources(shape).Select(source => source.Docs.Summary).FirstOrDefault(text => text is not null);
        string? remarks = shape.Docs.Remarks ?? DocsSources(shape).Select(source => source.Docs.Remarks).FirstOrDefault(text => text is not null);
        return summary is null && remarks is null ? Model.Docs.None : new Docs { Summary = summary, Remarks = remarks };
    }

    public string? GetUnit(ShapeSpec shape) => shape.Type is not NameExpr ? null : DocsSources(shape).Select(source => source.Unit).FirstOrDefault(unit => unit is not null);

    // A record, an enum or a union has documentation of its own.
    private IEnumerable<ShapeSpec> DocsSources(ShapeSpec shape)
    {
        for (int i = 0; i < TypeResolver.MaxAliasDepth; i++)
        {
            bool inherits = shape.Type is NameExpr nameExpr &&
                boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) &&
                !type.Shape.DefinesType &&
                !(type.Shape.Type is UnionExpr union && UnionFlattener.Flatten(union, boundSpec).IsUnion);
            if (!inherits)
            {
                yield break;
            }

            shape = boundSpec.DeclaredTypes[((NameExpr)shape.Type!).Name].Shape;
            yield return shape;
        }
    }
}
