using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>Queries and changes of types.</summary>
internal static class TypeRefExtensions
{
    /// <summary>The type of everything that cannot be resolved. The error was reported; rules must not report it again.</summary>
    public static readonly ScalarType Unknown = new(ScalarKind.Any);

    public static bool IsUnknown(TypeRef type) => ReferenceEquals(type, Unknown);

    /// <summary>Removes <c>or null</c> and <c>false or</c>.</summary>
    public static TypeRef Unwrap(TypeRef type) => type switch
    {
        NullableType nullable => Unwrap(nullable.Inner),
        FalseOrType falseOr => Unwrap(falseOr.Inner),
        _ => type,
    };

    public static TypeRef WithLimits(TypeRef type, Limits limits) => type switch
    {
        _ when limits == Limits.None || IsUnknown(type) => type,
        NullableType nullable => nullable with { Inner = WithLimits(nullable.Inner, limits) },
        FalseOrType falseOr => falseOr with { Inner = WithLimits(falseOr.Inner, limits) },
        ScalarType scalar => scalar with { Limits = LimitsBuilder.Merge(limits, scalar.Limits) },
        ListType list => list with { Limits = LimitsBuilder.Merge(limits, list.Limits) },
        MapType map => map with { Limits = LimitsBuilder.Merge(limits, map.Limits) },
        _ => type,
    };

    public static TypeRef AsSecret(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = AsSecret(nullable.Inner) },
        FalseOrType falseOr => falseOr with { Inner = AsSecret(falseOr.Inner) },
        ScalarType scalar when scalar.Kind.GetInfo().CanBeSecret => scalar with { Secret = true },
        _ => type,
    };

    public static TypeRef AsNonFinite(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = AsNonFinite(nullable.Inner) },
        FalseOrType falseOr => falseOr with { Inner = AsNonFinite(falseOr.Inner) },
        ScalarType scalar when scalar.Kind.GetInfo().CanBeNonFinite => scalar with { NonFinite = true },
        _ => type,
    };

    public static TypeRef WithConst(TypeRef type, JsonScalar value) => type switch
    {
        _ when IsUnknown(type) => type,
        NullableType nullable => nullable with { Inner = WithConst(nullable.Inner, value) },
        FalseOrType falseOr => falseOr with { Inner = WithConst(falseOr.Inner, value) },
        ScalarType scalar => scalar with { Const = value },
        _ => type,
    };

    /// <summary>Removes limits, because an echo has the members of the request but is not checked.</summary>
    public static TypeRef WithoutLimits(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = WithoutLimits(nullable.Inner) },
        FalseOrType falseOr => falseOr with { Inner = WithoutLimits(falseOr.Inner) },
        ScalarType scalar => scalar with { Limits = Limits.None },
        ListType list => new ListType(WithoutLimits(list.Item)) { Distinct = list.Distinct },
        MapType map => new MapType(WithoutLimits(map.Item)),
        _ => type,
    };
}
