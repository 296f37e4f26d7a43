#pragma warning disable IGT9001 // Statistics are experimental.

using System.Net;
using System.Text;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Server;
using Igata.Sora;
using Igata.Sora.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

/// <summary>The emulator sends webhooks to a receiver, from end to end over sockets.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task ClientConnectsOnlyIfTheReceiverLetsItIn()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using EmulatorHost host = await StartAsync(receiver);
        ConnectionRefusedException refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => host.Sora.ConnectAsync(new NewConnection { ChannelId = "sora" }, TestCancellation));
        Assert.Equal("no token", refused.Reason);
        Assert.Empty(host.Sora.Connections);

        Connection alice = await host.Sora.ConnectAsync(new NewConnection { ChannelId = "sora", AuthMetadata = JsonData.Parse("""{"token":"abc"}""") }, TestCancellation);
        await host.Sora.FlushWebhooksAsync(TestCancellation);

        Assert.Equal(("alice", "{\"user\":1}", false), (alice.ClientId, alice.EventMetadata?.ToString(), alice.Video?.Value is not null));
        Assert.Equal(["auth sora", "auth sora", $"session.created {alice.SessionId}", "connection.created alice {\"user\":1} 1"], receiver.Received);
    }

    [Fact]
    public async Task EventsFollowInTheirOrder()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using EmulatorHost host = await StartAsync(receiver);
        var options = new NewConnection { ChannelId = "sora", AuthMetadata = JsonData.Parse("""{"token":"abc"}""") };
        Connection connection = await host.Sora.ConnectAsync(options, TestCancellation);
        using var client = new SoraClient(host.Endpoint);
        await client.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation);
        host.Sora.SendUpdates();
        await client.StopRecordingAsync("sora", TestCancellation);
        await client.DisconnectConnectionAsync(new() { ChannelId = "sora", ConnectionId = connection.ConnectionId, Reason = JsonData.Parse("""{"why":"test"}""") }, TestCancellation);
        await host.Sora.FlushWebhooksAsync(TestCancellation);

        Assert.Equal(
            [
                "auth sora",
                $"session.created {connection.SessionId}",
                "connection.created alice {\"user\":1} 1",
                "recording.started",
                "session.updated 1",
                "connection.updated",
                "connection.rtc 1",
                "recording.report",
                "connection.destroyed {\"why\":\"test\"} 0",
                $"session.destroyed {connection.SessionId}",
            ],
            receiver.Received);
        Assert.All(host.Sora.SentWebhooks, static sent => Assert.Null(sent.Error));
        Assert.Equal(receiver.Received.Count, host.Sora.SentWebhooks.Count);
    }

    [Fact]
    public async Task ResponseToTheNewSessionStartsItsRecording()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Settings = new SessionSettings { Recording = true, RecordingExpireTime = TimeSpan.FromMinutes(5), SessionMetadata = JsonData.Parse("""{"a":1}""") };
        await using EmulatorHost host = await StartAsync(receiver);
        await host.Sora.ConnectAsync(new NewConnection { ChannelId = "sora", AuthMetadata = JsonData.Parse("""{"token":"abc"}""") }, TestCancellation);
        await host.Sora.FlushWebhooksAsync(TestCancellation);
        Session session = Assert.Single(host.Sora.Sessions);
        Assert.Equal((TimeSpan.FromMinutes(5), "{\"a\":1}"), (session.Recording?.ExpireTime, session.SessionMetadata?.ToString()));

        host.Advance(TimeSpan.FromMinutes(5));
        Assert.True(Assert.Single(host.Sora.FinishedRecordings).Expired);
        await host.Sora.FlushWebhooksAsync(TestCancellation);
        Assert.Equal($"session recording.report {session.Recording!.RecordingId}", receiver.Received[^1]);
    }

    /// <summary>A receiver that fails keeps clients out, and nothing is sent to it twice.</summary>
    [Fact]
    public async Task FailureOfTheReceiverKeepsTheClientOut()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using EmulatorHost host = await StartAsync(receiver);
        receiver.Fails = true;
        ConnectionRefusedException refused = await Assert.ThrowsAsync<ConnectionRefusedException>(() => host.Sora.ConnectAsync(new NewConnection { ChannelId = "sora" }, TestCancellation));
        Assert.Contains("500", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("auth sora", Assert.Single(receiver.Received));
        Assert.Contains("500", Assert.Single(host.Sora.SentWebhooks).Error!, StringComparison.Ordinal);

        host.Sora.WebhookUrls.Auth = new Uri("http://127.0.0.1:1/");
        await Assert.ThrowsAsync<ConnectionRefusedException>(() => host.Sora.ConnectAsync(new NewConnection { ChannelId = "sora" }, TestCancellation));
        Assert.Throws<InvalidOperationException>(() => host.Sora.Connect("sora"));
    }

    /// <summary>The same from another language: URLs, clients and what was sent are available over HTTP.</summary>
    [Fact]
    public async Task ControlApiConnectsThroughTheReceiver()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        using var http = new HttpClient { BaseAddress = host.Endpoint };
        using var urls = new StringContent($$"""{"auth":"{{receiver.Root}}auth","event":"{{receiver.Root}}event"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage set = await http.PutAsync("/emulator/webhooks/urls", urls, TestCancellation);
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);

        using HttpResponseMessage refused = await PostAsync(http, """{"channel_id":"sora"}""");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("""{"error":"The auth webhook refused a client of channel \u0027sora\u0027: no token"}""", await refused.Content.ReadAsStringAsync(TestCancellation));
        using HttpResponseMessage allowed = await PostAsync(http, """{"channel_id":"sora","auth_metadata":{"token":"abc"}}""");
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        string sent = await http.GetStringAsync("/emulator/webhooks", TestCancellation);
        Assert.Contains("\"type\":\"connection.created\"", sent, StringComparison.Ordinal);
        Assert.Equal(3, receiver.Received.Count);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await http.PostAsync("/emulator/connections", content, TestCancellation);
    }

    private static Task<EmulatorHost> StartAsync(Receiver receiver) => EmulatorHost.StartAsync(
        new EmulatorOptions
        {
            Sora = new SoraEmulatorOptions
            {
                WebhookUrls = new SoraWebhookUrls
                {
                    Auth = new Uri(receiver.Root, "auth"),
                    Session = new Uri(receiver.Root, "session"),
                    Event = new Uri(receiver.Root, "event"),
                    Stats = new Uri(receiver.Root, "stats"),
                },
            },
        },
        cancellationToken: TestCancellation);

    private sealed class Receiver : ISoraWebhooks, IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly Lock _gate = new();
        private readonly List<string> _received = [];

        private Receiver()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.MapWebhooks("/{webhook}", SoraWebhooks.All, this);
        }

        public bool Fails { get; set; }

        public SessionSettings? Settings { get; set; }

        public Uri Root { get; private set; } = null!;

        public IReadOnlyList<string> Received
        {
            get
            {
                lock (_gate)
                {
                    return [.. _received];
                }
            }
        }

        public static async Task<Receiver> StartAsync()
        {
            var receiver = new Receiver();
            await receiver._app.StartAsync(TestCancellation);
            receiver.Root = new Uri(receiver._app.Urls.Single() + "/");
            return receiver;
        }

        public ValueTask<AuthDecision> AuthAsync(AuthWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
        {
            Add($"auth {request.ChannelId}");
            if (Fails)
            {
                throw new InvalidOperationException("The database is gone.");
            }

            bool isKnown = request.AuthMetadata is { } metadata && metadata.TryGet("token", out JsonData token) && token.GetString() == "abc";
            return new(isKnown
                ? new AuthAllowed { ClientId = "alice", Video = false, EventMetadata = JsonData.Parse("""{"user":1}""") }
                : (AuthDecision)new AuthRefused { Reason = "no token" });
        }

        public ValueTask<SessionSettings?> SessionCreatedAsync(SessionCreated request, WebhookCall call, CancellationToken cancellationToken)
        {
            Add($"session.created {request.SessionId}");
            return new(Settings);
        }

        public ValueTask SessionUpdatedAsync(SessionUpdated request, WebhookCall call, CancellationToken cancellationToken) => Add($"session.updated {request.Connections?.Count}");

        public ValueTask SessionDestroyedAsync(SessionDestroyed request, WebhookCall call, CancellationToken cancellationToken) => Add($"session.destroyed {request.SessionId}");

        public ValueTask SessionRecordingReportAsync(SessionRecordingReport request, WebhookCall call, CancellationToken cancellationToken) => Add($"session recording.report {request.RecordingId}");

        public ValueTask EventConnectionCreatedAsync(ConnectionCreated request, WebhookCall call, CancellationToken cancellationToken) =>
            Add($"connection.created {request.ClientId} {request.EventMetadata} {request.Data?.ChannelConnections}");

        public ValueTask EventConnectionUpdatedAsync(ConnectionUpdated request, WebhookCall call, CancellationToken cancellationToken) => Add("connection.updated");

        public ValueTask EventConnectionDestroyedAsync(ConnectionDestroyed request, WebhookCall call, CancellationToken cancellationToken) =>
            Add($"connection.destroyed {request.Data?.DisconnectApiReason} {request.Data?.ChannelConnections}");

        public ValueTask EventRecordingStartedAsync(EventRecordingStarted request, WebhookCall call, CancellationToken cancellationToken) => Add("recording.started");

        public ValueTask EventRecordingReportAsync(EventRecordingReport request, WebhookCall call, CancellationToken cancellationToken) => Add("recording.report");

        public ValueTask StatsAsync(StatsMessage request, WebhookCall call, CancellationToken cancellationToken) => Add($"{request.Type} {request.Stats?.Count}");

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private ValueTask Add(string text)
        {
            lock (_gate)
            {
                _received.Add(text);
            }

            return default;
        }
    }
}
