namespace Igata.Runtime;

/// <summary>
/// Remembers the responses to webhooks, so that one that is sent again gets the same response without another call of the handler. Only
/// responses with a status of success are remembered.
/// </summary>
public interface IWebhookDuplicates
{
    /// <summary>Returns the response to a webhook.</summary>
    /// <param name="key">What identifies the webhook: 64 hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The response, or null if the webhook is not known, or not known anymore.</returns>
    ValueTask<WebhookResponse?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Remembers the response to a webhook.</summary>
    /// <param name="key">What identifies the webhook.</param>
    /// <param name="response">The response.</param>
    /// <param name="duration">How long it is needed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that completes when the response has been stored.</returns>
    ValueTask AddAsync(string key, WebhookResponse response, TimeSpan duration, CancellationToken cancellationToken);
}
