using Igata.Specs.Model;

namespace Igata.Specs.Meaning;

/// <summary>Small questions and changes to types as meant.</summary>
internal static class TypeRefs
{
    /// <summary>Stands for what cannot be told; a rule has said why, and no other shall speak of it.</summary>
    public static readonly ScalarType Unknown = new(ScalarKind.Any);

    public static bool IsUnknown(TypeRef type) => ReferenceEquals(type, Unknown);

    /// <summary>Without <c>or null</c> and <c>false or</c>.</summary>
    public static TypeRef Core(TypeRef type) => type switch
    {
        NullableType nullable => Core(nullable.Of),
        OrFalseType orFalse => Core(orFalse.Of),
        _ => type,
    };

    public static TypeRef WithLimits(TypeRef type, Limits limits) => type switch
    {
        _ when limits == Limits.None || IsUnknown(type) => type,
        NullableType nullable => nullable with { Of = WithLimits(nullable.Of, limits) },
        OrFalseType orFalse => orFalse with { Of = WithLimits(orFalse.Of, limits) },
        ScalarType scalar => scalar with { Limits = LimitsBuilder.Merge(limits, scalar.Limits) },
        ListType list => list with { Limits = LimitsBuilder.Merge(limits, list.Limits) },
        MapType map => map with { Limits = LimitsBuilder.Merge(limits, map.Limits) },
        _ => type,
    };

    public static TypeRef AsSecret(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Of = AsSecret(nullable.Of) },
        OrFalseType orFalse => orFalse with { Of = AsSecret(orFalse.Of) },
        ScalarType { Kind: ScalarKind.String } scalar => scalar with { Secret = true },
        _ => type,
    };

    public static TypeRef AsNonFinite(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Of = AsNonFinite(nullable.Of) },
        OrFalseType orFalse => orFalse with { Of = AsNonFinite(orFalse.Of) },
        ScalarType { Kind: ScalarKind.Number } scalar => scalar with { NonFinite = true },
        _ => type,
    };

    public static TypeRef Always(TypeRef type, JsonScalar value) => type switch
    {
        _ when IsUnknown(type) => type,
        NullableType nullable => nullable with { Of = Always(nullable.Of, value) },
        OrFalseType orFalse => orFalse with { Of = Always(orFalse.Of, value) },
        ScalarType scalar => scalar with { Const = value },
        _ => type,
    };

    /// <summary>An echo is not checked: it has the members, but none of their limits.</summary>
    public static TypeRef WithoutLimits(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Of = WithoutLimits(nullable.Of) },
        OrFalseType orFalse => orFalse with { Of = WithoutLimits(orFalse.Of) },
        ScalarType scalar => scalar with { Limits = Limits.None },
        ListType list => new ListType(WithoutLimits(list.Item)) { Distinct = list.Distinct },
        MapType map => new MapType(WithoutLimits(map.Item)),
        _ => type,
    };
}
