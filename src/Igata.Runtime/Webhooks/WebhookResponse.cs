using System.Net;

namespace Igata.Runtime;

/// <summary>The response of a receiver.</summary>
public sealed class WebhookResponse
{
    /// <summary>Gets the status.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>Gets the headers beside those about the body. Lines of one header are separated by a line feed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets the media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Gets the body; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets why the request was rejected, for a log of the receiver; null if it was not. It contains nothing of the request.</summary>
    public string? Rejection { get; init; }

    /// <summary>Gets the exception of the handler, for a log of the receiver. It is never sent.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Gets whether the status is a success.</summary>
    public bool IsSuccess => (int)StatusCode is >= 200 and < 300;

    internal static WebhookResponse Reject(HttpStatusCode status, string reason) => new() { StatusCode = status, Rejection = reason };
}
