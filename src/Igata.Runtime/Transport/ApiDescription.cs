using System.ComponentModel;
using Igata.Runtime.Errors;

namespace Igata.Runtime.Transport;

/// <summary>What the transport must know of an API; each generated client has one.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class ApiDescription
{
    /// <summary>The name of the API.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the spec, if it has one.</summary>
    public string? Version { get; init; }

    /// <summary>The header that names the operation.</summary>
    public string? DispatchHeader { get; init; }

    /// <summary>The media type of request bodies.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Where the API is if the options do not say.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether calls carry a bearer token.</summary>
    public bool Bearer { get; init; }

    /// <summary>Where errors have their code and message.</summary>
    public ErrorShape Errors { get; init; } = new();

    /// <summary>Makes the API's own exception of an error.</summary>
    public required Func<ErrorAnswer, ApiErrorException> ToException { get; init; }
}
