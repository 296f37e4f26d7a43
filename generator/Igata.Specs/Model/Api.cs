namespace Igata.Specs.Model;

/// <summary>
/// One API as it is meant: every name resolved, every default filled in.
/// The law of all types in this room: immutable, equal by value, and without locations,
/// so that moving a line in a YAML file changes nothing here and nothing is cast again.
/// A model exists only if its API has no error.
/// </summary>
public sealed record Api
{
    /// <summary>The prefix of the C# types, such as <c>Weather</c>; of an extension, that of the client it adds to.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the client that this folder adds methods to, or null.</summary>
    public string? Extends { get; init; }

    /// <summary>The <see cref="TypeDef.File"/> of the types that the extended client has; null when there is no such client.</summary>
    public string? ClientFile => Extends is null ? null : ReferencedClient.GetSpecPath(Extends);

    /// <summary>The declared types of the extended client that do not validate themselves, because the client only receives them.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; init; }

    public string? Title { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    /// <summary>The document that the spec was written from.</summary>
    public string? Source { get; init; }

    public required Protocol Protocol { get; init; }

    /// <summary>The URL that calls go to unless the client is told otherwise; ends in a slash, but for JSON-RPC, whose calls go to the URL itself; may hold <see cref="Variables"/> in braces.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Further hosts, by the names that methods call them by.</summary>
    public EquatableArray<NamedEndpoint> Endpoints { get; init; }

    /// <summary>The names in braces in the endpoints; each is an option of the client, and its default is what the client assumes.</summary>
    public EquatableArray<Field> Variables { get; init; }

    /// <summary>Sent with every call; what is not const is an option of the client.</summary>
    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The header that names the operation; only for <see cref="Protocol.TargetHeader"/>.</summary>
    public string? DispatchHeader { get; init; }

    public string ContentType { get; init; } = "application/json";

    public required Auth Auth { get; init; }

    public ErrorShape Errors { get; init; } = ErrorShape.None;

    /// <summary>The declared types and the anonymous ones, which got a name from where they stand; of an extension, those of the client too.</summary>
    public EquatableArray<TypeDef> Types { get; init; }

    public EquatableArray<Method> Methods { get; init; }

    /// <summary>The path of api.yaml, relative to the root of the specs, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Whether a type is cast here; of an extension, those of the client are not.</summary>
    public bool IsOwn(TypeDef type) => type.File != ClientFile;
}

/// <param name="Wire">As the spec calls it.</param>
/// <param name="Name">The C# name, unique among the options of the client.</param>
/// <param name="Url">Ends in a slash, but for JSON-RPC, whose calls go to the URL itself; may hold variables in braces.</param>
public sealed record NamedEndpoint(string Wire, string Name, string Url);

/// <summary>How an operation is named on the wire and where its parameters go.</summary>
public enum Protocol
{
    /// <summary>Every call is a POST to the endpoint; a header names the operation.</summary>
    TargetHeader,

    /// <summary>JSON-RPC 2.0 over HTTP: every call is a POST to the endpoint; the body names the operation.</summary>
    JsonRpc,

    /// <summary>The verb and the path name the operation.</summary>
    Rest,
}

/// <summary>The words of a spec about one thing.</summary>
public sealed record Docs
{
    public static readonly Docs None = new();

    public string? Summary { get; init; }

    public string? Remarks { get; init; }
}

/// <summary>How settled a thing is.</summary>
public enum Stability
{
    Stable,
    Experimental,
    Deprecated,

    /// <summary>Described, but the vendor does not offer it: documented, not callable.</summary>
    Unimplemented,

    /// <summary>Gone: nothing is cast.</summary>
    Removed,
}

/// <summary>From when to when a thing exists, and what comes after it.</summary>
public sealed record Lifecycle
{
    public static readonly Lifecycle Stable = new();

    public Stability Stability { get; init; }

    /// <summary>The first version of the service that has it.</summary>
    public string? Since { get; init; }

    /// <summary>The first version of the service without it.</summary>
    public string? Until { get; init; }

    /// <summary>The C# name (of the same kind: a method's for a method) of its successor.</summary>
    public string? ReplacedBy { get; init; }
}
