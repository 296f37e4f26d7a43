using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.Sdk.Tests.Exchanges;
using Igata.Server;
using Igata.TestApis.Lockers;
using Igata.TestApis.Lockers.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Several credentials in one request, one of several, and tokens that are renewed by what was issued with them.</summary>
public sealed class LockersAuthTests
{
    private static readonly Uri Endpoint = new("http://lockers.example/");

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstChoiceThatTheClientHasAllForIsSent()
    {
        Assert.Equal(("", "", "", ""), await SendAsync(static _ => { }));
        Assert.Equal(("", "", "", "session=s"), await SendAsync(static options => options.Session = "s"));
        Assert.Equal(("", "", "", "session=s"), await SendAsync(static options => (options.Session, options.XLockersKey) = ("s", "k")));
        Assert.Equal(("", "k", "x", ""), await SendAsync(static options => (options.Session, options.XLockersKey, options.LockersSecret) = ("s", "k", "x")));
        Assert.Equal(("t1", "", "", ""), await SendAsync(static options => (options.LockersSecret, options.XLockersKey, options.TokenRequest) = ("x", "k", new CreateTokenRequest { User = "u", Password = "p" })));
    }

    [Fact]
    public async Task EveryEntryOfAListIsSentAndTheSignatureComesLast()
    {
        var signed = new List<string>();
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(options =>
        {
            options.XLockersKeySource = static _ => new("k");
            options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" };
            options.Authenticator = (message, _) =>
            {
                signed.Add(string.Join(",", message.Headers.Select(static header => header.Key)));
                message.Headers.Add("X-Signature", $"s{signed.Count}");
                return default;
            };
        });
        await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation);
        lockers.Refused.Add("t1");
        await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation);
        SentRequest[] sent = [.. lockers.Requests.Where(static request => request.Verb == "DELETE")];
        Assert.Equal(["t1", "t1", "t2"], sent.Select(static request => request.Headers["X-Lockers-Token"]));
        Assert.All(sent, static request => Assert.Equal("k", request.Headers["X-Lockers-Key"]));
        Assert.Equal(["s1", "s2", "s3"], sent.Select(static request => request.Headers["X-Signature"]));
        Assert.All(signed, static names => Assert.Contains("X-Lockers-Token", names, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, "Set Authenticator and TokenRequest in the options: this call is sent with XLockersKey and Authenticator and TokenRequest.")]
    [InlineData(false, false, "Set XLockersKey and Authenticator and TokenRequest in the options: this call is sent with XLockersKey and Authenticator and TokenRequest.")]
    [InlineData(true, true, "Set TokenRequest in the options: this call is sent with XLockersKey and Authenticator and TokenRequest.")]
    public async Task ListThatLacksAnEntryIsNotSent(bool hasKey, bool hasAuthenticator, string message)
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(options =>
        {
            options.XLockersKey = hasKey ? "k" : (Secret?)null;
            options.Authenticator = hasAuthenticator ? static (_, _) => default : null;
        });
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.DeleteBucketAsync(new DeleteBucketRequest { Bucket = "photos" }, TestCancellation));
        Assert.Equal(message, exception.Message);
        Assert.Empty(lockers.Requests);
    }

    [Fact]
    public async Task CallThatNeedsCredentialsIsNotSentWithoutThem()
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(static _ => { });
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SignAsync(TestCancellation));
        Assert.Equal("Set Token, or Authorization, or Credentials, or Session and XLockersKeyCookie in the options: this call needs credentials.", exception.Message);
        using LockersClient scheme = lockers.CreateClient(static options => options.Authorization = "a");
        await scheme.SignAsync(TestCancellation);
        using LockersClient cookies = lockers.CreateClient(static options => (options.Session, options.XLockersKeyCookie) = ("s", "c"));
        await cookies.SignAsync(TestCancellation);
        using LockersClient bearer = lockers.CreateClient(static options => (options.Authorization, options.Token) = ("a", "t"));
        await bearer.SignAsync(TestCancellation);
        Assert.Equal(["Lockers a", "", "Bearer t"], lockers.Requests.Select(static request => request.Headers.GetValueOrDefault("Authorization", "")));
        Assert.Equal("session=s; X-Lockers-Key=c", lockers.Requests[1].Headers["Cookie"].Replace(", ", "; ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TokenIsRenewedByWhatWasIssuedWithIt()
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        lockers.Refused.Add("t1");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ListBucketsAsync(TestCancellation).AsTask()));
        Assert.Equal(["/tokens", "/tokens/refresh r1"], lockers.TokenCalls);
        lockers.Refused.Add("t2");
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens/refresh r2"], lockers.TokenCalls);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(400)]
    public async Task RefusedRefreshIssuesATokenAnew(int status)
    {
        using var lockers = new FakeLockers { RefreshStatus = status };
        using LockersClient client = lockers.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        lockers.Refused.Add("t1");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ListBucketsAsync(TestCancellation).AsTask()));
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens"], lockers.TokenCalls);
    }

    [Fact]
    public async Task FailedRefreshIsTriedAgain()
    {
        using var lockers = new FakeLockers { RefreshStatus = 503 };
        using LockersClient client = lockers.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        lockers.Refused.Add("t1");
        LockersException exception = await Assert.ThrowsAsync<LockersException>(async () => await client.ListBucketsAsync(TestCancellation));
        Assert.Equal(503, (int)exception.StatusCode);
        lockers.RefreshStatus = 200;
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens/refresh r1"], lockers.TokenCalls);
    }

    [Fact]
    public async Task RefreshedTokenThatIsRefusedEndsInALogin()
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(static options => options.TokenRequest = new CreateTokenRequest { User = "u", Password = "p" });
        await client.ListBucketsAsync(TestCancellation);
        lockers.Refused.UnionWith(["t1", "t2"]);
        await Assert.ThrowsAsync<LockersException>(async () => await client.ListBucketsAsync(TestCancellation));
        Assert.Equal(["/tokens", "/tokens/refresh r1"], lockers.TokenCalls);
        await Assert.ThrowsAnyAsync<LockersException>(async () =>
        {
            lockers.Refused.Add("t3");
            await client.ListBucketsAsync(TestCancellation);
        });
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal(["/tokens", "/tokens/refresh r1", "/tokens", "/tokens"], lockers.TokenCalls);
    }

    [Fact]
    public async Task KeysAreOptionsByName()
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(static options =>
        {
            Assert.Contains("XLockersKey", options.GetKeys());
            Assert.True(options.TrySet("xlockerskey", "k"));
            Assert.True(options.TrySet("LockersSecret", "x&y"));
            Assert.Throws<ArgumentException>(() => options.TrySet("Session", ""));
            Assert.Equal("***", options.XLockersKey.ToString());
        });
        await client.ListBucketsAsync(TestCancellation);
        Assert.Equal("/?api-version=2026-01&retries=3&lockers_secret=x%26y", Assert.Single(lockers.Requests).Url);
    }

    [Fact]
    public async Task ServerSeesTheCredentialsBeforeTheRequestIsRead()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        await using WebApplication app = builder.Build();
        app.MapOperations(LockersOperations.All, static (context, _) => context.Request.Headers["X-Lockers-Key"] == "k" && context.Request.Query["lockers_secret"] == "x"
            ? new ValueTask<ILockersService>(new LockersTests())
            : throw new LockersException(LockersError.NoSuchBucket));
        await app.StartAsync(TestCancellation);
        var endpoint = new Uri(app.Urls.Single());
        using var known = new LockersClient(new LockersClientOptions { Endpoint = endpoint, XLockersKey = "k", LockersSecret = "x" });
        Assert.Equal("well", await known.GetStatusAsync(TestCancellation));
        using var unknown = new LockersClient(new LockersClientOptions { Endpoint = endpoint, XLockersKey = "k", LockersSecret = "wrong" });
        LockersException exception = await Assert.ThrowsAsync<LockersException>(async () => await unknown.GetStatusAsync(TestCancellation));
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    private static async Task<(string Token, string Key, string Secret, string Cookie)> SendAsync(Action<LockersClientOptions> configure)
    {
        using var lockers = new FakeLockers();
        using LockersClient client = lockers.CreateClient(configure);
        await client.ListBucketsAsync(TestCancellation);
        SentRequest sent = lockers.Requests[^1];
        string secret = sent.Url.Contains("lockers_secret=", StringComparison.Ordinal) ? sent.Url[(sent.Url.IndexOf("lockers_secret=", StringComparison.Ordinal) + "lockers_secret=".Length)..] : "";
        return (sent.Headers.GetValueOrDefault("X-Lockers-Token", ""), sent.Headers.GetValueOrDefault("X-Lockers-Key", ""), secret, sent.Headers.GetValueOrDefault("Cookie", ""));
    }

    /// <summary>Issues the tokens t1, t2 and so on, and what renews them: r1, r2 and so on.</summary>
    private sealed class FakeLockers : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly RecordingHandler _handler;
        private int _issued;

        public FakeLockers() => _handler = new RecordingHandler(request =>
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

        public LockersClient CreateClient(Action<LockersClientOptions> configure)
        {
            var options = new LockersClientOptions { Endpoint = Endpoint };
            configure(options);
            return new LockersClient(new HttpClient(_handler, disposeHandler: false), options);
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

            return Refused.Contains(request.Headers.GetValueOrDefault("X-Lockers-Token", "")) ? Create(HttpStatusCode.Unauthorized, """{"code":"denied"}""")
                : path == "/" && request.Verb == "GET" ? Create(HttpStatusCode.OK, "[]")
                : new HttpResponseMessage(HttpStatusCode.NoContent);
        }

        private static HttpResponseMessage Create(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
