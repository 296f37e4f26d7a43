using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>A named union with limits of its own cannot be spread into another one: its limits would be lost.</summary>
internal sealed class LimitedUnionCase : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (NameExpr named in draft.Unions.SelectMany(union => union.Terms.Cases).Select(term => term.Expr).OfType<NameExpr>())
        {
            if (draft.Declared.TryGetValue(named.Name, out TypeSpec? type) && type.Shape.Type is UnionExpr)
            {
                findings.Add(Catalog.BadTypeExpression, named.Place, named.Name, "it is a union with limits of its own; write its cases out here.");
            }
        }
    }
}
