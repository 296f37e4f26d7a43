using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Purse;
using Igata.TestApis.Purse.Webhooks;
using Igata.Tests;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Webhooks with a time and several signatures in one header: rotation of secrets, time windows, responses of single cases, a challenge, duplicates.</summary>
public sealed class PurseWebhookTests : IPurseWebhooks
{
    private const string Secret = "psec_cHVyc2U=";
    private const string OldSecret = "psec_b2xk";

    private readonly List<string> _received = [];
    private readonly SteppedTimeProvider _time = new();
    private readonly PurseWebhookOptions _options;
    private Func<AuthorizationWebhookRequest, CancellationToken, ValueTask<Approval>> _authorize = static (_, _) => new(new Granted { Limit = 5 });
    private AccountSettings? _settings;

    public PurseWebhookTests() => _options = new PurseWebhookOptions { Secrets = { Secret }, TimeProvider = _time };

    ValueTask<Approval> IPurseWebhooks.AuthorizationAsync(AuthorizationWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add($"{request.Id} {request.Amount} {call.SentAt:HH:mm:ss}");
        return _authorize(request, cancellationToken);
    }

    ValueTask IPurseWebhooks.PaymentPaidAsync(Paid request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received.Add("paid " + request.Amount);
        return default;
    }

    ValueTask<AccountSettings?> IPurseWebhooks.AccountCreatedAsync(AccountCreated request, WebhookCall call, CancellationToken cancellationToken) => new(_settings);

    ValueTask<Farewell> IPurseWebhooks.AccountClosedAsync(AccountClosed request, WebhookCall call, CancellationToken cancellationToken) => new(new Farewell { Text = "Bye, " + request.Account });

