using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>Decides which types are a text outside of JSON, and which are nested: their members are parameters of their own.</summary>
internal static class TextTypes
{
    /// <summary>Returns whether every value of the type has a text from which it can be read back.</summary>
    public static bool IsText(TypeRef type, BoundSpec boundSpec) => type switch
    {
        _ when TypeRefExtensions.IsUnknown(type) => true,
        ScalarType scalar => scalar.Kind.GetInfo().CanBeParameter,
        SecretType secret => IsText(secret.Inner, boundSpec),

        // A scalar is a text already, in which quotes and base64 would be unusual.
        EncodedType { Inner: ListType or MapType } => true,
        EncodedType { Inner: DefinedType inner } => boundSpec.FindType(inner.Name) is RecordDef or UnionDef { Form: not UnionForm.ByKind },
        DefinedType defined => boundSpec.FindType(defined.Name) switch
        {
            EnumDef => true,
            UnionDef { Form: UnionForm.ByKind } union => union.Cases.All(unionCase => unionCase.Type is not DefinedType inner || boundSpec.FindType(inner.Name) is EnumDef) &&
                union.Cases.All(unionCase => IsText(unionCase.Type, boundSpec)),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Returns whether a value has members or items that can be parameters of their own.</summary>
    public static bool CanBeNested(TypeRef type, FieldLocation location, BoundSpec boundSpec) =>
        location is FieldLocation.Query or FieldLocation.Form or FieldLocation.Part
        && !TypeRefExtensions.IsUnknown(type)
        && TypeRefExtensions.Unwrap(type) is not (ScalarType { Kind: ScalarKind.Flag or ScalarKind.File } or ListType { Item: ScalarType { Kind: ScalarKind.File } })
        && !IsText(type is NullableType nullable ? nullable.Inner : type, boundSpec);
}
