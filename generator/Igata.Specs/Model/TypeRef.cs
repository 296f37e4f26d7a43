namespace Igata.Specs.Model;

/// <summary>The type of a value where it is used. Aliases and named scalars are resolved, including their limits.</summary>
public abstract record TypeRef;

/// <summary>A built-in scalar with its limits.</summary>
public sealed record ScalarType(ScalarKind Kind) : TypeRef
{
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Whether the value is a secret, which no text representation contains. Only for <see cref="ScalarKind.String"/>.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether the strings <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> are values too. Only for <see cref="ScalarKind.Number"/>.</summary>
    public bool NonFinite { get; init; }

    /// <summary>The constant that the value always equals, or null.</summary>
    public JsonScalar? Const { get; init; }
}

/// <summary>A reference to a record, an enum or a union: the <see cref="TypeDef.Name"/> of a type in <see cref="Api.Types"/>.</summary>
public sealed record DefinedType(string Name) : TypeRef;

/// <summary>A JSON array. If <see cref="Distinct"/> is true, it is a set, whose equality ignores the order.</summary>
public sealed record ListType(TypeRef Item) : TypeRef
{
    public bool Distinct { get; init; }

    public Limits Limits { get; init; } = Limits.None;
}

/// <summary>A JSON object whose member names are data.</summary>
public sealed record MapType(TypeRef Item) : TypeRef
{
    public Limits Limits { get; init; } = Limits.None;
}

/// <summary>A JSON string that holds the JSON of another type, in itself or as base64. In C#, it is the other type.</summary>
/// <param name="Form">The scalar of the string: <see cref="ScalarKind.String"/>, <see cref="ScalarKind.Bytes"/> or <see cref="ScalarKind.Base64Url"/>.</param>
/// <param name="Inner">The type of what the string holds. It is not nullable.</param>
public sealed record EncodedType(ScalarKind Form, TypeRef Inner) : TypeRef;

/// <summary>A nullable type: <c>T or null</c>.</summary>
public sealed record NullableType(TypeRef Inner) : TypeRef;

/// <summary>A secret that is not a string: it is never shown by anything that prints.</summary>
public sealed record SecretType(TypeRef Inner) : TypeRef;

/// <summary>A type whose values are false or a <c>T</c>, where <c>T</c> is not a boolean: <c>false or T</c>.</summary>
public sealed record FalseOrType(TypeRef Inner) : TypeRef;
