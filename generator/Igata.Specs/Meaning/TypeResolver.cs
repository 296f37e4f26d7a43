using System.Globalization;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>
/// Type expressions to types as meant: names of records, enums and unions stay, all other names
/// dissolve into what they stand for. What cannot be resolved is unknown, and goes on.
/// </summary>
internal sealed class TypeResolver(Draft draft)
{
    public const int MostNames = 32;

    private readonly List<string> _way = [];
    private readonly Dictionary<string, TypeRef> _known = new(StringComparer.Ordinal);
    private int _nested;

    /// <param name="expr">As written.</param>
    /// <param name="home">Takes in the unions written in place, by the name they get.</param>
    public TypeRef Resolve(TypeExpr expr, Home home) => expr switch
    {
        ScalarExpr scalar => new ScalarType(scalar.Kind),
        LiteralExpr literal => new ScalarType(ScalarKind.Boolean) { Const = Literal(literal.Kind) },
        NameExpr named => Named(named),
        ListExpr list => new ListType(Item(list.Item, home)) { Distinct = list.Distinct },
        MapExpr map => new MapType(Item(map.Item, home)),
        UnionExpr union => Union(union, home),
        _ => TypeRefs.Unknown,
    };

    /// <summary>What is said beside the type: limits, non-finite, secret and const.</summary>
    public static TypeRef Apply(ShapeSpec shape, TypeRef type)
    {
        TypeRef limited = TypeRefs.WithLimits(type, LimitsBuilder.Build(shape.Limits));
        TypeRef open = shape.NonFinite?.Value == true ? TypeRefs.AsNonFinite(limited) : limited;
        TypeRef hidden = shape.Secret?.Value == true ? TypeRefs.AsSecret(open) : open;
        return shape.Const is { } always ? TypeRefs.Always(hidden, always.Scalar) : hidden;
    }

    /// <summary>The type of a const that says nothing else.</summary>
    public static TypeRef OfConst(JsonScalar value) => value.Kind switch
    {
        JsonKind.String => new ScalarType(ScalarKind.String),
        JsonKind.True or JsonKind.False => new ScalarType(ScalarKind.Boolean),
        JsonKind.Number when int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new ScalarType(ScalarKind.Int),
        JsonKind.Number when JsonNumber.IsWhole(value.Text) => new ScalarType(ScalarKind.Long),
        JsonKind.Number => new ScalarType(ScalarKind.Number),
        _ => TypeRefs.Unknown,
    };

    private TypeRef Item(TypeExpr item, Home home)
    {
        if (_nested == MostNames)
        {
            draft.TooDeep.Add(item.Place);
            return TypeRefs.Unknown;
        }

        _nested++;
        TypeRef type = Resolve(item, home.Item);
        _nested--;
        return type;
    }

    private TypeRef Named(NameExpr named)
    {
        if (!draft.Declared.TryGetValue(named.Name, out TypeSpec? type))
        {
            return TypeRefs.Unknown;
        }

        var defined = new DefinedType(Home.NameOf(type));
        switch (type.Shape)
        {
            case { Defines: true }:
                return defined;
            case { Type: UnionExpr union } when UnionSpreader.Spread(union, draft) is { IsUnion: true } terms:
                return terms.Nullable ? new NullableType(defined) : defined;
            case { Type: { } expr }:
                return _way.Count + _nested == 0 ? Known(type, expr, named) : Through(type, expr, named);
            case { Const: { } value }:
                return Apply(type.Shape, OfConst(value.Scalar));
            default:
                return TypeRefs.Unknown;
        }
    }

    // Only from outside: on the way to another name, the way decides when it has become too long.
    private TypeRef Known(TypeSpec type, TypeExpr expr, NameExpr named)
    {
        if (!_known.TryGetValue(named.Name, out TypeRef? known))
        {
            known = Through(type, expr, named);
            _known.Add(named.Name, known);
        }

        return known;
    }

    private TypeRef Through(TypeSpec type, TypeExpr expr, NameExpr named)
    {
        if (_way.Contains(named.Name))
        {
            if (_way[0] == named.Name)
            {
                draft.Cycles.Add((type, string.Join(" is ", _way.Append(named.Name))));
            }

            return TypeRefs.Unknown;
        }

        if (_way.Count == MostNames)
        {
            draft.TooDeep.Add(named.Place);
            return TypeRefs.Unknown;
        }

        _way.Add(named.Name);
        // A union in place was taken in where the name is declared.
        TypeRef resolved = Resolve(expr, Home.Visited(type));
        _way.RemoveAt(_way.Count - 1);
        return Apply(type.Shape, resolved);
    }

    private TypeRef Union(UnionExpr union, Home home)
    {
        UnionTerms terms = UnionSpreader.Spread(union, draft);
        TypeRef type = terms.IsUnion ? home.Take(terms)
            : terms.Other is not { } other ? TypeRefs.Unknown
            : terms.IsOrFalse ? OrFalse(Resolve(other, home))
            : Resolve(other, home);
        return terms.Nullable && type is not NullableType ? new NullableType(type) : type;
    }

    private static TypeRef OrFalse(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Of = OrFalse(nullable.Of) },
        OrFalseType => type,
        _ => new OrFalseType(type),
    };

    private static JsonScalar Literal(JsonKind kind) => new(kind, kind == JsonKind.True ? "true" : "false");
}
