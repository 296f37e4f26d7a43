using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Lockers;
using Igata.TestApis.Lockers.Server;
using Igata.TestApis.LockersRpc;
using Igata.TestApis.LockersTarget;
using Object = Igata.TestApis.Lockers.Object;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Requests whose host contains their values, over a socket and as URLs.</summary>
public sealed partial class LockersTests : ILockersService
{
    private const string Common = "api-version=2026-01&retries=3";
    private static readonly Region Unknown = new("ap-9");

    private readonly List<string> _positions = [];
    private string _next = "https://other.example/";

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<EquatableList<string>> ILockersService.ListBucketsAsync(CancellationToken cancellationToken) => new(["photos", "films"]);

    ValueTask<ListObjectsResponse> ILockersService.ListObjectsAsync(ListObjectsRequest request, CancellationToken cancellationToken) => new(new ListObjectsResponse
    {
        Objects = [new Object { Bucket = request.Bucket, Key = request.From ?? "first", Region = request.Region }],
        Next = request.From is null ? _next : null,
    });

    ValueTask<string> ILockersService.GetStatusAsync(CancellationToken cancellationToken) => new("well");

    ValueTask<Object> ILockersService.GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken) => request.Bucket == "none"
        ? throw new LockersException(LockersError.NoSuchBucket)
        : new(new Object { Bucket = request.Bucket, Key = request.Key, Region = request.Region });

    ValueTask<EquatableMap<string>> ILockersService.TagObjectAsync(TagObjectRequest request, CancellationToken cancellationToken) => new(request.Body);

    ValueTask<string> ILockersService.ShowVersionAsync(ShowVersionRequest request, CancellationToken cancellationToken) => new($"{request.ApiVersion} {request.Tier}");

    ValueTask<string> ILockersService.PutTextAsync(PutTextRequest request, CancellationToken cancellationToken) => new(request.Content + "!");

    ValueTask<MediaContent> ILockersService.PutBytesAsync(PutBytesRequest request, CancellationToken cancellationToken) => new(request.Content);

    IAsyncEnumerable<Secret> ILockersService.SendKeysAsync(SendKeysRequest request, CancellationToken cancellationToken) => request.Lines;

    async IAsyncEnumerable<Secret<Change>> ILockersService.WatchKeysAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return Change.FromAdded("hidden");
    }

    async ValueTask<SendNumbersResponse> ILockersService.SendNumbersAsync(SendNumbersRequest request, CancellationToken cancellationToken) =>
        new() { Sum = await request.Lines.SumAsync(cancellationToken) };

    ValueTask<CreateTokenResponse> ILockersService.CreateTokenAsync(CreateTokenRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    ValueTask<RefreshTokenResponse> ILockersService.RefreshTokenAsync(RefreshTokenRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    ValueTask ILockersService.DeleteBucketAsync(DeleteBucketRequest request, CancellationToken cancellationToken) => default;

    ValueTask ILockersService.SignAsync(CancellationToken cancellationToken) => default;

    ValueTask<Object> ILockersService.PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken) =>
        new(new Object { Bucket = request.Bucket, Key = request.Key + "=" + request.Text, Region = request.Region });

    ValueTask<GetAccountResponse> ILockersService.GetAccountAsync(GetAccountRequest request, CancellationToken cancellationToken) => new(new GetAccountResponse { Account = request.Account });

    ValueTask<GetShardResponse> ILockersService.GetShardAsync(GetShardRequest request, CancellationToken cancellationToken) =>
        new(new GetShardResponse { Cluster = request.Cluster, Shard = request.Shard });

    [Fact]
    public async Task ServerReadsTheValuesInTheHost()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Assert.Equal(["photos", "films"], await lockers.ListBucketsAsync(TestCancellation));
        Assert.Equal("well", await lockers.GetStatusAsync(TestCancellation));

        // The same paths, but in buckets.
        Object status = await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "my.photos", Key = "status", Region = Region.Us1 }, TestCancellation);
        Assert.Equal(new Object { Bucket = "my.photos", Key = "status", Region = Region.Us1 }, status);
        Object written = await lockers.PutObjectAsync(new PutObjectRequest { Bucket = "photos", Key = "a/b", Text = "c", Region = Unknown }, TestCancellation);
        Assert.Equal(new Object { Bucket = "photos", Key = "a/b=c", Region = Unknown }, written);
        Guid account = Guid.NewGuid();
        Assert.Equal(account, (await lockers.GetAccountAsync(new GetAccountRequest { Account = account }, TestCancellation)).Account);
        GetShardResponse shard = await lockers.GetShardAsync(new GetShardRequest { Cluster = "c.1-data", Shard = 7 }, TestCancellation);
        Assert.Equal(("c.1-data", 7), (shard.Cluster, shard.Shard));
        LockersException missing = await Assert.ThrowsAsync<LockersException>(async () => await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "none", Key = "a" }, TestCancellation));
        Assert.Equal(LockersError.NoSuchBucket, missing.Error);
    }

    [Fact]
    public async Task AbsentValueIsItsDefault()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Assert.Equal(Region.Eu1, (await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "photos", Key = "a" }, TestCancellation)).Region);
    }

    [Theory]
    [InlineData("https://photos.eu-1.lockers.example/?from=second")]
    [InlineData("?from=second")]
    public async Task LinksLeadToPagesOfTheSameHost(string next)
    {
        _next = next;
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        var request = new ListObjectsRequest { Bucket = "photos" };
        Object[] objects = await lockers.StreamObjectsAsync(request, TestCancellation).ToArrayAsync(TestCancellation);
        Assert.Equal([("photos", "first"), ("photos", "second")], objects.Select(static item => (item.Bucket, item.Key)));
    }

    [Theory]
    [InlineData("https://films.eu-1.lockers.example/?from=second")]
    [InlineData("https://photos.eu-1.lockers.example.evil.example/")]
    [InlineData("https://photos.eu-1.lockers.example:444/")]
    public async Task LinkToAnotherHostIsReported(string next)
    {
        using var handler = new UrlRecorder($$"""{"objects":[],"next":"{{next}}"}""");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions());
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () =>
            await lockers.StreamObjectsAsync(new ListObjectsRequest { Bucket = "photos" }, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Contains("another host", exception.Reason, StringComparison.Ordinal);
        Assert.Equal([$"https://photos.eu-1.lockers.example/?{Common}"], handler.Urls);
    }

    [Fact]
    public async Task ValuesAndVariablesStandInTheUrl()
    {
        using var handler = new UrlRecorder("{}");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions { Zone = LockersZone.B });
        var account = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.GetAccountAsync(new GetAccountRequest { Account = account }, TestCancellation));
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.GetShardAsync(new GetShardRequest { Cluster = "c1", Shard = 3 }, TestCancellation));
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "a.b", Key = "x y" }, TestCancellation));
        Assert.Equal(
            ["https://00112233-4455-6677-8899-aabbccddeeff.control.b.lockers.example:8443/api/account", "https://c1-data.3.fast.shards.lockers.example/shard", "https://a.b.eu-1.lockers.example/x%20y"],
            handler.Urls.Select(static url => url.Replace("?" + Common, "", StringComparison.Ordinal)));
        Assert.All(handler.Hosts, Assert.Null);
    }

    [Fact]
    public async Task EndpointOfTheOptionsReceivesTheHostOfTheSpec()
    {
        using var handler = new UrlRecorder("{}");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions { ControlEndpoint = new Uri("http://127.0.0.1:5/prefix") });
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.GetAccountAsync(new GetAccountRequest { Account = Guid.Empty }, TestCancellation));
        Assert.Equal(["http://127.0.0.1:5/prefix/account?" + Common], handler.Urls);
        Assert.Equal(["00000000-0000-0000-0000-000000000000.control.a.lockers.example:8443"], handler.Hosts);
    }

    public static TheoryData<string> ValuesThatAreNoLabels =>
    [
        "", ".", "a..b", ".a", "a.", "a/b", "a\\b", "a@b", "a:b", "a:80", "user@evil.example/", "evil.example#", "evil.example?", "a%2Fb", "a%2eb", "a b", "a\tb", "a\r\nb", "A", "aB",
        "é", "ａ", "b\u0131", "日本", "a。b", "-a", "a-", "a.-b", "a_b", "[::1]", "*", new string('a', 64), string.Join('.', Enumerable.Repeat(new string('a', 60), 5)),
    ];

    [Theory]
    [MemberData(nameof(ValuesThatAreNoLabels))]
    public async Task ValueThatIsNoLabelIsNotSent(string value)
    {
        using var handler = new UrlRecorder("{}");
        foreach (bool validates in (bool[])[true, false])
        {
            using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions { ValidateRequests = validates });
            InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
                await lockers.GetObjectAsync(new GetObjectRequest { Bucket = value, Key = "a" }, TestCancellation));
            Assert.StartsWith("/bucket ", Assert.Single(exception.Violations).ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(handler.Urls);
    }

    [Fact]
    public async Task OnlyTheFirstValueOfAHostHasDots()
    {
        using var handler = new UrlRecorder("{}");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions());
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "a", Region = new Region("b.c"), Key = "a" }, TestCancellation));
        Assert.Contains("/region must be one label", Assert.Single(exception.Violations).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("eu-1.lockers.example")]
    [InlineData("-a.eu-1.lockers.example")]
    [InlineData("a.eu-1.lockers.example.evil.example")]
    [InlineData("a_b.eu-1.lockers.example")]
    public async Task ServerRefusesAnotherHost(string host)
    {
        (HttpStatusCode status, string body) = await SendAsync(host, "/a");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The header Host must have the form {bucket}.{region}.lockers.example.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PHOTOS.EU-1.lockers.EXAMPLE")]
    [InlineData("photos.eu-1.lockers.example:8080")]
    public async Task CaseAndPortOfAHostDoNotMatter(string host) => Assert.Equal((HttpStatusCode.OK, """{"bucket":"photos","key":"a","region":"eu-1"}"""), await SendAsync(host, "/a"));

    [Fact]
    public async Task LimitsOfAValueHoldOnTheServer()
    {
        (HttpStatusCode status, string body) = await SendAsync("ab.eu-1.lockers.example", "/");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("bucket", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryOfTheApiIsSentWithEveryCall()
    {
        using var handler = new UrlRecorder("[]");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions { AccessKey = "k&/1", Tier = ["a,b", "c"], Trace = true, Retries = 5 });
        await lockers.ListBucketsAsync(TestCancellation);
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.ShowVersionAsync(new ShowVersionRequest { ApiVersion = "own", Tier = "x" }, TestCancellation));
        Assert.Equal(
            [
                "https://lockers.example/?api-version=2026-01&access_key=k%26%2F1&tier=a%2Cb,c&trace&retries=5",
                "https://lockers.example/version?api-version=own&tier=x&access_key=k%26%2F1&trace&retries=5",
            ],
            handler.Urls);
    }

    [Fact]
    public async Task LinkThatHasTheQueryOfTheApiDoesNotGetItTwice()
    {
        using var handler = new UrlRecorder("""{"objects":[],"next":"?api-version=2026-02"}""", """{"objects":[]}""");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions());
        Assert.Empty(await lockers.StreamObjectsAsync(new ListObjectsRequest { Bucket = "photos" }, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal(["https://photos.eu-1.lockers.example/?" + Common, "https://photos.eu-1.lockers.example/?api-version=2026-02&retries=3"], handler.Urls);
    }

    [Fact]
    public async Task LinkToTheSamePageIsReportedWithoutTheQueryOfTheApi()
    {
        using var handler = new UrlRecorder("""{"objects":[],"next":"/"}""");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions());
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () =>
            await lockers.StreamObjectsAsync(new ListObjectsRequest { Bucket = "photos" }, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Contains("already visited", exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryOfTheApiIsNoPartOfAFormOnTheServer()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        var request = new TagObjectRequest { Bucket = "photos", Key = "a", Body = new Dictionary<string, string> { ["color"] = "red" } };
        Assert.Equal("color", Assert.Single(await lockers.TagObjectAsync(request, TestCancellation)).Key);
        Assert.Equal("own ", await lockers.ShowVersionAsync(new ShowVersionRequest { ApiVersion = "own" }, TestCancellation));
    }

    [Fact]
    public async Task EscapesOfThePathStayBeforeTheQueryOfTheApi()
    {
        using var handler = new UrlRecorder("{}");
        using var lockers = new LockersClient(new HttpClient(handler), new LockersClientOptions());
        await Assert.ThrowsAsync<ProtocolException>(async () => await lockers.GetObjectAsync(new GetObjectRequest { Bucket = "photos", Key = "a%2F?b#c" }, TestCancellation));
        Assert.Equal(["https://photos.eu-1.lockers.example/a%252F%3Fb%23c?" + Common], handler.Urls);
    }

    [Fact]
    public async Task OtherProtocolsHaveAQueryToo()
    {
        using var handler = new UrlRecorder("""{"jsonrpc":"2.0","id":1,"result":["a"]}""", "[]");
        using var rpc = new LockersRpcClient(new HttpClient(handler), new LockersRpcClientOptions { AccessKey = "secret" });
        await rpc.BucketsListAsync(TestCancellation);
        using var target = new LockersTargetClient(new HttpClient(handler), new LockersTargetClientOptions());
        await target.ListBucketsAsync(TestCancellation);
        Assert.Equal(["https://lockers.example/rpc?api-version=2026-01&access_key=secret", "https://lockers.example/?api-version=2026-01&zone=a"], handler.Urls);
    }

    [Fact]
    public void ParameterThatEveryCallNeedsIsAnOption()
    {
        using var http = new HttpClient();
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => new LockersRpcClient(http, new LockersRpcClientOptions()));
        Assert.Equal("Set AccessKey in the options: every call needs the query parameter access_key.", exception.Message);
        Assert.Equal("***", new LockersRpcClientOptions { AccessKey = "secret" }.AccessKey.ToString());
    }

    [Fact]
    public async Task LinesAndEventsAreSecret()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        Secret[] keys = await lockers.SendKeysAsync(new SendKeysRequest { Lines = new(Lines.Create<Secret>("abc", "de")) }, TestCancellation).ToArrayAsync(TestCancellation);
        Assert.Equal(["abc", "de"], keys.Select(static key => key.Reveal()));
        Assert.All(keys, static key => Assert.Equal("***", key.ToString()));
        Secret<Change> change = Assert.Single(await lockers.WatchKeysAsync(TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Equal(("***", "hidden"), (change.ToString(), change.Reveal().Added));
    }

    [Theory]
    [InlineData("abcdef")]
    [InlineData("a")]
    [InlineData("AB")]
    public async Task LineThatViolatesALimitIsNotSentAndNotShown(string key)
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using LockersClient lockers = CreateClient(server.Endpoint);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await lockers.SendKeysAsync(new SendKeysRequest { Lines = new(Lines.Create<Secret>("abc", key)) }, TestCancellation).ToArrayAsync(TestCancellation));
        Assert.Null(Assert.Single(exception.Violations).Value);
        InvalidRequestException number = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await lockers.SendNumbersAsync(new SendNumbersRequest { Lines = new(Lines.Create(1, 10)) }, TestCancellation));
        Assert.Single(number.Violations);
    }

    [Fact]
    public async Task LineThatViolatesALimitIsRefusedByTheServer()
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using var http = new HttpClient();
        using var content = new StringContent("1\n10\n", Encoding.UTF8, "application/x-ndjson");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, "numbers"), content, TestCancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string host, string path)
    {
        await using LocalServer server = await LocalServer.StartAsync(LockersOperations.All, (ILockersService)this);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, path));
        request.Headers.Host = host;
        using HttpResponseMessage response = await http.SendAsync(request, TestCancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestCancellation));
    }

    private static LockersClient CreateClient(Uri endpoint) =>
        new(new LockersClientOptions { Endpoint = endpoint, BucketEndpoint = endpoint, ControlEndpoint = endpoint, ShardEndpoint = endpoint });

    /// <summary>Responds instead of a server, and records where the requests would have been sent.</summary>
    private sealed class UrlRecorder(params string[] bodies) : HttpMessageHandler
    {
        public List<string> Urls { get; } = [];

        public List<string?> Hosts { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.AbsoluteUri);
            Hosts.Add(request.Headers.Host);
            return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent(bodies[Math.Min(Urls.Count, bodies.Length) - 1], Encoding.UTF8, "application/json") });
        }
    }

    private static class Lines
    {
        public static async IAsyncEnumerable<T> Create<T>(params T[] lines)
        {
            foreach (T line in lines)
            {
                await Task.Yield();
                yield return line;
            }
        }
    }
}
