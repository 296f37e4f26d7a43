using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;

namespace Igata.Specs.Rules;

internal sealed class UnionNotTellable : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftUnion union in draft.Unions)
        {
            Check(union, draft, findings);
        }

        // 'false or T' is no union of ours, but a boolean has its false already.
        foreach ((TypeRef type, Place place) in Expressions.Resolved(draft))
        {
            if (OrFalses(type).Any(IsBoolean))
            {
                findings.Add(Catalog.UnionNotTellable, place, "'false'", "'boolean'", "false");
            }
        }
    }

    private static void Check(DraftUnion union, Draft draft, Findings findings)
    {
        EquatableArray<UnionCase> cases = union.Def.Cases;
        for (int later = 1; later < cases.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (Shared(cases[earlier].Type, cases[later].Type, draft) is { } kind)
                {
                    findings.Add(Catalog.UnionNotTellable, union.Terms.Cases[later].Expr.Place, $"'{cases[earlier].Name}'", $"'{cases[later].Name}'", kind);
                    return;
                }
            }
        }
    }

    /// <summary>What both are in JSON, when nothing tells them apart.</summary>
    private static string? Shared(TypeRef earlier, TypeRef later, Draft draft)
    {
        JsonKind[] both = [.. UnionCases.Kinds(earlier, draft).Intersect(UnionCases.Kinds(later, draft))];
        bool sameConst = earlier is ScalarType { Const: { } one } && later is ScalarType { Const: { } other } && one == other;
        bool told = UnionCases.IsChoosy(earlier) && !sameConst && !IsBoolean(later);
        return both.Length == 0 || told ? null : both[0].ToString().ToLowerInvariant();
    }

    private static bool IsBoolean(TypeRef type) => type is ScalarType { Kind: ScalarKind.Boolean };

    private static IEnumerable<TypeRef> OrFalses(TypeRef type) => type switch
    {
        OrFalseType orFalse => [orFalse.Of],
        NullableType nullable => OrFalses(nullable.Of),
        ListType list => OrFalses(list.Item),
        MapType map => OrFalses(map.Item),
        _ => [],
    };
}
