namespace Igata.Specs.Model;

/// <summary>Resolves the types of cases and of items, so that they can be compared by the kind of their JSON.</summary>
public static class UnionTerms
{
    private const int MaxDepth = 16;

    /// <summary>Returns the types that a value can have: the cases of a union, without null, <c>false or</c> and secrets.</summary>
    public static IReadOnlyList<TypeRef> Expand(TypeRef type, Func<string, TypeDef?> find) => [.. Expand(type, find, 0)];

    private static IEnumerable<TypeRef> Expand(TypeRef type, Func<string, TypeDef?> find, int depth) => type switch
    {
        NullableType nullable => Expand(nullable.Inner, find, depth),
        SecretType secret => Expand(secret.Inner, find, depth),
        FalseOrType falseOr => new TypeRef[] { new ScalarType(ScalarKind.Boolean) { Const = new JsonScalar(JsonKind.False, "false") } }.Concat(Expand(falseOr.Inner, find, depth)),
        DefinedType defined when depth < MaxDepth && find(defined.Name) is UnionDef { Form: UnionForm.ByKind } union => union.Cases.SelectMany(unionCase => Expand(unionCase.Type, find, depth + 1)),
        _ => [type],
    };

    /// <summary>Returns the JSON kinds of the values of a type; none if a value can have any kind.</summary>
    public static IReadOnlyList<JsonKind> GetKinds(TypeRef type, Func<string, TypeDef?> find) => GetKinds(type, find, 0);

    private static IReadOnlyList<JsonKind> GetKinds(TypeRef type, Func<string, TypeDef?> find, int depth) => type switch
    {
        ScalarType { Const: { } value } => [value.Kind],
        ScalarType { NonFinite: true } => [JsonKind.Number, JsonKind.String],
        ScalarType scalar => scalar.Kind.GetInfo().JsonKinds,
        SecretType secret => GetKinds(secret.Inner, find, depth),
        EncodedType => [JsonKind.String],
        ListType => [JsonKind.Array],
        MapType => [JsonKind.Object],
        DefinedType defined => find(defined.Name) switch
        {
            RecordDef { Positional: true } => [JsonKind.Array],
            RecordDef => [JsonKind.Object],
            EnumDef values => values.ValueKind.GetInfo().JsonKinds,
            UnionDef { Form: UnionForm.ByMember or UnionForm.ByKey } => [JsonKind.Object],
            UnionDef { Form: UnionForm.Views } views when depth < MaxDepth =>
                [.. views.Cases.SelectMany(view => Expand(view.Type, find)).SelectMany(view => GetKinds(view, find, depth + 1)).Distinct()],
            _ => [],
        },
        _ => [],
    };

    /// <summary>Returns whether the type accepts only some values of its JSON kind.</summary>
    public static bool IsSelective(TypeRef type) => type is ScalarType { Const: not null } or ScalarType { Limits.Pattern: not null } or EncodedType;

    /// <summary>Returns the type of the first item of an array, or null if it has none.</summary>
    public static TypeRef? GetFirstItem(TypeRef type, Func<string, TypeDef?> find) => type switch
    {
        ListType list => list.Item,
        DefinedType defined when find(defined.Name) is RecordDef { Positional: true, Fields: { Count: > 0 } fields } => fields[0].Type,
        _ => null,
    };
}
