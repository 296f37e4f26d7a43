using System.Net;

namespace Igata.Runtime;

/// <summary>An answer that is not what the protocol says: cut off, not JSON, too large, too deep, a member missing or of another type.</summary>
public sealed class ProtocolException : ApiException
{
    internal ProtocolException(string operation, HttpStatusCode statusCode, string reason, Exception? innerException)
        : base(operation, $"{operation} got an answer ({(int)statusCode}) that cannot be used. {reason}", innerException)
    {
        StatusCode = statusCode;
        Reason = reason;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>What is wrong with the answer.</summary>
    public string Reason { get; }

    /// <summary>The headers of the answer, by names without case; several values of a name are joined by <c>, </c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The first 4 KiB of the body as text, as far as they arrived; controls are written as escapes.</summary>
    public required string BodyStart { get; init; }
}
