namespace Igata.Emulator.Sora;

/// <summary>Where the emulator sends the webhooks of Sora, as in <c>sora.conf</c>. Those without a URL are not sent.</summary>
public sealed record SoraWebhookUrls
{
    /// <summary>Asked before a client may connect (<c>auth_webhook_url</c>).</summary>
    public Uri? Auth { get; set; }

    /// <summary>Receives the events of sessions (<c>session_webhook_url</c>).</summary>
    public Uri? Session { get; set; }

    /// <summary>Receives the events of connections and recordings (<c>event_webhook_url</c>).</summary>
    public Uri? Event { get; set; }

    /// <summary>Receives the statistics of clients (<c>stats_webhook_url</c>).</summary>
    public Uri? Stats { get; set; }
}
