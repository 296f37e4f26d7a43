using System.Net;
using Igata.Runtime;
using Igata.TestApis.Pager;
using Igata.TestApis.Pager.Webhooks;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Webhooks with a GET challenge, and with a signature of their own: a token, or one that only the options know.</summary>
public sealed class PagerWebhookTests : IPagerWebhooks
{
    private readonly List<string> _received = [];
    private readonly PagerWebhookOptions _options = new() { Secrets = { "pager secret" }, ChallengeToken = "token", Verifier = static (call, _) => new(call.GetHeader("X-Custom") == "yes"), Signer = Sign };

    ValueTask IPagerWebhooks.MessageReceivedAsync(MessageReceivedWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"{request.Pager} {string.Join(' ', request.Texts)} {call.Id?.Length}");
        return request.Pager == "p0" ? throw new PagerException(PagerError.UnknownPager) : default;
    }

    ValueTask IPagerWebhooks.LegacyAsync(LegacyWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add("legacy " + request.Pager);
        return default;
    }

    ValueTask IPagerWebhooks.CustomAsync(CustomWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add("custom " + request.Pager);
        return default;
    }

    [Fact]
    public async Task SenderAndReceiverAgree()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new PagerWebhookSender(server.Url, _options);
        await sender.MessageReceivedAsync(new() { Pager = "p1", Texts = ["a", "b"], SentAt = DateTimeOffset.UnixEpoch });
#pragma warning disable CS0618 // The webhook is deprecated, and still received.
        await sender.LegacyAsync(new() { Pager = "p2" });
#pragma warning restore CS0618
        await sender.CustomAsync(new() { Pager = "p3" });
        Assert.Equal(["p1 a b 36", "legacy p2", "custom p3"], _received);
    }

    [Fact]
    public async Task ErrorOfJsonRpcHasAStatusOfFailure()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new PagerWebhookSender(server.Url, _options);
        Assert.Equal(HttpStatusCode.BadRequest, (await Assert.ThrowsAsync<PagerException>(async () => await sender.MessageReceivedAsync(new() { Pager = "p0", Texts = [], SentAt = default }))).StatusCode);
    }

    [Fact]
    public async Task ChallengeIsAGetRequest()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new PagerWebhookSender(server.Url, _options);
        Assert.True(await sender.VerifyAsync(TestContext.Current.CancellationToken));
        using var other = new PagerWebhookSender(server.Url, new PagerWebhookOptions { Secrets = { "pager secret" }, ChallengeToken = "other", Signer = Sign });
        Assert.False(await other.VerifyAsync(TestContext.Current.CancellationToken));

        Assert.Equal("1 2", await server.Http.GetStringAsync("hooks/message-received?hub.mode=subscribe&hub.challenge=1%202&hub.verify_token=token", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(server, "hub.mode=subscribe&hub.challenge=1&hub.verify_token=Token"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(server, "hub.mode=subscribe&hub.challenge=1"));
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync(server, "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=token"));
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync(server, "hub.mode=subscribe&hub.verify_token=token"));
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync(server, "%zz"));
        Assert.Empty(_received);
    }

    [Fact]
    public async Task OwnSignatureReplacesThatOfTheApi()
    {
        await using WebhookServer server = await StartAsync();
        const string Body = """{"pager":"p"}""";
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("legacy", Body, ("X-Pager-Token", "Token pager secret"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("legacy", Body, ("X-Pager-Token", "pager secret"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("legacy", Body, ("X-Pager-Token", "Token pager secreT"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("custom", Body, ("X-Custom", "yes"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("custom", Body, ("X-Custom", "no"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("message-received", Body, ("X-Pager-Token", "Token pager secret"), ("X-Custom", "yes"))).Status);
        Assert.Equal(2, _received.Count);
    }

    [Theory]
    [InlineData(false, true, true, "no secret")]
    [InlineData(true, false, true, "token")]
    [InlineData(true, true, false, "Verifier")]
    public async Task ReceiverWithoutWhatItNeedsDoesNotStart(bool hasSecret, bool hasToken, bool hasVerifier, string missing)
    {
        var options = new PagerWebhookOptions { ChallengeToken = hasToken ? new Secret("token") : default, Verifier = hasVerifier ? static (_, _) => new(true) : null };
        if (hasSecret)
        {
            options.Secrets.Add("pager secret");
        }

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => WebhookServer.StartAsync(PagerWebhooks.All, this, options));
        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }

    private static ValueTask Sign(HttpRequestMessage message, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        message.Headers.Add("X-Custom", "yes");
        return default;
    }

    private static async Task<HttpStatusCode> GetAsync(WebhookServer server, string query)
    {
        using HttpResponseMessage response = await server.Http.GetAsync("hooks/message-received?" + query, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private Task<WebhookServer> StartAsync() => WebhookServer.StartAsync(PagerWebhooks.All, this, _options);
}
