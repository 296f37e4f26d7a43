namespace Igata.Runtime;

/// <summary>An HTTP request that may be a webhook. Its body is in memory, because a signature covers all of it.</summary>
public sealed class WebhookRequest
{
    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Gets the last segment of the path, which names the webhook unless a header does.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the raw query without the question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Gets the headers. A name can occur more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets the body, exactly as it was received.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the URL that the sender called; needed only if the signature covers it.</summary>
    public Uri? Url { get; init; }
}
