using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.Sdk.Tests.Exchanges;
using Igata.Server;
using Igata.TestApis.Depot;
using Igata.TestApis.Depot.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Several credentials in one request, one of several, and tokens that are renewed by what was issued with them.</summary>
public sealed class DepotAuthTests
{
    private static readonly Uri Endpoint = new("http://depot.example/");

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstChoiceThatTheClientHasAllForIsSent()
    {
        Assert.Equal(("", "", "", ""), await SendAsync(static _ => { }));
        Assert.Equal(("", "", "", "session=s"), await SendAsync(static options => options.Session = "s"));
        Assert.Equal(("", "", "", "session=s"), await SendAsync(static options => (options.Session, options.XDepotKey) = ("s", "k")));
        Assert.Equal(("", "k", "x", ""), await SendAsync(static options => (options.Session, options.XDepotKey, options.DepotSecret) = ("s", "k", "x")));
        Assert.Equal(("t1", "", "", ""), await SendAsync(static options => (options.DepotSecret, options.XDepotKey, options.TokenRequest) = ("x", "k", new CreateTokenRequest { User = "u", Password = "p" })));
    }

    [Fact]
    public async Task EveryEntryOfAListIsSentAndTheSignatureComesLast()
    {
        var signed = new List<string>();
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(options =>
        {
            options.XDepotKeySource = static _ => new("k");
            options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" };
            options.Authenticator = (message, _) =>
            {
                signed.Add(string.Join(",", message.Headers.Select(static header => header.Key)));
                message.Headers.Add("X-Signature", $"s{signed.Count}");
                return default;
            };
        });
        await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation);
        depot.Refused.Add("t1");
        await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation);
        SentRequest[] sent = [.. depot.Requests.Where(static request => request.Verb == "DELETE")];
        Assert.Equal(["t1", "t1", "t2"], sent.Select(static request => request.Headers["X-Depot-Token"]));
        Assert.All(sent, static request => Assert.Equal("k", request.Headers["X-Depot-Key"]));
        Assert.Equal(["s1", "s2", "s3"], sent.Select(static request => request.Headers["X-Signature"]));
        Assert.All(signed, static names => Assert.Contains("X-Depot-Token", names, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, "Set Authenticator and TokenRequest in the options: this call is sent with XDepotKey and Authenticator and TokenRequest.")]
    [InlineData(false, false, "Set XDepotKey and Authenticator and TokenRequest in the options: this call is sent with XDepotKey and Authenticator and TokenRequest.")]
    [InlineData(true, true, "Set TokenRequest in the options: this call is sent with XDepotKey and Authenticator and TokenRequest.")]
    public async Task ListThatLacksAnEntryIsNotSent(bool hasKey, bool hasAuthenticator, string message)
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(options =>
        {
            options.XDepotKey = hasKey ? "k" : (Secret?)null;
            options.Authenticator = hasAuthenticator ? static (_, _) => default : null;
        });
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation));
        Assert.Equal(message, exception.Message);
        Assert.Empty(depot.Requests);
    }

    [Fact]
    public async Task CallThatNeedsCredentialsIsNotSentWithoutThem()
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(static _ => { });
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SignAsync(TestCancellation));
        Assert.Equal("Set Token, or Authorization, or Credentials, or Session and XDepotKeyCookie in the options: this call needs credentials.", exception.Message);
        using DepotClient scheme = depot.CreateClient(static options => options.Authorization = "a");
        await scheme.SignAsync(TestCancellation);
        using DepotClient cookies = depot.CreateClient(static options => (options.Session, options.XDepotKeyCookie) = ("s", "c"));
        await cookies.SignAsync(TestCancellation);
        using DepotClient bearer = depot.CreateClient(static options => (options.Authorization, options.Token) = ("a", "t"));
        await bearer.SignAsync(TestCancellation);
        Assert.Equal(["Depot a", "", "Bearer t"], depot.Requests.Select(static request => request.Headers.GetValueOrDefault("Authorization", "")));
        Assert.Equal("session=s; X-Depot-Key=c", depot.Requests[1].Headers["Cookie"].Replace(", ", "; ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TokenIsRenewedByWhatWasIssuedWithIt()
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        depot.Refused.Add("t1");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ListBucketsAsync(TestCancellation).AsTask()));
        Assert.Equal(["/tokens", "/tokens/refresh r1"], depot.TokenCalls);
        depot.Refused.Add("t2");
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens/refresh r2"], depot.TokenCalls);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(400)]
    public async Task RefusedRefreshIssuesATokenAnew(int status)
    {
        using var depot = new FakeDepot { RefreshStatus = status };
        using DepotClient client = depot.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        depot.Refused.Add("t1");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ListBucketsAsync(TestCancellation).AsTask()));
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens"], depot.TokenCalls);
    }

    [Fact]
    public async Task FailedRefreshIsTriedAgain()
    {
        using var depot = new FakeDepot { RefreshStatus = 503 };
        using DepotClient client = depot.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        depot.Refused.Add("t1");
        DepotException exception = await Assert.ThrowsAsync<DepotException>(async () => await client.ListBucketsAsync(TestCancellation));
        Assert.Equal(503, (int)exception.StatusCode);
        depot.RefreshStatus = 200;
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens/refresh r1"], depot.TokenCalls);
    }

    [Fact]
    public async Task RefreshedTokenThatIsRefusedEndsInALogin()
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        depot.Refused.UnionWith(["t1", "t2"]);
        await Assert.ThrowsAsync<DepotException>(async () => await client.ListBucketsAsync(TestCancellation));
        Assert.Equal(["/tokens", "/tokens/refresh r1"], depot.TokenCalls);
        await Assert.ThrowsAnyAsync<DepotException>(async () =>
        {
            depot.Refused.Add("t3");
            await client.ListBucketsAsync(TestCancellation);
        });
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens", "/tokens"], depot.TokenCalls);
    }

    [Fact]
    public async Task KeysAreOptionsByName()
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(static options =>
        {
            Assert.Contains("XDepotKey", options.GetKeys());
            Assert.True(options.TrySet("xdepotkey", "k"));
            Assert.True(options.TrySet("DepotSecret", "x&y"));
            Assert.Throws<ArgumentException>(() => options.TrySet("Session", ""));
            Assert.Equal("***", options.XDepotKey.ToString());
        });
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal("/?api-version=2026-01&retries=3&depot_secret=x%26y", Assert.Single(depot.Requests).Url);
    }

    [Fact]
    public async Task ServerSeesTheCredentialsBeforeTheRequestIsRead()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        await using WebApplication app = builder.Build();
        app.MapOperations(DepotOperations.All, static (context, _) => context.Request.Headers["X-Depot-Key"] == "k" && context.Request.Query["depot_secret"] == "x"
            ? new ValueTask<IDepotService>(new DepotTests())
            : throw new DepotException(DepotError.NoSuchBucket));
        await app.StartAsync(TestCancellation);
        var endpoint = new Uri(app.Urls.Single());
        using var known = new DepotClient(new DepotClientOptions { Endpoint = endpoint, XDepotKey = "k", DepotSecret = "x" });
        Assert.Equal("well", await known.GetStatusAsync(TestCancellation));
        using var unknown = new DepotClient(new DepotClientOptions { Endpoint = endpoint, XDepotKey = "k", DepotSecret = "wrong" });
        DepotException exception = await Assert.ThrowsAsync<DepotException>(async () => await unknown.GetStatusAsync(TestCancellation));
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    private static async Task<(string Token, string Key, string Secret, string Cookie)> SendAsync(Action<DepotClientOptions> configure)
    {
        using var depot = new FakeDepot();
        using DepotClient client = depot.CreateClient(configure);
        await client.ListBucketsAsync(TestCancellation);
        SentRequest sent = depot.Requests[^1];
        string secret = sent.Url.Contains("depot_secret=", StringComparison.Ordinal) ? sent.Url[(sent.Url.IndexOf("depot_secret=", StringComparison.Ordinal) + "depot_secret=".Length)..] : "";
        return (sent.Headers.GetValueOrDefault("X-Depot-Token", ""), sent.Headers.GetValueOrDefault("X-Depot-Key", ""), secret, sent.Headers.GetValueOrDefault("Cookie", ""));
    }

    /// <summary>Issues the tokens t1, t2 and so on, and what renews them: r1, r2 and so on.</summary>
    private sealed class FakeDepot : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly RecordingHandler _handler;
        private int _issued;

        public FakeDepot() => _handler = new RecordingHandler(request =>
        {
            lock (_lock)
            {
                return Respond(request);
            }
        });

        public List<SentRequest> Requests => _handler.Requests;

        public List<string> TokenCalls { get; } = [];

        public HashSet<string> Refused { get; } = [];

        public int RefreshStatus { get; set; } = 200;

        public DepotClient CreateClient(Action<DepotClientOptions> configure)
        {
            var options = new DepotClientOptions { Endpoint = Endpoint };
            configure(options);
            return new DepotClient(new HttpClient(_handler, disposeHandler: false), options);
        }

        public void Dispose() => _handler.Dispose();

        private HttpResponseMessage Respond(SentRequest request)
        {
            string path = request.Url.Split('?')[0];
            if (path.StartsWith("/tokens", StringComparison.Ordinal))
            {
                bool refreshes = path == "/tokens/refresh";
                TokenCalls.Add(path + (refreshes ? " " + System.Text.Json.JsonDocument.Parse(request.Body).RootElement.GetProperty("refresh_token").GetString() : ""));
                if (refreshes && RefreshStatus != 200)
                {
                    return Create((HttpStatusCode)RefreshStatus, """{"code":"refused"}""");
                }

                _issued++;
                return Create(HttpStatusCode.OK, $$"""{"token":"t{{_issued}}","refresh_token":"r{{_issued}}"}""");
            }

            return Refused.Contains(request.Headers.GetValueOrDefault("X-Depot-Token", "")) ? Create(HttpStatusCode.Unauthorized, """{"code":"denied"}""")
                : path == "/" && request.Verb == "GET" ? Create(HttpStatusCode.OK, "[]")
                : new HttpResponseMessage(HttpStatusCode.NoContent);
        }

        private static HttpResponseMessage Create(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
