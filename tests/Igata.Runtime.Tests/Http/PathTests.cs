using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.HttpTests;

public class PathTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E%2E")]
    [InlineData("...", "...")]
    [InlineData("../..", "..%2F..")]
    [InlineData("/", "%2F")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("%2F", "%252F")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("?", "%3F")]
    [InlineData("#", "%23")]
    [InlineData(" ", "%20")]
    [InlineData("a b", "a%20b")]
    [InlineData("+", "%2B")]
    [InlineData("\\", "%5C")]
    [InlineData(";x=1", "%3Bx%3D1")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("\U0001F600", "%F0%9F%98%80")]
    [InlineData("\r\nX-Evil: 1", "%0D%0AX-Evil%3A%201")]
    [InlineData("\0", "%00")]
    [InlineData("~-_.9zA", "~-_.9zA")]
    public async Task ParameterIsOneSegmentOnTheWire(string value, string escaped)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "yes"));
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal("200 200 yes", await api.CallAsync(HttpMethod.Get, http =>
        {
            http.AppendPath("items/", "id", value);
            http.AppendPath("/parts");
            http.Query.Add("q", value);
        }));
        string line = server.Requests[0].Split("\r\n")[0];
        Assert.StartsWith($"GET /api/items/{escaped}/parts?q=", line, StringComparison.Ordinal);
        Assert.Equal(value, Uri.UnescapeDataString(line.Split(' ')[1].Split("?q=")[1]));
        Assert.DoesNotContain("X-Evil: 1", server.Requests[0], StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task EmptyOrInvalidSegmentIsRejectedByName()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "yes"));
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.ValidateRequests = false);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await api.CallAsync(HttpMethod.Get, static http =>
        {
            http.AppendPath("items/", "id", "");
            http.AppendPath("/parts/", "part", "\uD800");
            http.Query.Add("q", "x\uDC00");
            http.WriteJson(1, static (ref JsonWriter json, int value) => { json.Reserve(12); json.Int32(value); });
        }));
        Assert.Equal(["/id", "/part", "/q"], exception.Violations.Select(static violation => violation.Pointer));
        Assert.Equal("/id must not be empty, because it is a segment of the path (path).", exception.Violations[0].ToString());
        Assert.Empty(server.Requests);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public void EveryCharacterRoundTrips()
    {
        var all = new StringBuilder();
        for (int c = 0; c < 0x3000; c++)
        {
            all.Append((char)c);
        }

        var path = new StringBuilder();
        PercentEncoding.AppendSegment(path, all.ToString());
        Assert.DoesNotMatch("[^A-Za-z0-9._~%-]", path.ToString());
        Assert.Equal(all.ToString(), PercentEncoding.Decode(path.ToString(), plusForSpace: false));

        var form = new StringBuilder();
        PercentEncoding.AppendForm(form, all.ToString());
        Assert.Equal(all.ToString(), PercentEncoding.Decode(form.ToString(), plusForSpace: true));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("a%C3")]
    [InlineData("%FF")]
    [InlineData("%ED%A0%80")]
    public void InvalidEscapeIsNotDecoded(string text) => Assert.Null(PercentEncoding.Decode(text, plusForSpace: false));
}
