using System.Net;
using System.Text;
using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.Runtime.Errors;
using Igata.Sdk.Tests.Wire;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>Answers that are not what the specs say: each is told as what came, and credentials go nowhere else.</summary>
public sealed class BadAnswerTests
{
    private const string Token = "X-Subject-Token: 91e2b4d9f3e641b397db7053903c490f\r\n";
    private const string Good = """{"token":{"expires_at":"2099-07-13T08:22:37.523381Z"}}""";
    private const string Late = """{"token":{"expires_at":"2018-07-13T08:22:37.523381Z"}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("201 Created", "", Good, "X-Subject-Token")]
    [InlineData("201 Created", "X-Subject-Token: \r\n", Good, "token")]
    [InlineData("201 Created", Token, "{}", "token")]
    [InlineData("201 Created", Token, "<html>", "")]
    [InlineData("200 OK", Token, """{"error":{"code":401}}""", "token")]
    [InlineData("302 Found", Token + "Location: http://127.0.0.1:1/\r\n", "", "302")]
    public async Task AnAnswerWithoutAGoodTokenIsToldAndNothingIsSentWithout(string status, string headers, string body, string told)
    {
        int calls = 0;
        await using var identity = new RawServer(() => Answer(status, headers, body));
        await using var api = new RawServer(() => Answer("200 OK", "", $"[{calls++}]"));
        using EclClient ecl = Client(api, identity);

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));

        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task ATokenThatHasEndedAlreadyServesTheCallThatItWasIssuedForAndNoOther()
    {
        int tokens = 0;
        await using var identity = new RawServer(() =>
        {
            tokens++;
            return Answer("201 Created", Token, Late);
        });
        await using var api = new RawServer(() => Answer("200 OK", "", "[]"));
        using EclClient ecl = Client(api, identity);

        await ListAsync(ecl);
        await ListAsync(ecl);

        Assert.Equal(2, tokens);
    }

    [Fact]
    public async Task ATokenDoesNotFollowARedirect()
    {
        int strayed = 0;
        await using var elsewhere = new RawServer(() => Answer("200 OK", "", $"[{strayed++}]"));
        await using var identity = new RawServer(() => Answer("201 Created", Token, Good));
        await using var api = new RawServer(() => Answer("307 Temporary Redirect", $"Location: {elsewhere.Endpoint}\r\n", ""));
        using EclClient ecl = Client(api, identity);

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));

        Assert.Equal((HttpStatusCode.TemporaryRedirect, 0), (fault.StatusCode, strayed));
        Assert.DoesNotContain("91e2b4d9", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"no"}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("""[{"id":1000}]""")]
    public async Task A200ThatHoldsSomethingElseIsNoList(string body)
    {
        await using var identity = new RawServer(() => Answer("201 Created", Token, Good));
        await using var api = new RawServer(() => Answer("200 OK", "", body));
        using EclClient ecl = Client(api, identity);

        await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));
    }

    [Theory]
    [InlineData("Date: Wed, 01 Nov 2017 10:00:00 GMT\r\nExpires: Wed, 01 Nov 2017 10:01:00 GMT\r\n", "Location")]
    [InlineData("Location: a\r\nDate: Wed, 01 Nov 2017 10:00:00 GMT\r\n", "Expires")]
    [InlineData("Location: a\r\nExpires: Wed, 01 Nov 2017 10:01:00 GMT\r\n", "Date")]
    [InlineData("Location: a\r\nDate: Wed, 01 Nov 2017 10:00:00 GMT\r\nExpires: 0\r\n", "Expires")]
    public async Task AStartWithoutItsHeadersIsNone(string headers, string told)
    {
        await using var server = new RawServer(() => Answer("202 Accepted", headers, ""));
        using ConcurrencyMonitoringClient client = Client(server);

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<html></html>", false)]
    [InlineData("[]", false)]
    [InlineData("""{"associatedAdvice":7}""", false)]
    [InlineData("""{"associatedAdvice":[{"type":"rule-violation","threshold":"four"}]}""", false)]
    [InlineData("{}", true)]
    [InlineData("""{"status":"error","evaluationResult":{"decision":"DENY"}}""", true)]
    [InlineData("""{"associatedAdvice":[{"type":"be-nice"},{"type":"rule-violation"}],"obligations":[]}""", true)]
    public async Task AConflictIsAConflictWhateverItsBodyHolds(string body, bool isRead)
    {
        await using var server = new RawServer(() => Answer("409 Conflict", "", body));
        using ConcurrencyMonitoringClient client = Client(server);

        ConcurrencyMonitoringException conflict = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Equal(ConcurrencyMonitoringError.PolicyViolation, conflict.Error);
        Assert.Equal(isRead, conflict.EvaluationResult is not null);
    }

    [Fact]
    public async Task AdviceOfAnUnknownKindIsKept()
    {
        await using var server = new RawServer(() => Answer("410 Gone", "", """{"associatedAdvice":[{"type":"be-nice","message":"please"}]}"""));
        using ConcurrencyMonitoringClient client = Client(server);

        ConcurrencyMonitoringException gone = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StopSessionAsync("adobe", "a", "12345", Cancel).AsTask());

        Advice advice = Assert.Single(gone.EvaluationResult!.AssociatedAdvice!.Value);
        Assert.Equal("""{"type":"be-nice","message":"please"}""", advice.Unknown.ToString());
        Assert.Null(advice.RemoteTermination);
    }

    [Theory]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:20 GMT\r\nExpires: Thu, 15 Feb 2024 07:54:41 GMT\r\n", 21)]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:41 GMT\r\nExpires: Thu, 15 Feb 2024 07:54:20 GMT\r\n", 0)]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:41 GMT\r\nExpires: soon\r\n", null)]
    [InlineData("", null)]
    public async Task AfterTooManyCallsTheWaitIsCountedByTheClockOfTheService(string headers, int? seconds)
    {
        await using var server = new RawServer(() => Answer("429 Too Many Requests", headers, ""));
        using ConcurrencyMonitoringClient client = Client(server);

        ConcurrencyMonitoringException refused = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : default(TimeSpan?), refused.RetryAfter);
        Assert.Equal(seconds is null, refused.RetryAt is null);
    }

    private static byte[] Answer(string status, string headers, string body) =>
        [.. RawServer.Head($"{headers}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", status), .. Encoding.UTF8.GetBytes(body)];

    private static Task ListAsync(EclClient ecl) => ecl.ListAppsAsync(new ListAppsRequest { TenantId = "tenant" }, Cancel).AsTask();

    private static EclClient Client(RawServer api, RawServer identity) => new(new EclClientOptions
    {
        Endpoint = api.Endpoint,
        KeystoneEndpoint = identity.Endpoint,
        TokenRequest = new EclCredentials("tenant", "key", "hush"),
    });

    private static ConcurrencyMonitoringClient Client(RawServer server) =>
        new(new ConcurrencyMonitoringClientOptions { Endpoint = server.Endpoint, ApplicationId = "demo-app" });
}
