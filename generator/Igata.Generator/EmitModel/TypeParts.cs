using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds the types that a type consists of.</summary>
internal static class TypeParts
{
    /// <summary>Returns the types of the members of a record, or of the cases of a union.</summary>
    public static IEnumerable<TypeRef> GetParts(TypeDef type) => type switch
    {
        RecordDef record => record.Fields.Select(field => field.Type),
        UnionDef union => union.Cases.Select(@case => @case.Type),
        EnumDef => [],
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };

    /// <summary>Returns the types of the spec that a type names, without those inside them.</summary>
    public static IEnumerable<DefinedType> GetDefinedTypes(TypeRef? type) => type switch
    {
        null or ScalarType => [],
        DefinedType defined => [defined],
        ListType list => GetDefinedTypes(list.Item),
        MapType map => GetDefinedTypes(map.Item),
        FalseOrType falseOr => GetDefinedTypes(falseOr.Inner),
        SecretType secret => GetDefinedTypes(secret.Inner),
        EncodedType encoded => GetDefinedTypes(encoded.Inner),
        StreamType stream => GetDefinedTypes(stream.Item),
        NullableType nullable => GetDefinedTypes(nullable.Inner),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };
}
