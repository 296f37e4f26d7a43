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
        NullableType nullable => nullable with { Inner = WithLimits(nullable.Inner, limits), Alias = default },
        FalseOrType falseOr => falseOr with { Inner = WithLimits(falseOr.Inner, limits), Alias = default },
        SecretType secret => secret with { Inner = WithLimits(secret.Inner, limits), Alias = default },
        EncodedType encoded => encoded with { Inner = WithLimits(encoded.Inner, limits), Alias = default },
        ScalarType scalar => scalar with { Limits = LimitsBuilder.Merge(limits, scalar.Limits), Alias = default },
        ListType list => list with { Limits = LimitsBuilder.Merge(limits, list.Limits), Alias = default },
        MapType map => map with { Limits = LimitsBuilder.Merge(limits, map.Limits), Alias = default },
        _ => type,
    };

    public static TypeRef AsSecret(TypeRef type) => type switch
    {
        _ when IsUnknown(type) => type,
        NullableType nullable => nullable with { Inner = AsSecret(nullable.Inner), Alias = default },
        FalseOrType falseOr => falseOr with { Inner = AsSecret(falseOr.Inner), Alias = default },
        ScalarType { Kind: ScalarKind.String } text => text with { Secret = true, Alias = default },

        // A constant is in the spec, and what cannot be secret was reported.
        ScalarType { Const: not null } or SecretType => type,
        ScalarType scalar when !scalar.Kind.GetInfo().CanBeSecret => type,
        _ => new SecretType(type),
    };

    /// <summary>Moves the secret of a list or a map to its items: as parameters, they are sent one by one.</summary>
    public static TypeRef WithSecretItems(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = WithSecretItems(nullable.Inner), Alias = default },
        SecretType { Inner: ListType list } => list with { Item = AsSecret(list.Item), Alias = default },
        SecretType { Inner: MapType map } => map with { Item = AsSecret(map.Item), Alias = default },
        _ => type,
    };

    /// <summary>Removes <c>or null</c>, <c>false or</c>, the secret, and the string that holds the type.</summary>
    public static TypeRef Reveal(TypeRef type) => Unwrap(type) switch
    {
        SecretType secret => Reveal(secret.Inner),
        EncodedType encoded => Reveal(encoded.Inner),
        var unwrapped => unwrapped,
    };

    public static TypeRef AsNonFinite(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = AsNonFinite(nullable.Inner), Alias = default },
        FalseOrType falseOr => falseOr with { Inner = AsNonFinite(falseOr.Inner), Alias = default },
        SecretType secret => secret with { Inner = AsNonFinite(secret.Inner), Alias = default },
        EncodedType encoded => encoded with { Inner = AsNonFinite(encoded.Inner), Alias = default },
        ScalarType scalar when scalar.Kind.GetInfo().CanBeNonFinite => scalar with { NonFinite = true, Alias = default },
        _ => type,
    };

    public static TypeRef WithConst(TypeRef type, JsonScalar value) => type switch
    {
        _ when IsUnknown(type) => type,
        NullableType nullable => nullable with { Inner = WithConst(nullable.Inner, value), Alias = default },
        FalseOrType falseOr => falseOr with { Inner = WithConst(falseOr.Inner, value), Alias = default },
        ScalarType scalar => scalar with { Const = value, Alias = default },
        _ => type,
    };

    /// <summary>Removes limits, because an echo has the members of the request but is not checked.</summary>
    public static TypeRef WithoutLimits(TypeRef type) => type switch
    {
        NullableType nullable => nullable with { Inner = WithoutLimits(nullable.Inner), Alias = default },
        FalseOrType falseOr => falseOr with { Inner = WithoutLimits(falseOr.Inner), Alias = default },
        SecretType secret => secret with { Inner = WithoutLimits(secret.Inner), Alias = default },
        EncodedType encoded => encoded with { Inner = WithoutLimits(encoded.Inner), Alias = default },
        ScalarType scalar => scalar with { Limits = Limits.None, Alias = default },
        ListType list => new ListType(WithoutLimits(list.Item)) { Distinct = list.Distinct },
        MapType map => new MapType(WithoutLimits(map.Item)),
        _ => type,
    };
}
