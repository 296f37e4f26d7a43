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
        foreach ((TypeRef type, SourceLocation location) in TypeExpressions.GetResolvedTypes(boundSpec))
        {
            if (GetFalseOrTypes(type).Any(IsBoolean))
            {
                diagnostics.Add(Catalog.AmbiguousUnion, location, "false", "boolean", TypeDescriptions.Describe(JsonKind.False));
            }
        }
    }

    private static void Check(BoundUnion union, BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        EquatableArray<UnionCase> cases = union.Def.Cases;
        for (int later = 1; later < cases.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (FindSharedKind(cases[earlier].Type, cases[later].Type, boundSpec) is { } kind)
                {
                    diagnostics.Add(Catalog.AmbiguousUnion, union.Terms.Cases[later].Expr.Location, cases[earlier].Name, cases[later].Name, TypeDescriptions.Describe(kind));
                    return;
                }
            }
        }
    }

    /// <summary>Finds a JSON kind of both types for which they cannot be distinguished.</summary>
    private static JsonKind? FindSharedKind(TypeRef earlier, TypeRef later, BoundSpec boundSpec)
    {
        JsonKind[] both = [.. UnionCases.GetKinds(earlier, boundSpec).Intersect(UnionCases.GetKinds(later, boundSpec))];
        bool sameConst = earlier is ScalarType { Const: { } first } && later is ScalarType { Const: { } second } && first == second;
        bool isDistinguishable = UnionCases.IsSelective(earlier) && !sameConst && !IsBoolean(later);
        return both.Length == 0 || isDistinguishable ? null : both[0];
    }

    private static bool IsBoolean(TypeRef type) => type is ScalarType { Kind: ScalarKind.Boolean };

    private static IEnumerable<TypeRef> GetFalseOrTypes(TypeRef type) => type switch
    {
        FalseOrType falseOr => [falseOr.Inner],
        NullableType nullable => GetFalseOrTypes(nullable.Inner),
        ListType list => GetFalseOrTypes(list.Item),
        MapType map => GetFalseOrTypes(map.Item),
        _ => [],
    };
}
