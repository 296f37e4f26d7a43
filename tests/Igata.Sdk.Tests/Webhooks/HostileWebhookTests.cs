using System.Net;
using System.Net.Sockets;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Pager.Webhooks;
using Igata.TestApis.Purse;
using Igata.TestApis.Purse.Webhooks;
using Igata.Tests;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Posts of someone who does not know the secret, or who knows it and sends anything else: the handler receives only what was signed and can be read.</summary>
public sealed class HostileWebhookTests : IPurseWebhooks
{
    private const string Body = """{"id":"a","type":"payment.succeeded","amount":4}""";
    private const string Secret = "psec_cHVyc2U=";

    private readonly SteppedTimeProvider _time = new();
    private int _received;

    ValueTask<Approval> IPurseWebhooks.AuthorizationAsync(AuthorizationWebhookRequest request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received++;
        return new(new Granted());
    }

    ValueTask<Farewell> IPurseWebhooks.AccountClosedAsync(AccountClosed request, WebhookCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask IPurseWebhooks.PaymentUnknownAsync(PaymentEvent request, WebhookCall call, CancellationToken cancellationToken)
    {
        _received++;
        return default;
    }

    public static TheoryData<string> WrongHeaders =>
    [
        "",
        "t=1638234000",
        "v1=00",
        "t={t},v1=",
        "t={t},v1=zz",
        "t={t},v1={other}",
        "t={t},v1={short}",
        "t={t},v1={long}",
        "t={t},v2={right}",
        "t={t} v1={right}",
        "t={t},t={t},v1={right}",
        "t={later},v1={right}",
        "t= {t},v1={right}x",
        "t=-{t},v1={right}",
        "t={t}.0,v1={right}",
        "T={t},V1={right}",
        "sha256={right}",
    ];

    [Theory]
    [MemberData(nameof(WrongHeaders))]
    public async Task WrongSignatureIsRejected(string header)
    {
        await using WebhookServer server = await StartAsync();
        string[] parts = Sign(Body).Split(',');
        (string time, string right) = (parts[0]["t=".Length..], parts[1]["v1=".Length..]);
        string value = header.Replace("{t}", time, StringComparison.Ordinal).Replace("{later}", time[..^1] + "9", StringComparison.Ordinal).Replace("{right}", right, StringComparison.Ordinal)
            .Replace("{short}", right[..^2], StringComparison.Ordinal).Replace("{long}", right + "00", StringComparison.Ordinal).Replace("{other}", new string('0', right.Length), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await server.PostAsync("payment", Body, ("Purse-Signature", value)));
        Assert.Equal(0, _received);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(right, StringComparison.Ordinal));

        // The right one is accepted, in either case of its digits.
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Body, ("Purse-Signature", $"t={time},v1={right.ToUpperInvariant()}"))).Status);
        Assert.Equal(1, _received);
    }

    [Fact]
    public async Task AnyChangeOfTheBodyIsRejected()
    {
        await using WebhookServer server = await StartAsync();
        string header = Sign(Body);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("payment", Body)).Status);
        foreach (string changed in new[] { Body + " ", " " + Body, Body.Replace("4", "5", StringComparison.Ordinal), "\uFEFF" + Body, "", "{}", Body + "\n" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("payment", changed, ("Purse-Signature", header))).Status);
        }

        Assert.Equal(0, _received);
    }

    [Fact]
    public async Task ReplayIsRejectedOrAnsweredWithoutTheHandler()
    {
        await using WebhookServer server = await StartAsync();
        string header = Sign(Body);
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Body, ("Purse-Signature", header))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Body, ("Purse-Signature", header))).Status);
        _time.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync("payment", Body, ("Purse-Signature", header))).Status);
        Assert.Equal(1, _received);
    }

    public static TheoryData<string> UnreadableBodies =>
    [
        "",
        "null",
        "[]",
        "{",
        "{\"id\":\"a\"",
        "{\"id\":\"a\",}",
        "\"text\"",
        "{\"id\":1,\"account\":\"a\",\"amount\":1}",
        "{\"account\":\"a\",\"amount\":1}",
        "{\"id\":\"a\",\"account\":\"a\",\"amount\":1.5}",
        "{\"id\":\"a\",\"account\":\"a\",\"amount\":99999999999999999999}",
        "{\"id\":\"\\ud800\\u0000\",\"account\":7}",
    ];

    [Theory]
    [MemberData(nameof(UnreadableBodies))]
    public async Task UnreadableBodyIsRejected(string body)
    {
        await using WebhookServer server = await StartAsync();
        Assert.Equal((HttpStatusCode.BadRequest, ""), await server.PostAsync("authorization", body, ("Purse-Signature", Sign(body))));
        Assert.Equal(0, _received);
    }

    [Fact]
    public async Task DeepBodyIsRejected()
    {
        await using WebhookServer server = await StartAsync();
        string body = $$"""{"id":"a","account":"a","amount":1,"metadata":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync("authorization", body, ("Purse-Signature", Sign(body)))).Status);
    }

    [Fact]
    public async Task UnknownMembersAndCasesAreReceived()
    {
        await using WebhookServer server = await StartAsync();
        const string Other = """{"id":"a","type":"payment.disputed","by":{"x":[1]}}""";
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Other, ("Purse-Signature", Sign(Other)))).Status);
        const string More = """{"id":"b","account":"a","amount":-5,"more":{"x":[1]}}""";
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("authorization", More, ("Purse-Signature", Sign(More)))).Status);
        Assert.Equal(2, _received);
    }

    [Theory]
    [InlineData("GET", "payment", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "payment", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "nothing", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "Payment", HttpStatusCode.NotFound)]
    [InlineData("POST", "payment%20", HttpStatusCode.NotFound)]
    [InlineData("POST", "payment%0Ax", HttpStatusCode.NotFound)]
    public async Task OtherVerbsAndPathsAreRejected(string verb, string path, HttpStatusCode expected)
    {
        await using WebhookServer server = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), "hooks/" + path) { Content = verb == "POST" ? new StringContent(Body) : null };
        request.Headers.TryAddWithoutValidation("Purse-Signature", Sign(Body));
        using HttpResponseMessage response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.MethodNotAllowed ? "POST" : null, response.Content.Headers.Allow.SingleOrDefault());
        Assert.Equal(0, _received);
        Assert.DoesNotContain(server.Log.Lines, static line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LargeBodyIsNotReadToItsEnd(bool announcesItsLength)
    {
        await using WebhookServer server = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        const int Size = 100 * 1024 * 1024;
        string length = announcesItsLength ? $"Content-Length: {Size}" : "Transfer-Encoding: chunked";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /hooks/payment HTTP/1.1\r\nHost: a\r\n{length}\r\n\r\n"), TestContext.Current.CancellationToken);
        int sent = 0;
        Task<string> response = ReadStatusAsync(stream);
        byte[] chunk = Encoding.ASCII.GetBytes(announcesItsLength ? new string('a', 65536) : $"10000\r\n{new string('a', 65536)}\r\n");
        try
        {
            while (sent < Size && !response.IsCompleted)
            {
                await stream.WriteAsync(chunk, TestContext.Current.CancellationToken);
                sent += 65536;
            }
        }
        catch (IOException)
        {
            // The server has closed the connection, after its response.
        }

        Assert.Equal("HTTP/1.1 413", await response);
        Assert.True(sent < Size, "The server read the whole body.");
        Assert.Equal(0, _received);
    }

    [Fact]
    public async Task LimitIsThatOfTheOptions()
    {
        await using WebhookServer server = await WebhookServer.StartAsync(PurseWebhooks.All, this, new PurseWebhookOptions { Secrets = { Secret }, TimeProvider = _time, MaxRequestBytes = Body.Length });
        Assert.Equal(HttpStatusCode.NoContent, (await server.PostAsync("payment", Body, ("Purse-Signature", Sign(Body)))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.PostAsync("payment", Body + " ", ("Purse-Signature", Sign(Body + " ")))).Status);
    }

    [Fact]
    public async Task SlowSenderIsDisconnected()
    {
        await using WebhookServer server = await StartAsync(static kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1_000_000, TimeSpan.FromSeconds(1.1)));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /hooks/payment HTTP/1.1\r\nHost: a\r\nPurse-Signature: {Sign(Body)}\r\nContent-Length: {Body.Length}\r\n\r\n{{"), TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 408", await ReadStatusAsync(stream).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(0, _received);
        Assert.Empty(server.Log.Exceptions);
    }

    [Fact]
    public async Task HeadersThatOccurTwiceAreRejected()
    {
        var pager = new PagerWebhookTests();
        await using WebhookServer server = await WebhookServer.StartAsync(PagerWebhooks.All, (IPagerWebhooks)pager, new PagerWebhookOptions { Secrets = { "s" }, ChallengeToken = "t", Verifier = static (_, _) => new(false) });
        const string Json = """{"pager":"p","texts":[],"sent_at":"2030-01-01T00:00:00Z"}""";
        (string, string)[] headers = [.. TestSigner.Sign(WebhookSubject.Find("tests/Specs/pager").Api.Receiver.Signature, "s", Encoding.UTF8.GetBytes(Json), DateTimeOffset.UtcNow)];
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("message-received", Json, headers)).Status);
        Assert.All(headers, header => Assert.Equal(HttpStatusCode.Unauthorized, server.PostAsync("message-received", Json, [.. headers.Where(other => other != header)]).Result.Status));
        Assert.All(headers.Skip(1), header => Assert.Equal(HttpStatusCode.Unauthorized, server.PostAsync("message-received", Json, [.. headers, header]).Result.Status));

        // One right signature is enough.
        var receiver = new WebhookReceiver<IPagerWebhooks>(PagerWebhooks.All, new PagerWebhookOptions { Secrets = { "s" }, ChallengeToken = "t", Verifier = static (_, _) => new(false) });
        var request = new WebhookRequest { Name = "message-received", Body = Encoding.UTF8.GetBytes(Json), Headers = [new(headers[0].Item1, "AAAA"), .. headers.Select(static header => new KeyValuePair<string, string>(header.Item1, header.Item2))] };
        Assert.Equal(HttpStatusCode.OK, (await receiver.ReceiveAsync(request, pager, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string> ReadStatusAsync(NetworkStream stream)
    {
        byte[] buffer = new byte["HTTP/1.1 413".Length];
        await stream.ReadExactlyAsync(buffer);
        return Encoding.ASCII.GetString(buffer);
    }

    private string Sign(string body) => TestSigner.Sign(WebhookSubject.Find("tests/Specs/purse").Api.Receiver.Signature, Secret, Encoding.UTF8.GetBytes(body), _time.GetUtcNow()).Single().Value;

    private Task<WebhookServer> StartAsync(Action<KestrelServerOptions>? configure = null) =>
        WebhookServer.StartAsync(PurseWebhooks.All, this, new PurseWebhookOptions { Secrets = { Secret }, TimeProvider = _time }, configure);
}
