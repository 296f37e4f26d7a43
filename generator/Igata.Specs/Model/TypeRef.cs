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

/// <summary><c>false or T</c>, where <c>T</c> is not a boolean.</summary>
public sealed record FalseOrType(TypeRef Inner) : TypeRef;

/// <summary>The built-in scalars, with their form on the wire.</summary>
public enum ScalarKind
{
    String,
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A number: double.</summary>
    Number,

    /// <summary>A string of base64.</summary>
    Bytes,

    /// <summary>A free-form JSON object, kept raw.</summary>
    Object,

    /// <summary>Any JSON value, kept raw.</summary>
    Any,

    Uuid,
    Uri,

    /// <summary>Whole seconds since 1970.</summary>
    UnixSeconds,
    UnixMillis,
    UnixMicros,

    /// <summary>Seconds since 1970 with a fraction.</summary>
    UnixTime,

    /// <summary>A string, RFC 3339.</summary>
    Rfc3339,

    /// <summary>A string, the date of HTTP.</summary>
    HttpDate,

    /// <summary>A duration in whole seconds.</summary>
    Seconds,

    /// <summary>A name in a query that has no value.</summary>
    Flag,

    /// <summary>Raw bytes with a media type: a part of a multipart body, or a body.</summary>
    File,
}
