using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Reports a named union with limits as a case of another union, because flattening would lose its limits.</summary>
internal sealed class LimitedUnionCase : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NameExpr nameExpr in boundSpec.Unions.SelectMany(union => union.Terms.Cases).Select(term => term.Expr).OfType<NameExpr>())
        {
            if (boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) && type.Shape.Type is UnionExpr)
            {
                diagnostics.Add(Catalog.LimitedUnionCase, nameExpr.Location, nameExpr.Name);
            }
        }
    }
}
