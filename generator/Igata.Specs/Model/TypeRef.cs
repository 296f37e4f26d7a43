namespace Igata.Specs.Model;

/// <summary>The type of a value where it is used. Aliases and named scalars are resolved, including their limits.</summary>
public abstract record TypeRef
{
    /// <summary>The name in the spec that stands for exactly this type, if the spec uses one; null for records, enums and unions, which have names of their own.</summary>
    public Annotation<string?> Alias { get; init; }
}

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

/// <summary>The events or lines of a response, each of which is a value. Only a whole body has this type.</summary>
/// <param name="Kind">What the body consists of.</param>
/// <param name="Item">The type of the data of an event, or of a line.</param>
public sealed record StreamType(StreamKind Kind, TypeRef Item) : TypeRef
{
    /// <summary>The data of the event that ends the events, or null.</summary>
    public string? End { get; init; }

    /// <summary>Whether the item is a union by key whose keys are the names of the events.</summary>
    public bool IsByEvent { get; init; }

    /// <summary>The media types of lines; empty: those of <see cref="DefaultLineMedia"/>.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>The media types of lines of JSON.</summary>
    public static IReadOnlyList<string> DefaultLineMedia { get; } = ["application/x-ndjson", "application/jsonl", "application/json-seq"];

    /// <summary>The media types that the client accepts.</summary>
    public IReadOnlyList<string> AcceptedMedia => Kind switch
    {
        StreamKind.Events => ["text/event-stream"],
        StreamKind.Lines => Media.Count > 0 ? [.. Media] : DefaultLineMedia,
        _ => throw new InvalidOperationException($"The stream {Kind} is not defined."),
    };

    /// <summary>Whether a line is text and not JSON.</summary>
    public bool IsText => Kind == StreamKind.Lines && Media.Count > 0 && Media.All(media => media.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) && Item is ScalarType { Kind: ScalarKind.String };
}

/// <summary>What a streamed body consists of.</summary>
public enum StreamKind
{
    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>Lines.</summary>
    Lines,
}

/// <summary>A nullable type: <c>T or null</c>.</summary>
public sealed record NullableType(TypeRef Inner) : TypeRef;

/// <summary>A secret that is not a string: it is never shown by anything that prints.</summary>
public sealed record SecretType(TypeRef Inner) : TypeRef;

/// <summary>A type whose values are false or a <c>T</c>, where <c>T</c> is not a boolean: <c>false or T</c>.</summary>
public sealed record FalseOrType(TypeRef Inner) : TypeRef;
