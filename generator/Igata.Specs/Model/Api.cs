namespace Igata.Specs.Model;

/// <summary>
/// One API: all names are resolved and all defaults are set.
/// All types of this namespace are immutable, equal by value, and have no locations,
/// so that moving a line in a YAML file changes no model and nothing is generated again.
/// A model exists only if its API has no error.
/// </summary>
public sealed record Api
{
    /// <summary>The prefix of the C# types, for example <c>Weather</c>; for an extension, the prefix of the client.</summary>
    public required string Name { get; init; }

    /// <summary>The client that this folder adds methods to, or null.</summary>
    public ExtendedClient? Client { get; init; }

    /// <summary>The full name of the client that this folder adds methods to, or null.</summary>
    public string? Extends => Client?.FullName;

    /// <summary>The declared types of the extended client that do not validate themselves, because the client only receives them.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; init; }

    public string? Title { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    /// <summary>The document that the spec was written from.</summary>
    public string? Source { get; init; }

    public required Protocol Protocol { get; init; }

    /// <summary>
    /// The default URL of calls, which can contain <see cref="Variables"/> in braces. It ends in a slash, except for JSON-RPC,
    /// whose calls are sent to the URL itself.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>The other endpoints, with the names that methods use.</summary>
    public EquatableArray<NamedEndpoint> Endpoints { get; init; }

    /// <summary>The names in braces in the endpoints; each is an option of the client with this default.</summary>
    public EquatableArray<Field> Variables { get; init; }

    /// <summary>The names in braces in the endpoints that requests set, because they are no <see cref="Variables"/>.</summary>
    public IEnumerable<string> HostMembers => Endpoints.Select(endpoint => endpoint.Url).Append(Endpoint ?? "")
        .SelectMany(EndpointTemplate.GetNames).Where(name => Variables.All(variable => variable.Wire != name)).Distinct();

    /// <summary>The query parameters that are sent with every call. Those without a constant are options of the client.</summary>
    public EquatableArray<Field> Query { get; init; }

    /// <summary>The headers that are sent with every call. Those without a constant are options of the client.</summary>
    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The header that contains the name of the operation; only for <see cref="Protocol.TargetHeader"/>.</summary>
    public string? DispatchHeader { get; init; }

    public string ContentType { get; init; } = "application/json";

    public required Auth Auth { get; init; }

    public ErrorShape Errors { get; init; } = ErrorShape.None;

    /// <summary>The declared types and the types written in place, which are named after their owner; for an extension, also those of the client.</summary>
    public EquatableArray<TypeDef> Types { get; init; }

    /// <summary>The names of <c>types:</c>, in the order of <see cref="Types"/>; for an extension, only those of its own folder.</summary>
    public Annotation<EquatableArray<DeclaredName>> Names { get; init; }

    public EquatableArray<Method> Methods { get; init; }

    /// <summary>What the service sends to its users.</summary>
    public EquatableArray<Webhook> Webhooks { get; init; }

    /// <summary>What all webhooks have in common.</summary>
    public Receiver Receiver { get; init; } = Receiver.None;

    /// <summary>The path of api.yaml, relative to the root of the specs, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Returns whether code is generated for a type. For an extension, the types of the client are excluded.</summary>
    public bool IsOwn(TypeDef type) => type.File != Client?.File;
}

/// <summary>A client that a folder adds methods to.</summary>
/// <param name="FullName">The full C# name of the client.</param>
/// <param name="File">The <see cref="TypeDef.File"/> of the types of the client.</param>
public sealed record ExtendedClient(string FullName, string File);

/// <param name="Wire">The name in the spec.</param>
/// <param name="Name">The C# name, unique among the options of the client.</param>
/// <param name="Url">The URL; it ends in a slash, except for JSON-RPC, and can contain variables in braces.</param>
public sealed record NamedEndpoint(string Wire, string Name, string Url);

/// <summary>The protocol, which determines how an operation is named on the wire and where its parameters are sent.</summary>
public enum Protocol
{
    /// <summary>Every call is a POST to the endpoint; a header contains the name of the operation.</summary>
    TargetHeader,

    /// <summary>JSON-RPC 2.0 over HTTP: every call is a POST to the endpoint; the body contains the name of the operation.</summary>
    JsonRpc,

    /// <summary>The verb and the path identify the operation.</summary>
    Rest,
}

/// <summary>The documentation of one item.</summary>
public sealed record Docs
{
    public static readonly Docs None = new();

    public string? Summary { get; init; }

    public string? Remarks { get; init; }
}

/// <summary>The stability of an item.</summary>
public enum Stability
{
    Stable,
    Experimental,
    Deprecated,

    /// <summary>The item is documented but cannot be called, because the vendor does not offer it.</summary>
    Unimplemented,

    /// <summary>The item was removed; no code is generated.</summary>
    Removed,
}

/// <summary>The versions in which an item exists, and its replacement.</summary>
public sealed record Lifecycle
{
    public static readonly Lifecycle Stable = new();

    public Stability Stability { get; init; }

    /// <summary>The first version of the service that contains the item.</summary>
    public string? Since { get; init; }

    /// <summary>The first version of the service that does not contain the item.</summary>
    public string? Until { get; init; }

    /// <summary>The C# name of the replacement, which is an item of the same kind.</summary>
    public string? ReplacedBy { get; init; }
}
