using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Replaces a union that is a case of another by its cases.</summary>
internal sealed class UnionFlattener
{
    public const int MaxCases = 64;

    private readonly UnionExpr _union;
    private readonly BoundSpec _boundSpec;
    private readonly List<(string Name, TypeExpr Expr)> _cases = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _nullable;

    private UnionFlattener(UnionExpr union, BoundSpec boundSpec) => (_union, _boundSpec) = (union, boundSpec);

    public static FlattenedUnion Flatten(UnionExpr union, BoundSpec boundSpec) => boundSpec.FlattenedUnions.GetValue(union, key => FlattenCore(key, boundSpec));

    private static FlattenedUnion FlattenCore(UnionExpr union, BoundSpec boundSpec)
    {
        var flattener = new UnionFlattener(union, boundSpec);
        if (IsPlain(union))
        {
            union.Terms.ToList().ForEach(flattener.AddTerm);
        }
        else
        {
            flattener.AddTerms(union, null, 0);
        }

        return new FlattenedUnion(flattener._cases, flattener._nullable);
    }

    // 'U or null' and 'false or U' do not flatten U, even if it is a union.
    private static bool IsPlain(UnionExpr union)
    {
        TypeExpr[] others = [.. union.Terms.Where(term => term is not LiteralExpr { Kind: JsonKind.Null or JsonKind.False })];
        return others.Length <= 1 && union.Terms.Count(term => term is LiteralExpr { Kind: JsonKind.False }) <= 1;
    }

    private void AddTerm(TypeExpr term)
    {
        if (term is LiteralExpr { Kind: JsonKind.Null })
        {
            _nullable = true;
        }
        else
        {
            _cases.Add((GetCaseName(term), term));
        }
    }

    private void AddTerms(TypeExpr expr, string? name, int depth)
    {
        if (_cases.Count == MaxCases)
        {
            _boundSpec.TooLargeUnions.Add(_union.Location);
            return;
        }

        if (depth > TypeResolver.MaxAliasDepth)
        {
            _boundSpec.TooDeepLocations.Add(expr.Location);
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
                    AddTerms(term, null, depth + 1);
                }

                break;
            case NameExpr nameExpr when FindAliasedType(nameExpr) is { } alias && _seen.Add(nameExpr.Name):
                AddTerms(alias, name ?? nameExpr.Name, depth + 1);
                break;
            default:
                _cases.Add((name ?? GetDistinctCaseName(expr), expr));
                break;
        }
    }

    /// <summary>Finds the union or the name that a name is an alias of, if the alias adds no limits.</summary>
    private TypeExpr? FindAliasedType(NameExpr nameExpr) =>
        _boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) &&
        type.Shape is { Type: UnionExpr or NameExpr, Const: null, Secret: null, NonFinite: null } shape &&
        ReferenceEquals(shape.Limits, LimitsSpec.None)
            ? shape.Type
            : null;

    /// <summary>Returns the name of a case; a further list, set or map is named after its items.</summary>
    private string GetDistinctCaseName(TypeExpr expr)
    {
        string name = GetCaseName(expr);
        TypeExpr? item = expr switch
        {
            ListExpr list => list.Item,
            MapExpr map => map.Item,
            _ => null,
        };
        item = item is UnionExpr union ? union.Terms.FirstOrDefault(term => term is not LiteralExpr { Kind: JsonKind.Null or JsonKind.False }) : item;
        return item is not null && _cases.Exists(other => other.Name == name) ? GetCaseName(item) + name : name;
    }

    private string GetCaseName(TypeExpr expr) => expr switch
    {
        ScalarExpr scalar => scalar.Kind.ToString(),
        LiteralExpr literal => literal.Kind.ToString(),
        NameExpr nameExpr when _boundSpec.DeclaredTypes.TryGetValue(nameExpr.Name, out TypeSpec? type) => NamingScope.GetTypeName(type),
        NameExpr nameExpr => nameExpr.Name,
        ListExpr { Distinct: true } => "Set",
        ListExpr => "List",
        MapExpr => "Map",
        EncodedExpr encoded => GetCaseName(encoded.Item) + "Text",
        _ => "Unknown",
    };
}
