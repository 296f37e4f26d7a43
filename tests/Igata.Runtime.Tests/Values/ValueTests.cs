using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Tests.Fixtures;

namespace Igata.Tests.ValueTests;

public class ValueTests
{
    [Fact]
    public void OrFalseDistinguishesItsCases()
    {
        OrFalse<Sound> none = false;
        OrFalse<Sound> some = new Sound { Codec = "OPUS" };
        var unknown = OrFalse<Sound>.FromUnknown(JsonData.Boolean(true));
        Assert.Equal(default, none);
        Assert.True(none.IsFalse && !none.HasValue && none.Unknown.IsDefault && none.Value is null);
        Assert.True(some.Value is { Codec: "OPUS" } && some.HasValue && !some.IsFalse && some.Unknown.IsDefault);
        Assert.True(!unknown.IsFalse && !unknown.HasValue && unknown.Value is null && unknown.Unknown.GetBoolean());
        Assert.Equal(some, new Sound { Codec = "OPUS" });
        Assert.Equal(some.GetHashCode(), ((OrFalse<Sound>)new Sound { Codec = "OPUS" }).GetHashCode());
        Assert.Equal(3, new HashSet<OrFalse<Sound>> { none, some, unknown }.Count);
        Assert.True(unknown == OrFalse<Sound>.FromUnknown(JsonData.Boolean(true)) && unknown != none && some != unknown);
        Assert.Throws<ArgumentException>(() => (OrFalse<Sound>)true);
        Assert.Throws<ArgumentNullException>(() => (OrFalse<Sound>)(Sound)null!);
        OrFalse<long> zero = 0L;
        Assert.True(zero.HasValue && zero != default(OrFalse<long>));
        Assert.Equal("false", none.ToString());
        Assert.Equal("true", unknown.ToString());
    }

    [Fact]
    public void OptionalHasThreeStates()
    {
        Optional<string?> absent = default;
        Optional<string?> nothing = (string?)null;
        Optional<string?> some = "x";
        Assert.True(!absent.IsPresent && nothing.IsPresent && absent != nothing && nothing.Value is null);
        Assert.True(some.TryGet(out string? value) && value == "x");
        Assert.False(absent.TryGet(out _));
        Assert.Equal(some, (Optional<string?>)"x");
        Assert.Equal(some.GetHashCode(), ((Optional<string?>)"x").GetHashCode());
        Assert.Equal(["", "null", "x"], new[] { absent, nothing, some }.Select(static optional => optional.ToString()));
    }

    [Fact]
    public void SecretsAreNotShown()
    {
        Secret secret = "s3cret";
        Assert.Equal("***", $"{secret}");
        Assert.Equal("s3cret", secret.Reveal());
        Assert.Equal(secret, new Secret("s3cret"));
        Assert.Equal(secret.GetHashCode(), new Secret("s3cret").GetHashCode());
        Assert.True(secret != "other" && default == new Secret("") && default(Secret).IsEmpty);
        Assert.DoesNotContain("s3cret", JsonCodec.Parse<Team>(Samples.Team).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BytesAreEqualByContent()
    {
        byte[] source = [1, 2, 3];
        ByteString bytes = source;
        source[0] = 9;
        Assert.Equal([1, 2, 3], bytes.ToArray());
        Assert.Equal(bytes, new ByteString([1, 2, 3]));
        Assert.Equal(bytes.GetHashCode(), new ByteString([1, 2, 3]).GetHashCode());
        Assert.True(bytes != default(ByteString) && default == new ByteString([]));
        Assert.Equal("AQID", bytes.ToString());
        Assert.EndsWith("… (1000 bytes)", new ByteString(new byte[1000]).ToString(), StringComparison.Ordinal);
        Assert.Equal(3, bytes.Memory.Length);
    }

    [Theory]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("https://example.com:8443/a", "https://example.com:8443/a/")]
    [InlineData("http://example.com/a/", "http://example.com/a/")]
    public void EndpointGetsATrailingSlash(string url, string endpoint) =>
        Assert.Equal(endpoint, new ApiClientOptions { Endpoint = new Uri(url) }.Endpoint!.AbsoluteUri);

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://example.com/")]
    [InlineData("http://user:s3cret@example.com/")]
    [InlineData("http://example.com/?key=s3cret")]
    [InlineData("http://example.com/#x")]
    public void InvalidEndpointIsRejected(string url)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ApiClientOptions { Endpoint = new Uri(url, UriKind.RelativeOrAbsolute) });
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OptionsHaveLimits()
    {
        var options = new ApiClientOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseBytes = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseBytes = long.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseDepth = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseDepth = 513);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Timeout = TimeSpan.MaxValue);
        options.Timeout = Timeout.InfiniteTimeSpan;
        Assert.Equal(Timeout.InfiniteTimeSpan, options.Timeout);
    }

    [Theory]
    [InlineData("x", "a\r\nX-Evil: 1")]
    [InlineData("x", "a\nb")]
    [InlineData("x", "a\0b")]
    [InlineData("x", "a\u001bb")]
    [InlineData("x", "a\u007fb")]
    [InlineData("x y", "a")]
    [InlineData("x:", "a")]
    [InlineData("x\r\n", "a")]
    [InlineData("é", "a")]
    [InlineData("", "a")]
    [InlineData("Content-Type", "a")]
    public void HeadersCannotContainLineBreaks(string name, string value)
    {
        IDictionary<string, string> headers = new ApiClientOptions().Headers;
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => headers.Add(name, value));
        Assert.ThrowsAny<ArgumentException>(() => headers[name] = value);
        Assert.Empty(headers);
        Assert.DoesNotContain("Evil", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderNamesIgnoreCase()
    {
        IDictionary<string, string> headers = new ApiClientOptions().Headers;
        headers["X-A"] = "1\t2";
        Assert.Equal("1\t2", headers["x-a"]);
        Assert.Throws<ArgumentException>(() => headers.Add("x-A", "3"));
        Assert.True(headers.Remove("x-a"));
    }
}
