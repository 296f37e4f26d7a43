using System.Net;
using Igata.Runtime.Auth;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.AuthTests;

public class TokenCacheTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider _time = new();
    private readonly List<string?> _sent = [];
    private int _issued;
    private Func<string?, int> _status = static _ => 200;

    [Fact]
    public async Task ConcurrentCallersShareOneToken()
    {
        var gate = new TaskCompletionSource();
        using TestApiClient api = CreateClient(async (_, _) =>
        {
            Interlocked.Increment(ref _issued);
            await gate.Task;
            return new("t0k", null, TimeSpan.FromHours(1));
        });
        Task[] calls = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(() => SendAsync(api)))];
        await Task.Delay(50);
        Assert.Empty(_sent);
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal(1, _issued);
        Assert.Equal(100, _sent.Count(static token => token == "t0k"));
    }

    [Fact]
    public async Task ConcurrentRejectionsCauseOneRenewal()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{Interlocked.Increment(ref _issued)}", null, null)));
        await SendAsync(api);
        var all = new TaskCompletionSource();
        int arrived = 0;
        _status = token => token == "t1" ? 401 : 200;
        _beforeResponse = async token =>
        {
            // All requests are sent with the old token before any of them is rejected.
            if (token == "t1" && Interlocked.Increment(ref arrived) == 100)
            {
                all.SetResult();
            }

            await (token == "t1" ? all.Task : Task.CompletedTask);
        };
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => SendAsync(api))));
        Assert.Equal(2, _issued);
        Assert.Equal(201, _sent.Count);
    }

    [Fact]
    public async Task TokenIsRenewedShortlyBeforeItExpires()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", _time.Now.AddHours(1), null)));
        await SendAsync(api);
        _time.Now = Start.AddMinutes(58.9);
        await SendAsync(api);
        _time.Now = Start.AddMinutes(59.1);
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task LifetimeIsUsedWithoutAnExpiryTime()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", null, TimeSpan.FromSeconds(100))));
        await SendAsync(api);
        _time.Now = Start.AddSeconds(89);
        await SendAsync(api);
        _time.Now = Start.AddSeconds(91);
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
    }

    [Fact]
    public async Task ExpiredTokenIsUsedForItsCallOnly()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", Start.AddDays(-1), null)));
        await SendAsync(api);
        await SendAsync(api);
        Assert.Equal(["t1", "t2"], _sent);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task RejectedTokenIsRenewedOnceAndTheRequestResent(int status)
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        await SendAsync(api);
        _status = token => token == "t1" ? status : 200;
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
        Assert.All(_bodies, static body => Assert.Equal("{\"level\":1}", body));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task TokenIssuedForThisCallIsNotRenewed()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        _status = static _ => 403;
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<TestException>(() => SendAsync(api))).StatusCode);
        Assert.Equal(["t1"], _sent);
        await Assert.ThrowsAsync<TestException>(() => SendAsync(api));
        Assert.Equal(["t1", "t2"], _sent);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task NonSeekableStreamIsNotResent()
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        await SendAsync(api);
        _status = token => token == "t1" ? 401 : 200;
        await Assert.ThrowsAsync<TestException>(async () => await api.CallAsync(HttpMethod.Put, static http => http.WriteContent(new MediaContent(new NonSeekableStream("abc"u8.ToArray())))));
        Assert.Equal(["t1", "t1"], _sent);

        using var stream = new MemoryStream("xyz"u8.ToArray());
        await SendAsync(api);
        _status = token => token == "t2" ? 401 : 200;
        await api.CallAsync(HttpMethod.Put, http => http.WriteContent(new MediaContent(stream)));
        Assert.Equal(["t1", "t1", "t2", "t2", "t3"], _sent);
        Assert.Equal("xyz", _bodies[^1]);
    }

    [Fact]
    public async Task FailedRenewalThrowsForAllCallersAndIsNotCached()
    {
        var gate = new TaskCompletionSource();
        using TestApiClient api = CreateClient(async (_, _) =>
        {
            await gate.Task;
            return ++_issued == 1 ? throw new TestException("NO", "not you") : new("t2", null, null);
        });
        Task[] calls = [.. Enumerable.Range(0, 10).Select(_ => SendAsync(api))];
        gate.SetResult();
        foreach (Task call in calls)
        {
            Assert.Equal("NO", (await Assert.ThrowsAsync<TestException>(() => call)).Code);
        }

        await SendAsync(api);
        Assert.Equal(["t2"], _sent);
    }

    [Fact]
    public async Task CancellationOfOneCallerDoesNotAffectOthers()
    {
        var gate = new TaskCompletionSource();
        using TestApiClient api = CreateClient(async (_, stop) =>
        {
            await gate.Task.WaitAsync(stop);
            return new("t1", null, null);
        });
        using var cancel = new CancellationTokenSource();
        Task first = SendAsync(api, cancel.Token);
        Task second = SendAsync(api);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;
        Assert.Equal(["t1"], _sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s3cret\r\nX-Evil: 1")]
    [InlineData("s3crét")]
    public async Task ResponseWithoutATokenIsAProtocolError(string token)
    {
        using TestApiClient api = CreateClient((_, _) => new(new IssuedToken(token, null, null)));
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => SendAsync(api));
        Assert.DoesNotContain("s3cr", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task CallThatWaitsForItselfIsRejected()
    {
        using TestApiClient api = CreateClient(static async (transport, stop) =>
        {
            await transport.SendAsync("CreateToken", stop);
            return new("t", null, null);
        });
        Assert.Contains("must not require one", (await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(api))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuthorizationHeaderUsesBearerAndTokenCallHasNone()
    {
        using TestApiClient api = CreateClient(static async (transport, stop) =>
        {
            await transport.SendAsync(new ApiOperation("CreateToken") { Auth = AuthScheme.None }, stop);
            return new("t1", null, null);
        }, "Authorization");
        await SendAsync(api);
        Assert.Equal([null, "Bearer t1"], _sent);
    }

    private readonly List<string> _bodies = [];
    private Func<string?, Task> _beforeResponse = static _ => Task.CompletedTask;

    private TestApiClient CreateClient(Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>> issue, string header = "X-Token")
    {
        var http = new HttpClient(new InMemoryHandler(async (request, body) =>
        {
            string? token = request.Headers.TryGetValues(header, out IEnumerable<string>? values) ? Assert.Single(values) : null;
            await _beforeResponse(token);
            lock (_sent)
            {
                _sent.Add(token);
                _bodies.Add(body);
            }

            return new HttpResponseMessage((HttpStatusCode)_status(token)) { Content = new StringContent("{}") };
        }));
        return new TestApiClient(new Uri("http://127.0.0.1:1/"), AuthScheme.FromTokenCall(header), options => options.TimeProvider = _time, http: http, issue: issue);
    }

    private static Task SendAsync(TestApiClient api, CancellationToken cancellationToken = default) => api.Transport.SendAsync("Call", new Gauge { Level = 1 }, cancellationToken).AsTask();

    private sealed class ManualTimeProvider : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A stream that cannot be rewound.</summary>
    private sealed class NonSeekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
