using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>An error response of a server, from which each API creates its own exception.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorResponse
{
    /// <summary>Gets the wire name of the operation that was called.</summary>
    public required string Operation { get; init; }

    /// <summary>Gets the HTTP status code, 400 or higher.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets the error code, or null if the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the message, or null if the response has none.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the time to wait before the next attempt, or null if the response does not specify it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets at most the first 64 KiB of the body; for JSON-RPC, the <c>data</c> of the error.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the body as JSON. Has no value if the body is not JSON.</summary>
    public JsonData Json { get; init; }

    /// <summary>Gets whether the body may contain a secret, so that it is not shown.</summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>Gets the response headers by case-insensitive names. Multiple values of a name are joined by <c>, </c>, those of <c>Set-Cookie</c> by a line feed.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
