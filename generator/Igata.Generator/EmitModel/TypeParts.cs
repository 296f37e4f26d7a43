using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Finds the types that a type consists of.</summary>
internal static class TypeParts
{
    /// <summary>Returns the types of the members of a record, or of the cases of a union.</summary>
    public static IEnumerable<TypeRef> GetParts(TypeDef type) => type switch
    {
        RecordDef record => record.Fields.Select(static field => field.Type),
        UnionDef union => union.Cases.Select(static @case => @case.Type),
        EnumDef => [],
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };

    /// <summary>Calls an action for each type of the spec that a member or a case names.</summary>
    public static void ForEachDefinedType(TypeDef type, Action<DefinedType> action)
    {
        // An enumeration of each record would be most of the time that an analysis of a large API takes.
        int count = type is RecordDef { Fields: var fields } ? fields.Count : type is UnionDef { Cases: var cases } ? cases.Count : 0;
        for (int i = 0; i < count; i++)
        {
            TypeRef part = type is RecordDef record ? record.Fields[i].Type : ((UnionDef)type).Cases[i].Type;
            if (FindDefinedType(part) is { } defined)
            {
                action(defined);
            }
        }
    }

    /// <summary>Returns the type of the spec that a type names, without those inside it; null if it names none.</summary>
    public static DefinedType? FindDefinedType(TypeRef? type) => type switch
    {
        null or ScalarType => null,
        DefinedType defined => defined,
        ListType list => FindDefinedType(list.Item),
        MapType map => FindDefinedType(map.Item),
        FalseOrType falseOr => FindDefinedType(falseOr.Inner),
        SecretType secret => FindDefinedType(secret.Inner),
        EncodedType encoded => FindDefinedType(encoded.Inner),
        StreamType stream => FindDefinedType(stream.Item),
        NullableType nullable => FindDefinedType(nullable.Inner),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };
}
