using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.HttpTests;

public class PagingTests
{
    private static readonly RestOperation List = new(HttpMethod.Get, "List") { Statuses = [200] };

    [Fact]
    public async Task LinksAreFollowedWithTheHeadersOfTheFirstRequest()
    {
        int page = 0;
        await using var server = new RawServer(async (stream, stop) =>
        {
            string link = ++page switch
            {
                1 => "Link: </api/items?page=2>; rel=\"prev next\"; title=\"a, b\", <x>; rel=last\r\n",
                2 => "Link: <?page=3>; rel=next\r\n",
                _ => "Link: <?page=1>; rel=first\r\n",
            };
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.CreateResponse("200 OK", $$"""[{"level":{{page}}}]""", link)), stop);
        });
        using var api = new TestApiClient(server.Endpoint, AuthScheme.Bearer, static options => options.Token = "t0k");
        Assert.Equal([1, 2, 3], await ReadLevelsAsync(api));
        Assert.Equal(["GET /api/items?tag=x HTTP/1.1", "GET /api/items?page=2 HTTP/1.1", "GET /api/items?page=3 HTTP/1.1"], server.Requests.Select(static request => request.Split("\r\n")[0]));
        Assert.All(server.Requests, static request => Assert.Contains("\r\nX-Mine: 1\r\n", request, StringComparison.Ordinal));
        Assert.All(server.Requests, static request => Assert.Contains("\r\nAuthorization: Bearer t0k\r\n", request, StringComparison.Ordinal));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("https://other.example/items?secret=s3cret", "points to another host, other.example")]
    [InlineData("//other.example/items", "points to another host, other.example")]
    [InlineData("http://127.0.0.1:1/items", "points to another host, 127.0.0.1")]
    [InlineData("http://user:pass@{0}/items", "another host")]
    [InlineData("http://[", "is not a valid URL")]
    [InlineData("?tag=x", "a page that was already visited")]
    public async Task LinkToAnotherHostIsNotFollowed(string link, string reason)
    {
        string authority = "";
        await using var server = new RawServer(async (stream, stop) =>
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.CreateResponse("200 OK", "[]", $"Link: <{link.Replace("{0}", authority, StringComparison.Ordinal)}>; rel=next\r\n")), stop));
        authority = server.Endpoint.Authority;
        using var api = new TestApiClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ReadLevelsAsync(api));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("<a>; rel=next", "a")]
    [InlineData("<a>; rel=\"next\"", "a")]
    [InlineData("<a>; REL=\"x NEXT\"", "a")]
    [InlineData("<a,b;c>; rel=prev, <d>; title=\"x, <e>; rel=next\"; rel=next", "d")]
    [InlineData("<a>; rel=nextish", null)]
    [InlineData("<a>", null)]
    [InlineData("", null)]
    [InlineData("<a", null)]
    public void LinksAreFoundByRelation(string header, string? target) => Assert.Equal(target, LinkHeader.Find(header, "next"));

    [Fact]
    public async Task PageTokensAreFollowed()
    {
        Assert.Equal([0, 1, 2], await ListByTokenAsync(static last => last < 2 ? (last + 1).ToString() : null));
        Assert.Equal([0], await ListByTokenAsync(static _ => ""));
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ListByTokenAsync(static _ => "1"));
        Assert.Equal("The service returned the same page token twice.", exception.Reason);
        exception = await Assert.ThrowsAsync<ProtocolException>(() => ListByTokenAsync(static last => last == 1 ? "2" : "1"));
        Assert.Equal("List", exception.Operation);
    }

    [Fact]
    public async Task EmptyPagesWithoutEndAreReported()
    {
        int calls = 0;
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () =>
        {
            await foreach (int item in Pagination.EnumerateByTokenAsync<string, int, int, string>(
                "List", "0", (_, _) => new(++calls), page => page == 500 ? [page] : [], static page => $"{page}", static (_, token) => token, default))
            {
                Assert.Equal(500, item);
            }
        });
        Assert.Equal(("The service returned 1000 empty pages in a row.", 1500), (exception.Reason, calls));
    }

    [Fact]
    public async Task EmptyLinkedPagesWithoutEndAreReported()
    {
        int page = 0;
        await using var server = new RawServer(async (stream, stop) =>
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.CreateResponse("200 OK", "[]", $"Link: <?page={++page}>; rel=next\r\n")), stop));
        using var api = new TestApiClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ReadLevelsAsync(api));
        Assert.Equal(("The service returned 1000 empty pages in a row.", 1000), (exception.Reason, page));
    }

    private static async Task<List<int>> ListByTokenAsync(Func<int, string?> next)
    {
        var all = new List<int>();
        await foreach (int item in Pagination.EnumerateByTokenAsync<string, int, int, string>(
            "List", "0", static (request, _) => new(int.Parse(request)), static page => [page], next, static (_, token) => token, default))
        {
            all.Add(item);
        }

        return all;
    }

    private static async Task<List<int?>> ReadLevelsAsync(TestApiClient api)
    {
        var levels = new List<int?>();
        var first = new TestRequest(static http =>
        {
            http.AppendPath("items");
            http.Query.Add("tag", "x");
            http.Headers.Add("X-Mine", "1");
        });
        await foreach (Gauge gauge in api.Transport.EnumerateLinkedPagesAsync(List, first, static response => response.ReadJson(static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => JsonParsing.List<Gauge>(json, ref position, ref reader)), static page => page, "next", default))
        {
            levels.Add(gauge.Level);
        }

        return levels;
    }
}
