namespace Igata.Specs.Model;

/// <summary>The type of a value where it is used. Aliases and named scalars are resolved, including their limits.</summary>
public abstract record TypeRef;

/// <summary>A built-in scalar with its limits.</summary>
public sealed record ScalarType(ScalarKind Kind) : TypeRef
{
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Never shown by anything that prints. Only on <see cref="ScalarKind.String"/>.</summary>
    public bool Secret { get; init; }

    /// <summary><c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> are values too, as strings. Only on <see cref="ScalarKind.Number"/>.</summary>
    public bool NonFinite { get; init; }

    /// <summary>What the value always is, or null.</summary>
    public JsonScalar? Const { get; init; }
}

/// <summary>A record, an enum or a union: <see cref="TypeDef.Name"/> of one in <see cref="Api.Types"/>.</summary>
public sealed record DefinedType(string Name) : TypeRef;

/// <summary>A JSON array. <see cref="Distinct"/>: a set, which is equal in any order.</summary>
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

/// <summary><c>T or null</c>.</summary>
public sealed record NullableType(TypeRef Inner) : TypeRef;

/// <summary>A secret that is not a string: it is never shown by anything that prints.</summary>
public sealed record SecretType(TypeRef Inner) : TypeRef;

/// <summary><c>false or T</c>, where <c>T</c> is not a boolean.</summary>
public sealed record FalseOrType(TypeRef Inner) : TypeRef;
