using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Finds the case of a union that accepts a value, and the JSON kinds of a type.</summary>
internal static class UnionCases
{
    public static UnionCase? FindAcceptingCase(UnionDef union, JsonNode node, BoundSpec boundSpec)
    {
        JsonKind kind = GetKind(node);
        UnionCase[] ofKind = [.. union.Cases.Where(unionCase => GetKinds(unionCase.Type, boundSpec).Contains(kind))];
        return ofKind.FirstOrDefault(unionCase => !IsSelective(unionCase.Type) || Accepts((ScalarType)unionCase.Type, node))
            ?? ofKind.FirstOrDefault();
    }

    /// <summary>Returns the JSON kinds of the values of a type.</summary>
    public static IReadOnlyList<JsonKind> GetKinds(TypeRef type, BoundSpec boundSpec) => type switch
    {
        _ when TypeRefExtensions.IsUnknown(type) => [],
        ScalarType { Const: { } value } => [value.Kind],
        ScalarType { NonFinite: true } => [JsonKind.Number, JsonKind.String],
        ScalarType scalar => scalar.Kind.GetInfo().JsonKinds,
        SecretType secret => GetKinds(secret.Inner, boundSpec),
        EncodedType => [JsonKind.String],
        ListType => [JsonKind.Array],
        MapType => [JsonKind.Object],
        DefinedType defined when boundSpec.Types.TryGetValue(defined.Name, out TypeDef? definition) => definition switch
        {
            RecordDef => [JsonKind.Object],
            EnumDef enumDef => enumDef.ValueKind.GetInfo().JsonKinds,
            UnionDef { Form: not UnionForm.ByKind } => [JsonKind.Object],
            _ => [],
        },
        _ => [],
    };

    /// <summary>Returns whether the type accepts only some values of its JSON kind.</summary>
    public static bool IsSelective(TypeRef type) => type is ScalarType { Const: not null } or ScalarType { Limits.Pattern: not null };

    private static bool Accepts(ScalarType type, JsonNode node) =>
        ScalarCheck.Accepts(type, node) && LimitCheck.FindViolation(node, new Limits { Pattern = type.Limits.Pattern }, null) is null;

    private static JsonKind GetKind(JsonNode node) => node switch
    {
        JsonLeaf leaf => leaf.Scalar.Kind,
        JsonList => JsonKind.Array,
        _ => JsonKind.Object,
    };
}
