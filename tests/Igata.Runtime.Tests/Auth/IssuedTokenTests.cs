using System.Net;
using Igata.Runtime.Auth;
using Igata.Runtime.Errors;
using Igata.Runtime.Http;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.AuthTests;

public class IssuedTokenTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Clock _time = new();
    private readonly List<string?> _sent = [];
    private int _issued;
    private Func<string?, int> _status = static _ => 200;

    [Fact]
    public async Task AHundredCallersCauseOneIssue()
    {
        var gate = new TaskCompletionSource();
        using Api api = Client(async (_, _) =>
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
    public async Task AHundredCallersThatAreRefusedCauseOneMoreIssue()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{Interlocked.Increment(ref _issued)}", null, null)));
        await SendAsync(api);
        var all = new TaskCompletionSource();
        int arrived = 0;
        _status = token => token == "t1" ? 401 : 200;
        _before = async token =>
        {
            // All go out with the old token before any of them is refused.
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
    public async Task ATokenIsRenewedShortlyBeforeItEnds()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", _time.Now.AddHours(1), null)));
        await SendAsync(api);
        _time.Now = Start.AddMinutes(58.9);
        await SendAsync(api);
        _time.Now = Start.AddMinutes(59.1);
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task ALifetimeCountsWhereNoEndIsTold()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", null, TimeSpan.FromSeconds(100))));
        await SendAsync(api);
        _time.Now = Start.AddSeconds(89);
        await SendAsync(api);
        _time.Now = Start.AddSeconds(91);
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
    }

    [Fact]
    public async Task ATokenThatHasEndedAlreadyIsGoodForItsCallOnly()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", Start.AddDays(-1), null)));
        await SendAsync(api);
        await SendAsync(api);
        Assert.Equal(["t1", "t2"], _sent);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task ARefusedTokenIsRenewedOnceAndItsRequestSentAgain(int status)
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        await SendAsync(api);
        _status = token => token == "t1" ? status : 200;
        await SendAsync(api);
        Assert.Equal(["t1", "t1", "t2"], _sent);
        Assert.All(_bodies, static body => Assert.Equal("{\"level\":1}", body));
        await api.Pool.BalancedAsync();
    }

    [Fact]
    public async Task ATokenThatWasIssuedForThisVeryCallIsNotRenewed()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        _status = static _ => 403;
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<TestException>(() => SendAsync(api))).StatusCode);
        Assert.Equal(["t1"], _sent);
        await Assert.ThrowsAsync<TestException>(() => SendAsync(api));
        Assert.Equal(["t1", "t2"], _sent);
        await api.Pool.BalancedAsync();
    }

    [Fact]
    public async Task AStreamThatCannotBeRewoundIsNotSentAgain()
    {
        using Api api = Client((_, _) => new(new IssuedToken($"t{++_issued}", null, null)));
        await SendAsync(api);
        _status = token => token == "t1" ? 401 : 200;
        await Assert.ThrowsAsync<TestException>(async () => await api.CallAsync(HttpMethod.Put, static http => http.Content(new MediaContent(new Once("abc"u8.ToArray())))));
        Assert.Equal(["t1", "t1"], _sent);

        using var stream = new MemoryStream("xyz"u8.ToArray());
        await SendAsync(api);
        _status = token => token == "t2" ? 401 : 200;
        await api.CallAsync(HttpMethod.Put, http => http.Content(new MediaContent(stream)));
        Assert.Equal(["t1", "t1", "t2", "t2", "t3"], _sent);
        Assert.Equal("xyz", _bodies[^1]);
    }

    [Fact]
    public async Task AFailedRenewalIsToldToAllAndNotKept()
    {
        var gate = new TaskCompletionSource();
        using Api api = Client(async (_, _) =>
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
    public async Task OneCallersPatienceIsNotTheOthers()
    {
        var gate = new TaskCompletionSource();
        using Api api = Client(async (_, stop) =>
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
    public async Task AnAnswerWithoutATokenIsAProtocolFault(string token)
    {
        using Api api = Client((_, _) => new(new IssuedToken(token, null, null)));
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => SendAsync(api));
        Assert.DoesNotContain("s3cr", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task ACallThatWouldWaitForItselfIsRefused()
    {
        using Api api = Client(static async (transport, stop) =>
        {
            await transport.SendAsync("CreateToken", stop);
            return new("t", null, null);
        });
        Assert.Contains("asks for a token itself", (await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(api))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAuthorizationATokenIsABearersAndTheIssuingCallHasNone()
    {
        using Api api = Client(static async (transport, stop) =>
        {
            await transport.SendAsync(new ApiOperation("CreateToken") { Auth = AuthScheme.None }, stop);
            return new("t1", null, null);
        }, "Authorization");
        await SendAsync(api);
        Assert.Equal([null, "Bearer t1"], _sent);
    }

    private readonly List<string> _bodies = [];
    private Func<string?, Task> _before = static _ => Task.CompletedTask;

    private Api Client(Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>> issue, string header = "X-Token")
    {
        var http = new HttpClient(new InMemory(async (request, body) =>
        {
            string? token = request.Headers.TryGetValues(header, out IEnumerable<string>? values) ? Assert.Single(values) : null;
            await _before(token);
            lock (_sent)
            {
                _sent.Add(token);
                _bodies.Add(body);
            }

            return new HttpResponseMessage((HttpStatusCode)_status(token)) { Content = new StringContent("{}") };
        }));
        return new Api(new Uri("http://127.0.0.1:1/"), AuthScheme.Issued(header), options => options.Time = _time, http: http, issue: issue);
    }

    private static Task SendAsync(Api api, CancellationToken cancellationToken = default) => api.Transport.SendAsync("Call", new Gauge { Level = 1 }, cancellationToken).AsTask();

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A stream that cannot be rewound.</summary>
    private sealed class Once(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
