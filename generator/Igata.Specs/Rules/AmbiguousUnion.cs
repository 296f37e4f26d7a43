using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class AmbiguousUnion : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundUnion union in boundSpec.Unions)
        {
            Check(union, boundSpec, diagnostics);
        }

        // 'false or T' is not a union, but T cannot be a boolean, because a boolean includes false.
        foreach ((TypeRef type, SourceLocation location) in TypeExpressions.GetComposedTypes(boundSpec))
        {
            if (HasFalseOrBoolean(type))
            {
                diagnostics.Add(Catalog.AmbiguousFalse, location, "false", "boolean", TypeDescriptions.Describe(JsonKind.False));
            }
        }
    }

    private static void Check(BoundUnion union, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var distinction = new UnionDistinction(boundSpec);
        EquatableArray<UnionCase> cases = union.Def.Cases;
        for (int later = 1; later < cases.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (distinction.FindProblem(cases[earlier], cases[later]) is { } problem)
                {
                    diagnostics.Add(problem, union.Terms.Cases[later].Expr.Location);
                    return;
                }
            }
        }
    }

    private static bool HasFalseOrBoolean(TypeRef type)
    {
        for (TypeRef? part = type; part is not null; part = TypeExpressions.GetPart(part))
        {
            if (part is FalseOrType { Inner: ScalarType { Kind: ScalarKind.Boolean } })
            {
                return true;
            }
        }

        return false;
    }
}
