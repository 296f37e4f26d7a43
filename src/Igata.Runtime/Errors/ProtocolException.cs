using System.Net;

namespace Igata.Runtime;

/// <summary>A response that violates the protocol: truncated, not JSON, too large, too deep, or with a member that is missing or has the wrong type.</summary>
public sealed class ProtocolException : ApiException
{
    internal ProtocolException(string operation, HttpStatusCode statusCode, string reason, Exception? innerException)
        : base(operation, $"{operation} received an invalid response ({(int)statusCode}). {reason}", innerException)
    {
        StatusCode = statusCode;
        Reason = reason;
    }

    /// <summary>Gets the HTTP status code of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the description of the error.</summary>
    public string Reason { get; }

    /// <summary>Gets the response headers by case-insensitive names. Multiple values of a name are joined by <c>, </c>, those of <c>Set-Cookie</c> by a line feed.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the first 4 KiB of the received body as text, with control characters escaped; <c>***</c> if the operation has a secret.</summary>
    public required string BodyStart { get; init; }
}