    [Fact]
    public async Task SenderAndReceiverAgree()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        Assert.Equal(5, (await sender.AuthorizationAsync(new() { Id = "a", Account = "b", Amount = -1 })).Yes?.Limit);
        await sender.PaymentPaidAsync(new() { Id = "b", Amount = 7 });
        await sender.PaymentRefundedAsync(new() { Id = "c", Amount = 7 });
        Assert.Null(await sender.AccountCreatedAsync(new() { Id = "d", Account = "b" }));
        _settings = new AccountSettings { Limit = 3, Label = "new" };
        Assert.Equal(_settings, await sender.AccountCreatedAsync(new() { Id = "e", Account = "b" }));
        Assert.Equal("Bye, b", (await sender.AccountClosedAsync(new() { Id = "f", Account = "b" })).Text);
        await sender.AccountUpdatedAsync(new() { Id = "g", Account = "b", State = new AccountState("melted") });
        Assert.Equal(["a -1 01:00:00", "paid 7"], _received);
    }

    [Fact]
    public async Task SecretsAreRotatedWithoutAnInterruption()
    {
        await using WebhookServer server = await StartAsync();
        var old = new PurseWebhookOptions { Secrets = { OldSecret }, TimeProvider = _time };
        using PurseWebhookSender sender = CreateSender(server);
        using var oldSender = new PurseWebhookSender(server.Url, old);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<PurseException>(async () => await oldSender.PaymentPaidAsync(new() { Id = "a", Amount = 1 }))).StatusCode);

        await using WebhookServer both = await WebhookServer.StartAsync(PurseWebhooks.All, this, new PurseWebhookOptions { Secrets = { Secret, OldSecret }, TimeProvider = _time });
        using var first = new PurseWebhookSender(both.Url, old);
        using var second = new PurseWebhookSender(both.Url, _options);
        await first.PaymentPaidAsync(new() { Id = "b", Amount = 2 });
        await second.PaymentPaidAsync(new() { Id = "c", Amount = 3 });
        Assert.Equal(["paid 2", "paid 3"], _received);

        // A sender that changes its secret signs with both, in one header.
        const string Body = """{"id":"d","type":"payment.succeeded","amount":4}""";
        string both1 = Sign(Body, OldSecret);
        string combined = both1 + "," + Sign(Body)[(Sign(Body).IndexOf(',', StringComparison.Ordinal) + 1)..] + ",v0=unknown";
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Body, ("Purse-Signature", combined))).Status);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(-100_000, false)]
    public async Task TimeMustBeInTheWindow(int age, bool isAccepted)
    {
        await using WebhookServer server = await StartAsync();
        const string Body = """{"id":"a","type":"payment.succeeded","amount":4}""";
        string header = Sign(Body, time: _time.GetUtcNow().AddSeconds(-age));
        Assert.Equal(isAccepted ? HttpStatusCode.NoContent : HttpStatusCode.Unauthorized, (await server.PostAsync("payment", Body, ("Purse-Signature", header))).Status);
        Assert.Equal(isAccepted ? 1 : 0, _received.Count);
    }

    [Fact]
    public async Task DuplicateGetsTheSameResponseUntilItIsForgotten()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        var request = new AuthorizationWebhookRequest { Id = "a", Account = "b", Amount = 1 };
        Assert.Equal(5, (await sender.AuthorizationAsync(request)).Yes?.Limit);
        _authorize = static (_, _) => new(new Declined { Reason = "No." });
        Assert.Equal(5, (await sender.AuthorizationAsync(request with { Amount = 2 })).Yes?.Limit);
        Assert.Equal("No.", (await sender.AuthorizationAsync(request with { Id = "c" })).No?.Reason);

        // The same id of another webhook is no duplicate.
        await sender.PaymentPaidAsync(new() { Id = "a", Amount = 7 });
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("No.", (await sender.AuthorizationAsync(request)).No?.Reason);
        Assert.Equal(["a 1 01:00:00", "c 1 01:00:00", "paid 7", "a 1 01:00:00"], _received);
    }

    [Fact]
    public async Task FailureIsForgotten()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        var request = new AuthorizationWebhookRequest { Id = "a", Account = "b", Amount = 1 };
        _authorize = static (_, _) => throw new PurseException(PurseError.UnknownAccount);
        Assert.Equal(PurseError.UnknownAccount, (await Assert.ThrowsAsync<PurseException>(async () => await sender.AuthorizationAsync(request))).Error);
        _authorize = static (_, _) => throw new InvalidOperationException("A secret of the receiver.");
        PurseException failed = await Assert.ThrowsAsync<PurseException>(async () => await sender.AuthorizationAsync(request));
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (failed.StatusCode, failed.BodyText));
        Assert.Equal("A secret of the receiver.", Assert.Single(server.Log.Exceptions).Message);
        _authorize = static (_, _) => new(new Granted());
        Assert.NotNull((await sender.AuthorizationAsync(request)).Yes);
    }

    [Fact]
    public async Task ResponseThatTheSpecDoesNotKnowIsAFailure()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        _authorize = static (_, _) => new(new Declined { Reason = "" });
        Assert.Equal(HttpStatusCode.InternalServerError, (await Assert.ThrowsAsync<PurseException>(async () => await sender.AuthorizationAsync(new() { Id = "a", Account = "b", Amount = 1 }))).StatusCode);
        _authorize = static (_, _) => default;
        Assert.Equal(HttpStatusCode.InternalServerError, (await Assert.ThrowsAsync<PurseException>(async () => await sender.AuthorizationAsync(new() { Id = "a", Account = "b", Amount = 1 }))).StatusCode);
    }

    [Fact]
    public async Task HandlerIsCanceledWithItsCaller()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        var started = new TaskCompletionSource();
        var canceled = new TaskCompletionSource();
        _authorize = async (_, cancellationToken) =>
        {
            started.SetResult();
            using CancellationTokenRegistration registration = cancellationToken.Register(canceled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        };
        using var cancellation = new CancellationTokenSource();
        Task call = sender.AuthorizationAsync(new() { Id = "a", Account = "b", Amount = 1 }, cancellation.Token).AsTask();
        await started.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await canceled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(server.Log.Exceptions);

        // It was not answered, so it is no duplicate.
        _authorize = static (_, _) => new(new Granted());
        Assert.NotNull((await sender.AuthorizationAsync(new() { Id = "a", Account = "b", Amount = 1 })).Yes);
    }

    [Fact]
    public async Task ChallengeIsAnsweredWithoutTheHandler()
    {
        await using WebhookServer server = await StartAsync();
        using PurseWebhookSender sender = CreateSender(server);
        Assert.True(await sender.VerifyAsync(TestContext.Current.CancellationToken));

        const string Body = """{"type":"url_verification","challenge":"abc"}""";
        (HttpStatusCode status, string body) = await server.PostAsync("payment", Body, ("Purse-Signature", Sign(Body)));
        string proof = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("purse"u8, "abc"u8));
        Assert.Equal((HttpStatusCode.OK, $$"""{"echo":"abc","proof":"{{proof}}","ok":true}"""), (status, body));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("payment", Body)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("payment", Body, ("Purse-Signature", Sign(Body, OldSecret)))).Status);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task VerificationFailsIfTheReceiverHasAnotherSecret()
    {
        await using WebhookServer server = await StartAsync();
        using var sender = new PurseWebhookSender(server.Url, new PurseWebhookOptions { Secrets = { OldSecret }, TimeProvider = _time });
        Assert.False(await sender.VerifyAsync(TestContext.Current.CancellationToken));
    }

    private static string Sign(string body, string secret, DateTimeOffset time) =>
        TestSigner.Sign(WebhookSubject.Find("tests/Specs/purse").Api.Receiver.Signature, secret, Encoding.UTF8.GetBytes(body), time).Single().Value;

    private string Sign(string body, string secret = Secret, DateTimeOffset? time = null) => Sign(body, secret, time ?? _time.GetUtcNow());

    private PurseWebhookSender CreateSender(WebhookServer server) => new(server.Url, _options);

    private Task<WebhookServer> StartAsync() => WebhookServer.StartAsync(PurseWebhooks.All, this, _options);
}
