using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>Spreads a union that is a case of another into its cases.</summary>
internal sealed class UnionSpreader
{
    private const int MostCases = 64;

    private readonly Draft _draft;
    private readonly List<(string Name, TypeExpr Expr)> _cases = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _nullable;

    private UnionSpreader(Draft draft) => _draft = draft;

    public static UnionTerms Spread(UnionExpr union, Draft draft) => draft.Spread.GetValue(union, written => SpreadAnew(written, draft));

    private static UnionTerms SpreadAnew(UnionExpr union, Draft draft)
    {
        var spreader = new UnionSpreader(draft);
        if (IsPlain(union))
        {
            union.Terms.ToList().ForEach(spreader.Keep);
        }
        else
        {
            spreader.Take(union, null, 0);
        }

        return new UnionTerms(spreader._cases, spreader._nullable);
    }

    // 'U or null' and 'false or U' leave U as it is, also when it is a union.
    private static bool IsPlain(UnionExpr union)
    {
        TypeExpr[] others = [.. union.Terms.Where(term => term is not LiteralExpr { Kind: JsonKind.Null or JsonKind.False })];
        return others.Length <= 1 && union.Terms.Count(term => term is LiteralExpr { Kind: JsonKind.False }) <= 1;
    }

    private void Keep(TypeExpr term)
    {
        if (term is LiteralExpr { Kind: JsonKind.Null })
        {
            _nullable = true;
        }
        else
        {
            _cases.Add((NameOf(term), term));
        }
    }

    private void Take(TypeExpr expr, string? name, int depth)
    {
        if (_cases.Count == MostCases || depth > TypeResolver.MostNames)
        {
            _draft.TooDeep.Add(expr.Place);
            return;
        }

        switch (expr)
        {
            case LiteralExpr { Kind: JsonKind.Null }:
                _nullable = true;
                break;
            case UnionExpr union:
                foreach (TypeExpr term in union.Terms)
                {
                    Take(term, null, depth + 1);
                }

                break;
            case NameExpr named when Alias(named) is { } alias && _seen.Add(named.Name):
                Take(alias, name ?? named.Name, depth + 1);
                break;
            default:
                _cases.Add((name ?? NameOf(expr), expr));
                break;
        }
    }

    /// <summary>What a name stands for, when that is a union or again a name and nothing is added to it.</summary>
    private TypeExpr? Alias(NameExpr named) =>
        _draft.Declared.TryGetValue(named.Name, out TypeSpec? type) &&
        type.Shape is { Type: UnionExpr or NameExpr, Const: null, Secret: null, NonFinite: null } shape &&
        ReferenceEquals(shape.Limits, LimitsSpec.None)
            ? shape.Type
            : null;

    private string NameOf(TypeExpr expr) => expr switch
    {
        ScalarExpr scalar => scalar.Kind.ToString(),
        LiteralExpr literal => literal.Kind.ToString(),
        NameExpr named when _draft.Declared.TryGetValue(named.Name, out TypeSpec? type) => Home.NameOf(type),
        NameExpr named => named.Name,
        ListExpr { Distinct: true } => "Set",
        ListExpr => "List",
        MapExpr => "Map",
        _ => "Unknown",
    };
}
