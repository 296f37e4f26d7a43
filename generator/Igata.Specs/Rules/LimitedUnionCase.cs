using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>A named union with limits of its own cannot be spread into another one: its limits would be lost.</summary>
internal sealed class LimitedUnionCase : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NameExpr nameExpr in boundSpec.Unions.SelectMany(union => union.Terms.Cases).Select(term => term.Expr).OfType<NameExpr>())
        {
            if (boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) && type.Shape.Type is UnionExpr)
            {
                diagnostics.Add(Catalog.InvalidTypeExpression, nameExpr.Location, nameExpr.Name, "it is a union with limits of its own; write its cases out here.");
            }
        }
    }
}
