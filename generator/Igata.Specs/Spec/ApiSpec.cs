using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>The header of an API.</summary>
internal sealed record ApiSpec
{
    public required SpecFile File { get; init; }

    /// <summary>The location of the first key.</summary>
    public required SourceLocation Start { get; init; }

    /// <summary>All keywords that are present, valid or not.</summary>
    public required IReadOnlyList<Located<string>> DeclaredKeywords { get; init; }

    public Located<string>? Name { get; init; }

    /// <summary>The client that the folder adds methods to; used instead of a name.</summary>
    public Located<string>? Extends { get; init; }

    public string? Title { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public string? Source { get; init; }

    public Located<string>? Protocol { get; init; }

    public Located<string>? Endpoint { get; init; }

    public IReadOnlyList<EndpointSpec> Endpoints { get; init; } = [];

    public FieldsSpec? Variables { get; init; }

    /// <summary>The query parameters of every call.</summary>
    public FieldsSpec? Query { get; init; }

    public FieldsSpec? Headers { get; init; }

    /// <summary>The path parameters that methods share.</summary>
    public FieldsSpec? Path { get; init; }

    public Located<string>? DispatchHeader { get; init; }

    public Located<string>? Target { get; init; }

    public Located<string>? ContentType { get; init; }

    public Located<Nesting>? Nesting { get; init; }

    public AuthSpec? Auth { get; init; }

    public ErrorsSpec Errors { get; init; } = new();

    /// <summary>What all webhooks have in common.</summary>
    public ReceiverSpec? Receiver { get; init; }

    /// <summary>Whether the folder adds methods to a client, even if the name of the client is invalid.</summary>
    public bool IsExtension => DeclaredKeywords.Any(keyword => keyword.Value == "extends");

    /// <summary>The protocol, or the default protocol if it is missing or invalid.</summary>
    public Protocol Kind => ProtocolInfo.Find(Protocol?.Value)?.Protocol ?? Model.Protocol.TargetHeader;

    public IEnumerable<FieldsSpec> GetAllFields() =>
    [
        .. new[] { Variables, Query, Headers, Path, Errors.Body?.Fields }.OfType<FieldsSpec>(),
        .. Errors.Codes.SelectMany(code => code.GetAllFields()).OfType<FieldsSpec>(),
    ];
}

internal sealed record EndpointSpec(Located<string> Name, Located<string> Url);
