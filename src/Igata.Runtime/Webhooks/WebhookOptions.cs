namespace Igata.Runtime;

/// <summary>The options of a receiver and of a sender of webhooks.</summary>
public class WebhookOptions
{
    /// <summary>
    /// Gets the secrets. A signature by any of them is accepted, so that a secret can be replaced without an interruption: add the new one,
    /// change it at the sender, remove the old one. A sender uses the first.
    /// </summary>
    public IList<Secret> Secrets { get; } = [];

    /// <summary>Gets or sets the token that the sender of a challenge knows, if the API has one.</summary>
    public Secret ChallengeToken { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets where webhooks are remembered that were answered, if the API says what identifies them. Default: the memory of this
    /// process. Several processes need a common store.
    /// </summary>
    public IWebhookDuplicates? Duplicates { get; set; }

    /// <summary>Gets or sets the largest body in bytes. Default: that of the spec, or 1 MiB.</summary>
    public int? MaxRequestBytes
    {
        get;
        set
        {
            if (value is { } bytes)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes, nameof(value));
            }

            field = value;
        }
    }

    /// <summary>
    /// Gets or sets the URL that the sender calls, if the signature covers it and the server does not know it, for example behind a proxy.
    /// Default: the URL of the request.
    /// </summary>
    public Uri? Url { get; set; }

    /// <summary>Gets or sets the function that verifies a webhook, if its signature has an algorithm that Igata does not know.</summary>
    public Func<WebhookCall, CancellationToken, ValueTask<bool>>? Verifier { get; set; }

    /// <summary>Gets or sets the function that signs a webhook with such an algorithm, for a sender. It receives the body.</summary>
    public Func<HttpRequestMessage, ReadOnlyMemory<byte>, CancellationToken, ValueTask>? Signer { get; set; }

    /// <summary>Gets or sets the time after which a sender gives up. Default: 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
