using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class EndpointTests
{
    [Theory]
    [InlineData("https://{region}.example/v1/", "eu-1", "https://eu-1.example/v1/")]
    [InlineData("https://api.example/{region}/", "a_b.c", "https://api.example/a_b.c/")]
    [InlineData("https://{region}.{region}.example", "x", "https://x.x.example/")]
    [InlineData("http://h:{region}/", "8080", "http://h:8080/")]
    public async Task VariablesAreSubstituted(string template, string value, string url) => Assert.Equal(url, await GetUrlAsync(template, value));

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("evil.example#")]
    [InlineData("evil.example?")]
    [InlineData("user@evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("a\\b")]
    [InlineData("%2F")]
    [InlineData("é")]
    [InlineData("a b")]
    [InlineData("a\r\n")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task VariableCannotChangeTheHost(string value)
    {
        foreach (string template in new[] { "https://{region}.example/", "https://api.example/{region}/", "https://{region}/" })
        {
            ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => GetUrlAsync(template, value));
            Assert.Contains("region", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task MissingVariableErrorNamesTheOption()
    {
        Assert.Contains("variable region", (await Assert.ThrowsAsync<ArgumentException>(() => GetUrlAsync("https://{region}.example/", null))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => GetUrlAsync("https://{region}/", "a..b-.-"));
    }

    [Theory]
    [InlineData("http://options.example/", "http://base.example/x/", "http://options.example/a")]
    [InlineData(null, "http://base.example/x/", "http://base.example/x/a")]
    [InlineData(null, "http://base.example/x", "http://base.example/x/a")]
    [InlineData(null, null, "http://spec.example/a")]
    public async Task EndpointOfTheOptionsComesBeforeTheBaseAddressAndThatBeforeTheSpec(string? option, string? baseAddress, string called)
    {
        var urls = new List<string>();
        using var http = new HttpClient(new InMemoryHandler((request, _) =>
        {
            urls.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }))
        { BaseAddress = baseAddress is null ? null : new Uri(baseAddress) };
        using var transport = new ApiTransport(CreateDescription("http://spec.example/"), new TestOptions { Endpoint = option is null ? null : new Uri(option) }, http);
        await transport.CallAsync(new RestOperation(HttpMethod.Get, "A"), "a", default(CancellationToken));
        Assert.Equal([called], urls);
    }

    [Theory]
    [InlineData("日本")]
    [InlineData("é")]
    [InlineData("a\r\nb")]
    [InlineData(" a")]
    [InlineData("a\t")]
    public void OptionHeaderIsValidatedWhenItIsSet(string value) =>
        Assert.Contains("X-Mine", Assert.Throws<ArgumentException>(() => new TestOptions().Headers["X-Mine"] = value).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Host")]
    [InlineData("transfer-encoding")]
    [InlineData("Connection")]
    [InlineData("Content-Length")]
    [InlineData("Content-Type")]
    public void HeaderOfTheTransportIsNoOption(string name) =>
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => new TestOptions().Headers[name] = "x").Message, StringComparison.Ordinal);

    [Fact]
    public async Task OperationsUseTheirNamedHost()
    {
        var hosts = new List<string>();
        using var http = new HttpClient(new InMemoryHandler((request, _) =>
        {
            hosts.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }));
        var options = new TestOptions { Endpoint = new Uri("http://here/"), Region = "eu" };
        using var transport = new ApiTransport(CreateDescription(null, new("files", "https://files.{region}.example/f/"), new("mine", "https://mine.example/"), new("open", "https://{other}/")), options, http);
        await transport.CallAsync(new RestOperation(HttpMethod.Get, "A"), "a?b=c", default(CancellationToken));
        await transport.CallAsync(new RestOperation(HttpMethod.Get, new("B") { Endpoint = "files" }), "b", default(CancellationToken));
        await transport.CallAsync(new RestOperation(HttpMethod.Get, new("C") { Endpoint = "mine" }), "c", default(CancellationToken));
        await transport.SendAsync(new ApiOperation("D") { Endpoint = "mine" }, default(CancellationToken));
        Assert.Equal(["http://here/a?b=c", "https://files.eu.example/f/b", "http://127.0.0.1:1/other/c", "http://127.0.0.1:1/other/"], hosts);
        Assert.Contains("which has variables that are not set", (await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await transport.SendAsync(new ApiOperation("E") { Endpoint = "open" }, default(CancellationToken)))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await transport.SendAsync(new ApiOperation("F") { Endpoint = "none" }, default(CancellationToken)));
    }

    [Fact]
    public async Task ApiHeadersAreSentUnlessTheUserSetsThem()
    {
        var sent = new List<string>();
        using var http = new HttpClient(new InMemoryHandler((request, _) =>
        {
            sent.Add(string.Join(";", request.Headers.NonValidated.Select(static header => $"{header.Key}={header.Value}")));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }));
        var options = new TestOptions { Endpoint = new Uri("http://here/"), Agent = "a/1 (x)" };
        using (var transport = new ApiTransport(CreateDescription(null), options, http))
        {
            await transport.CallAsync(new RestOperation(HttpMethod.Get, "A"), "a", default(CancellationToken));
        }

        options.Headers["x-const"] = "mine";
        using (var transport = new ApiTransport(CreateDescription(null), options, http))
        {
            await transport.CallAsync(new RestOperation(HttpMethod.Get, "A"), "a", default(CancellationToken));
        }

        Assert.Equal(["X-Const=1;User-Agent=a/1 (x);Accept=application/json", "User-Agent=a/1 (x);x-const=mine;Accept=application/json"], sent);
        options.Agent = "a\r\nX-Evil: 1";
        Assert.Contains("User-Agent", Assert.Throws<ArgumentException>(() => new ApiTransport(CreateDescription(null), options, http)).Message, StringComparison.Ordinal);
    }

    private static async Task<string> GetUrlAsync(string template, string? value)
    {
        string url = "";
        using var http = new HttpClient(new InMemoryHandler((request, _) =>
        {
            url = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }));
        using var transport = new ApiTransport(CreateDescription(template), new TestOptions { Region = value }, http);
        await transport.CallAsync(new RestOperation(HttpMethod.Get, "A"), "", default(CancellationToken));
        return url;
    }

    private static ApiDescription CreateDescription(string? endpoint, params KeyValuePair<string, string>[] endpoints) => new()
    {
        Name = "Test",
        Endpoint = endpoint,
        Endpoints = endpoints,
        Errors = new ErrorShape(),
        CreateException = static response => new TestException(response),
    };

    private sealed class TestOptions : ApiClientOptions
    {
        public string? Region { get; init; }

        public string? Agent { get; set; }

        protected internal override string? GetVariable(string name) => name == "region" ? Region : null;

        protected internal override Uri? GetEndpoint(string name) => name == "mine" ? new Uri("http://127.0.0.1:1/other") : null;

        protected internal override void WriteHeaders(ParameterWriter headers)
        {
            if (Agent is not null)
            {
                headers.Add("X-Const", "1");
                headers.Add("User-Agent", Agent);
            }
        }
    }
}
