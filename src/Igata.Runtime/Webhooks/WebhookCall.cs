namespace Igata.Runtime;

/// <summary>A received webhook, beside its request.</summary>
public sealed class WebhookCall
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;

    internal WebhookCall(string name, WebhookRequest request, string? timestamp, DateTimeOffset? sentAt, string? id)
    {
        Name = name;
        _headers = request.Headers;
        Query = request.Query;
        Body = request.Body;
        SignedTimestamp = timestamp;
        SentAt = sentAt;
        Id = id;
    }

    /// <summary>Gets what names the webhook on the wire: the last segment of the path, or the value of a header.</summary>
    public string Name { get; }

    /// <summary>Gets the query without the question mark.</summary>
    public string Query { get; }

    /// <summary>Gets the body as it was received. It is valid until the handler returns.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets the time of sending; null if the signature has none.</summary>
    public DateTimeOffset? SentAt { get; }

    /// <summary>Gets the id of the message; null if the signature has none.</summary>
    public string? Id { get; }

    /// <summary>Gets the headers. A name can occur more than once.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers => _headers;

    internal string? SignedTimestamp { get; }

    /// <summary>Returns the first value of a header.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The value, or null.</returns>
    public string? GetHeader(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach ((string key, string value) in _headers)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
