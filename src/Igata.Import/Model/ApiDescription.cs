using Igata.Import.Documents;

namespace Igata.Import.Model;

/// <summary>The protocol of an API.</summary>
internal enum ApiProtocol
{
    Rest,
    TargetHeader,
    JsonRpc,
}

/// <summary>An API, as its document describes it.</summary>
internal sealed class ApiDescription
{
    public required SourceDocument Document { get; init; }

    public required ApiProtocol Protocol { get; init; }

    public string Title { get; set; } = "";

    public string? Version { get; set; }

    /// <summary>The document that the API was described from, if it is another one.</summary>
    public string? Source { get; set; }

    public string? Description { get; set; }

    /// <summary>The endpoints; the first is the default.</summary>
    public List<Endpoint> Endpoints { get; } = [];

    /// <summary>The ways to authenticate, of which one is enough. Null if the document has none.</summary>
    public List<List<Credential>>? Auth { get; set; }

    public List<Operation> Operations { get; } = [];

    /// <summary>The requests that the service sends to its users. Their ids are the names of the webhooks.</summary>
    public List<Operation> Webhooks { get; } = [];

    /// <summary>The named types, in the order of the document.</summary>
    public List<NamedSchema> Types { get; } = [];

    /// <summary>The documentation of tags, by their name and in their order.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The header that names the operation.</summary>
    public string? DispatchHeader { get; set; }

    /// <summary>The part of the header before the name of the operation.</summary>
    public string? Target { get; set; }

    /// <summary>The media type of JSON bodies, if it is not <c>application/json</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The errors of the API by their code.</summary>
    public List<ErrorDescription> Errors { get; } = [];

    /// <summary>Whether the code of an error is in the header and in the members that AWS uses.</summary>
    public bool HasAwsErrors { get; set; }

    /// <summary>Releases the types, which are half of the memory of a large document, after they were described.</summary>
    public void ReleaseTypes()
    {
        Types.Clear();
        Errors.Clear();
        Operations.ForEach(operation => operation.ReleaseTypes());
        Webhooks.ForEach(webhook => webhook.ReleaseTypes());
    }
}

/// <summary>The URL of a service.</summary>
internal sealed record Endpoint(SourceNode At, string Url)
{
    public string? Description { get; init; }

    public List<EndpointVariable> Variables { get; } = [];
}

/// <summary>A value in braces in an endpoint.</summary>
internal sealed record EndpointVariable(string Name, string? Default, IReadOnlyList<string> Values, string? Description);

/// <summary>The form of a credential.</summary>
internal enum CredentialKind
{
    Bearer,
    Basic,
    Header,
    Query,
    Cookie,
    Custom,
}

/// <summary>One credential that a call sends.</summary>
internal sealed record Credential(CredentialKind Kind, string Name = "", string? Scheme = null);

/// <summary>An error with a code of its own.</summary>
internal sealed record ErrorDescription(SourceNode At, string Code)
{
    public int? Status { get; init; }

    public string? Name { get; init; }

    public string? Summary { get; init; }

    public Schema? Body { get; init; }

    public IReadOnlyList<Parameter> Headers { get; init; } = [];

    public bool IsCommon { get; init; }
}
