#pragma warning disable IGT9001 // The emulator also sends webhooks that the vendor calls experimental,
#pragma warning disable CS0618 // and applies members that it calls deprecated.

using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.Sora.Webhooks;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator : IAsyncDisposable
{
    private const string AuthKind = "auth";
    private const string SessionKind = "session";
    private const string EventKind = "event";
    private const string StatsKind = "stats";

    private readonly Lazy<WebhookOutbox> _outbox = new(static () => new WebhookOutbox());
    private WebhookMessages? _messages;

    /// <summary>The webhooks that were sent, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<SentWebhook> SentWebhooks => _outbox.IsValueCreated ? _outbox.Value.Sent : [];

    /// <summary>Where webhooks are sent.</summary>
    public SoraWebhookUrls WebhookUrls { get; }

    private WebhookMessages Messages => _messages ??= new WebhookMessages(_options.Version, _cluster.NodeName, _webhookIds);

    /// <summary>Connects a client, after the auth webhook has let it in. Without such a webhook, it is like <see cref="Connect"/>.</summary>
    /// <param name="request">The connection to open. The name of a channel is enough.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The connection, with what the receiver of the auth webhook has changed.</returns>
    /// <exception cref="ConnectionRefusedException">The auth webhook has refused the client, or has failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// The id is in use, the spotlight number is not that of the channel, or there are 10,000 connections.
    /// </exception>
    public async Task<Connection> ConnectAsync(NewConnection request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (WebhookUrls.Auth is not { } url)
        {
            return Connect(request);
        }

        AuthWebhookRequest question = RunLocked(() =>
        {
            request = request with { ConnectionId = request.ConnectionId ?? _ids.Next() };
            Check(request);
            return Messages.CreateAuth(request, Describe(request, request.ConnectionId!), _channels.GetClients(request.ChannelId), Now);
        });
        return Admit(ApplyDecision(request, await AskAsync(url, question, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Sends <c>session.updated</c>, <c>connection.updated</c> and the statistics of all clients, which Sora sends every minute.</summary>
    public void SendUpdates() => RunLocked(() =>
    {
        foreach (ActiveSession session in _sessions.All)
        {
            SendSession("session.updated", Messages.CreateSessionUpdated(Describe(session), Now), static (sender, message, stop) => sender.SessionUpdatedAsync(message, stop).AsTask());
        }

        foreach (ConnectedClient client in _channels.All)
        {
            Send(EventKind, "connection.updated", WebhookUrls.Event, Messages.CreateConnectionUpdated(client.Connection, _channels.GetClients(client.Connection.ChannelId), Now), static (sender, message, stop) => sender.EventConnectionUpdatedAsync(message, stop).AsTask());
            Send(StatsKind, "connection.rtc", WebhookUrls.Stats, Messages.CreateStats(client, Now), static (sender, message, stop) => sender.StatsAsync(message, stop).AsTask());
        }

        return true;
    });

    /// <summary>Waits until all webhooks have been sent.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when they have.</returns>
    public Task FlushWebhooksAsync(CancellationToken cancellationToken = default) => _outbox.IsValueCreated ? _outbox.Value.FlushAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Stops sending webhooks. A host does so itself.</summary>
    /// <returns>A task that completes when no webhook is sent any more.</returns>
    public ValueTask DisposeAsync() => _outbox.IsValueCreated ? _outbox.Value.DisposeAsync() : ValueTask.CompletedTask;

    private async Task<AuthAllowed> AskAsync(Uri url, AuthWebhookRequest question, CancellationToken cancellationToken)
    {
        AuthDecision? decision = null;
        await _outbox.Value.SendAsync(
            AuthKind, "", question.Timestamp!.Value, url, question, async (sender, message, stop) => decision = await sender.AuthAsync(message, stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return decision switch
        {
            { Allowed: { } allowed } => allowed,
            { Refused: { } refused } => throw new ConnectionRefusedException(question.ChannelId, refused.Reason),
            null => throw new ConnectionRefusedException(question.ChannelId, SentWebhooks[^1].Error ?? "The webhook failed."),
            _ => throw new ConnectionRefusedException(question.ChannelId, "The response has no boolean 'allowed'."),
        };
    }

    private static NewConnection ApplyDecision(NewConnection request, AuthAllowed allowed) => request with
    {
        ClientId = allowed.ClientId ?? request.ClientId,
        BundleId = allowed.BundleId ?? request.BundleId,
        Audio = allowed.Audio is { Boolean: false } ? false : request.Audio,
        Video = allowed.Video is { Boolean: false } ? false : ApplyVideo(request.Video, allowed),
        Simulcast = allowed.Simulcast ?? request.Simulcast,
        Spotlight = allowed.Spotlight ?? request.Spotlight,
        SpotlightNumber = allowed.SpotlightNumber ?? request.SpotlightNumber,
        SpotlightFocusRid = allowed.SpotlightFocusRid ?? request.SpotlightFocusRid,
        SpotlightUnfocusRid = allowed.SpotlightUnfocusRid ?? request.SpotlightUnfocusRid,
        SignalingNotifyMetadata = allowed.SignalingNotifyMetadata ?? request.SignalingNotifyMetadata,
        EventMetadata = allowed.EventMetadata ?? request.EventMetadata,
    };

    private static OrFalse<Video> ApplyVideo(OrFalse<Video> video, AuthAllowed allowed) => video.Value is not { } settings ? video : settings with
    {
        CodecType = allowed.VideoCodecType?.Value ?? settings.CodecType,
        BitRate = allowed.VideoBitRate ?? settings.BitRate,
    };

    private void SendCreated(ConnectedClient client, ActiveSession session)
    {
        if (session.TotalConnections == 1)
        {
            SendSession("session.created", Messages.CreateSessionCreated(Describe(session), Now), async (sender, message, stop) =>
            {
                if (await sender.SessionCreatedAsync(message, stop).ConfigureAwait(false) is { } settings)
                {
                    RunLocked(() => ApplySettings(session, settings));
                }
            });
        }

        Send(EventKind, "connection.created", WebhookUrls.Event, Messages.CreateConnectionCreated(client.Connection, _channels.GetClients(session.ChannelId), Now), static (sender, message, stop) => sender.EventConnectionCreatedAsync(message, stop).AsTask());
    }

    /// <summary>Applies the response to <c>session.created</c>, unless the session has ended in the meantime.</summary>
    private bool ApplySettings(ActiveSession session, SessionSettings settings)
    {
        if (_sessions.TryFind(session.ChannelId) != session)
        {
            return false;
        }

        session.Metadata = settings.SessionMetadata;
        session.GroupId = settings.GroupId ?? session.GroupId;
        if (settings.SpotlightNumber is { } number)
        {
            _spotlights.GetOrCreate(session.ChannelId).Resize(number);
        }

        if (settings.AudioStreamingAuto == true)
        {
            _audioStreams.Start(session.ChannelId);
        }

        if (settings.Recording == true && _sessionRecordings.TryFind(session.ChannelId) is null)
        {
            StartSessionRecording(new RunningRecording(
                session.ChannelId,
                _ids.Next(),
                Now,
                settings.RecordingExpireTime ?? TimeSpan.Zero,
                settings.RecordingSplitDuration,
                settings.RecordingSplitOnly ?? false,
                settings.RecordingMetadata,
                settings.RecordingFormat ?? RecordingFormat.Webm));
        }

        return true;
    }

    private void SendDestroyed(Connection connection, JsonData? reason) =>
        Send(EventKind, "connection.destroyed", WebhookUrls.Event, Messages.CreateConnectionDestroyed(connection, _channels.GetClients(connection.ChannelId), reason, Now), static (sender, message, stop) => sender.EventConnectionDestroyedAsync(message, stop).AsTask());

    private void SendSession<TMessage>(string type, TMessage message, Func<SoraWebhookSender, TMessage, CancellationToken, Task> send)
        where TMessage : IJsonWritable => Send(SessionKind, type, WebhookUrls.Session, message, send);

    private void Send<TMessage>(string kind, string type, Uri? url, TMessage message, Func<SoraWebhookSender, TMessage, CancellationToken, Task> send)
        where TMessage : IJsonWritable
    {
        if (url is not null)
        {
            _outbox.Value.Add(kind, type, Now, url, message, send);
        }
    }
}
