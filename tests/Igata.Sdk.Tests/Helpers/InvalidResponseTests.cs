using System.Net;
using System.Text;
using Igata.ConcurrencyMonitoring;
using Igata.Ecl;
using Igata.Runtime;
using Igata.Sdk.Tests.Wire;
using Igata.Tests;

namespace Igata.Sdk.Tests.Helpers;

/// <summary>A response that violates its spec is reported as it is, and credentials are not sent to another host.</summary>
public sealed class InvalidResponseTests
{
    private const string Token = "X-Subject-Token: 91e2b4d9f3e641b397db7053903c490f\r\n";
    private const string ValidToken = """{"token":{"expires_at":"2099-07-13T08:22:37.523381Z"}}""";
    private const string ExpiredToken = """{"token":{"expires_at":"2018-07-13T08:22:37.523381Z"}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("201 Created", "", ValidToken, "X-Subject-Token")]
    [InlineData("201 Created", "X-Subject-Token: \r\n", ValidToken, "token")]
    [InlineData("201 Created", Token, "<html>", "")]
    [InlineData("302 Found", Token + "Location: http://127.0.0.1:1/\r\n", "", "302")]
    public async Task ResponseWithoutAValidTokenThrowsAndNothingIsSent(string status, string headers, string body, string expectedMessage)
    {
        int calls = 0;
        await using var identity = new RawServer(() => CreateResponse(status, headers, body));
        await using var api = new RawServer(() => CreateResponse("200 OK", "", $"[{calls++}]"));
        using EclClient ecl = CreateClient(api, identity);

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));

        Assert.Contains(expectedMessage, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task ExpiredTokenServesOnlyTheCallItWasIssuedFor()
    {
        int tokens = 0;
        await using var identity = new RawServer(() =>
        {
            tokens++;
            return CreateResponse("201 Created", Token, ExpiredToken);
        });
        await using var api = new RawServer(() => CreateResponse("200 OK", "", "[]"));
        using EclClient ecl = CreateClient(api, identity);

        await ListAsync(ecl);
        await ListAsync(ecl);

        Assert.Equal(2, tokens);
    }

    [Fact]
    public async Task TokenIsNotSentAfterARedirect()
    {
        int strayed = 0;
        await using var elsewhere = new RawServer(() => CreateResponse("200 OK", "", $"[{strayed++}]"));
        await using var identity = new RawServer(() => CreateResponse("201 Created", Token, ValidToken));
        await using var api = new RawServer(() => CreateResponse("307 Temporary Redirect", $"Location: {elsewhere.Endpoint}\r\n", ""));
        using EclClient ecl = CreateClient(api, identity);

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));

        Assert.Equal((HttpStatusCode.TemporaryRedirect, 0), (exception.StatusCode, strayed));
        Assert.DoesNotContain("91e2b4d9", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"no"}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("""[{"id":1000}]""")]
    public async Task UnexpectedBodyWithStatus200IsNotAList(string body)
    {
        await using var identity = new RawServer(() => CreateResponse("201 Created", Token, ValidToken));
        await using var api = new RawServer(() => CreateResponse("200 OK", "", body));
        using EclClient ecl = CreateClient(api, identity);

        await Assert.ThrowsAsync<ProtocolException>(() => ListAsync(ecl));
    }

    [Theory]
    [InlineData("Date: Wed, 01 Nov 2017 10:00:00 GMT\r\nExpires: Wed, 01 Nov 2017 10:01:00 GMT\r\n", "Location")]
    [InlineData("", "Location")]
    public async Task StartResponseWithoutTheSessionIsInvalid(string headers, string expectedMessage)
    {
        await using var server = new RawServer(() => CreateResponse("202 Accepted", headers, ""));
        using ConcurrencyMonitoringClient client = CreateClient(server);

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Contains(expectedMessage, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Location: a\r\n")]
    [InlineData("Location: a\r\nDate: Wed, 01 Nov 2017 10:00:00 GMT\r\n")]
    [InlineData("Location: a\r\nDate: 0\r\nExpires: Wed, 01 Nov 2017 10:01:00 GMT\r\n")]
    public async Task SessionWithoutTimesLastsOneMinute(string headers)
    {
        await using var server = new RawServer(() => CreateResponse("202 Accepted", headers, ""));
        using ConcurrencyMonitoringClient client = CreateClient(server);
        var time = new SteppedTimeProvider();

        await using ConcurrencySession session = await ConcurrencySession.StartAsync(client, new StartSessionRequest { Idp = "adobe", Subject = "12345" }, time, Cancel);

        Assert.Equal(TimeSpan.FromMinutes(1), session.ExpiresAt - time.GetUtcNow());
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
    public async Task ConflictIsReportedWhateverItsBody(string body, bool isRead)
    {
        await using var server = new RawServer(() => CreateResponse("409 Conflict", "", body));
        using ConcurrencyMonitoringClient client = CreateClient(server);

        ConcurrencyMonitoringException conflict = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Equal(ConcurrencyMonitoringError.PolicyViolation, conflict.Error);
        Assert.Equal(isRead, conflict.EvaluationResult is not null);
    }

    [Fact]
    public async Task UnknownAdviceIsPreserved()
    {
        await using var server = new RawServer(() => CreateResponse("410 Gone", "", """{"associatedAdvice":[{"type":"be-nice","message":"please"}]}"""));
        using ConcurrencyMonitoringClient client = CreateClient(server);

        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StopSessionAsync("adobe", "a", "12345", Cancel).AsTask());

        Advice advice = Assert.Single(exception.EvaluationResult!.AssociatedAdvice!.Value);
        Assert.Equal("""{"type":"be-nice","message":"please"}""", advice.Unknown.ToString());
        Assert.Null(advice.RemoteTermination);
    }

    [Theory]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:20 GMT\r\nExpires: Thu, 15 Feb 2024 07:54:41 GMT\r\n", 21)]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:41 GMT\r\nExpires: Thu, 15 Feb 2024 07:54:20 GMT\r\n", 0)]
    [InlineData("Date: Thu, 15 Feb 2024 07:54:41 GMT\r\nExpires: soon\r\n", null)]
    [InlineData("", null)]
    public async Task RetryDelayUsesTheClockOfTheService(string headers, int? seconds)
    {
        await using var server = new RawServer(() => CreateResponse("429 Too Many Requests", headers, ""));
        using ConcurrencyMonitoringClient client = CreateClient(server);

        ConcurrencyMonitoringException exception = await Assert.ThrowsAsync<ConcurrencyMonitoringException>(
            () => client.StartSessionAsync("adobe", "12345", Cancel).AsTask());

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : default(TimeSpan?), exception.RetryAfter);

        // A date that cannot be read is in the past.
        Assert.Equal(headers.Contains("soon", StringComparison.Ordinal) ? DateTimeOffset.UnixEpoch : null, seconds is null ? exception.RetryAt : null);
    }

    private static byte[] CreateResponse(string status, string headers, string body) =>
        [.. RawServer.CreateHead($"{headers}Connection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", status), .. Encoding.UTF8.GetBytes(body)];

    private static Task ListAsync(EclClient ecl) => ecl.ListAppsAsync(new ListAppsRequest { TenantId = "tenant" }, Cancel).AsTask();

    private static EclClient CreateClient(RawServer api, RawServer identity) => new(new EclClientOptions
    {
        Endpoint = api.Endpoint,
        KeystoneEndpoint = identity.Endpoint,
        TokenRequest = new EclCredentials("tenant", "key", "hush"),
    });

    private static ConcurrencyMonitoringClient CreateClient(RawServer server) =>
        new(new ConcurrencyMonitoringClientOptions { Endpoint = server.Endpoint, ApplicationId = "demo-app" });
}
