using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>An error as a server told it; each API makes its own exception of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorResponse
{
    /// <summary>The operation that was called, as it is named on the wire.</summary>
    public required string Operation { get; init; }

    /// <summary>The HTTP status, 400 or more.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The error code, if the answer has one.</summary>
    public string? Code { get; init; }

    /// <summary>The message, if the answer has one.</summary>
    public string? Message { get; init; }

    /// <summary>How long to wait before the next try, if the answer says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The body, at most 64 KiB of it; of JSON-RPC, the <c>data</c> of the error.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body as JSON; none if it is not JSON.</summary>
    public JsonData Json { get; init; }

    /// <summary>The headers, by names without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
