using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Ecl;
using Igata.ImageFlux;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests;

/// <summary>What the host does around the services: real paths, pages of other origins, the initial state, and reports of calls.</summary>
public sealed class ServingTests
{
    private const string DisconnectChannel = "Sora_20151104.DisconnectChannel";

    [Theory]
    [InlineData("Sora_20201013.ListConnections", null, "[]")]
    [InlineData("ImageFlux_20200729.ListChannelIDs", "Bearer t", """{"channel_ids":[]}""")]
    [InlineData("ImageFlux_20200729.ListChannelIDs", null, """{"error":"an access token is required"}""")]
    [InlineData("Sora_20160711.PushChannel", "Bearer t", """{"error":"channel not found"}""")]
    public async Task HeaderAndTokenSelectTheServiceAtTheRoot(string target, string? authorization, string expected)
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        using HttpRequestMessage request = CreateRequest(HttpMethod.Post, new Uri(host.Endpoint, "/"), """{"channel_id":"sora","data":{}}""");
        request.Headers.Add("x-sora-target", target);
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        Assert.Equal(expected, (await SendAsync(request)).Body);
    }

    [Fact]
    public async Task ClientsWorkAtTheRealPaths()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        Dictionary<string, Uri> real = host.Addresses.ToDictionary(static address => address.Title, static address => address.RealEndpoint);
        using var skyWay = new SkyWayClient(new SkyWayClientOptions { Endpoint = real["SkyWay Channel API"], Token = host.SkyWay.CreateAdminToken() });
        Assert.Equal("a", (await skyWay.CreateChannelAsync(new() { Name = "a" }, TestCancellation)).Channel.Name);

        using var imageFlux = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = real["ImageFlux Live Streaming"], Token = "t" });
        Assert.Empty((await imageFlux.ListChannelIDsAsync(cancellationToken: TestCancellation)).ChannelIds);

        using var ecl = new EclClient(new EclClientOptions { Endpoint = host.Endpoint, KeystoneEndpoint = host.Endpoint, TokenRequest = Emulator.Ecl.EclEmulatorOptions.DefaultTenant });
        Assert.Empty(await ecl.ListAppsAsync(Emulator.Ecl.EclEmulatorOptions.DefaultTenant.TenantId, TestCancellation));
    }

    /// <summary>An escaped slash stays in its segment at the real path, too.</summary>
    [Theory]
    [InlineData("/v2/sessions/a%2Fb/c", 202)]
    [InlineData("/v2/sessions/a/b/c", 404)]
    public async Task RealPathKeepsItsEscapes(string path, int expected)
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        using HttpRequestMessage request = CreateRequest(HttpMethod.Post, new Uri(host.Endpoint + path[1..]), null);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("demo-app:"u8));
        Assert.Equal(expected, (int)(await SendAsync(request)).Status);
    }

    [Fact]
    public async Task ResetReturnsToTheInitialState()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        string first = host.Sora.Connect("sora").ConnectionId;
        host.Advance(TimeSpan.FromHours(1));
        host.Faults.Add(new Fault.Drop());
        DateTimeOffset advanced = host.Clock.GetUtcNow();

        using HttpRequestMessage request = CreateRequest(HttpMethod.Post, new Uri(host.Endpoint, "/emulator/reset"), null);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(request)).Status);

        Assert.Empty(host.Sora.Connections);
        Assert.Equal(0, host.Faults.Count);
        Assert.True(host.Clock.GetUtcNow() < advanced);
        Assert.Equal(first, host.Sora.Connect("sora").ConnectionId);
    }

    [Fact]
    public async Task OnlySelectedServicesAreServed()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(new EmulatorOptions { Services = ["skyway"] }, cancellationToken: TestCancellation);
        using HttpRequestMessage sora = CreateRequest(HttpMethod.Post, host.Endpoint, "{}");
        sora.Headers.Add("x-sora-target", DisconnectChannel);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(sora)).Status);
        using HttpRequestMessage skyWay = CreateRequest(HttpMethod.Post, new Uri(host.Endpoint, "/v1/json-rpc"), "{}");
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(skyWay)).Status);
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => EmulatorHost.StartAsync(new EmulatorOptions { Services = ["skyweg"] }, cancellationToken: TestCancellation));
        Assert.StartsWith("'skyweg' is no service of the emulator. Expected sora, imageflux, skyway, ecl, concurrency-monitoring.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesOfTheOriginMayCall()
    {
        await using EmulatorHost host = await EmulatorHost.StartAsync(new EmulatorOptions { CorsOrigin = "http://127.0.0.1:5000" }, cancellationToken: TestCancellation);
        using var http = new HttpClient();
        using HttpRequestMessage preflight = CreateRequest(HttpMethod.Options, host.Endpoint, null);
        using HttpResponseMessage allowed = await http.SendAsync(preflight, TestCancellation);
        using HttpRequestMessage call = CreateRequest(HttpMethod.Post, host.Endpoint, """{"channel_id":"sora"}""");
        call.Headers.Add("x-sora-target", DisconnectChannel);
        using HttpResponseMessage response = await http.SendAsync(call, TestCancellation);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        foreach (HttpResponseMessage message in new[] { allowed, response })
        {
            Assert.Equal("http://127.0.0.1:5000", message.Headers.GetValues("access-control-allow-origin").Single());
            Assert.Equal("POST, OPTIONS", message.Headers.GetValues("access-control-allow-methods").Single());
            Assert.Equal("Origin, X-Requested-With, Content-Type, Accept, x-sora-target", message.Headers.GetValues("access-control-allow-headers").Single());
            Assert.Equal("1000", message.Headers.GetValues("access-control-max-age").Single());
        }
    }

    [Fact]
    public async Task CallsAreReported()
    {
        var calls = new ConcurrentQueue<EmulatedCall>();
        await using EmulatorHost host = await EmulatorHost.StartAsync(new EmulatorOptions { OnCall = calls.Enqueue }, cancellationToken: TestCancellation);
        using HttpRequestMessage request = CreateRequest(HttpMethod.Post, host.Endpoint, """{"channel_id":"sora"}""");
        request.Headers.Add("x-sora-target", DisconnectChannel);
        await SendAsync(request);
        using HttpRequestMessage large = CreateRequest(HttpMethod.Post, new Uri(host.Endpoint, "/v1/json-rpc"), $$"""[{"method":"findChannel"},"{{new string('x', 100_000)}}"]""");
        await SendAsync(large);

        await host.DisposeAsync();
        EmulatedCall[] all = [.. calls];
        Assert.Equal(2, all.Length);
        Assert.Equal([DisconnectChannel], all[0].Operations);
        Assert.Equal(("POST", "/", 200, """{"channel_id":"sora"}""", """{"channel_id":"sora"}"""), (all[0].Method, all[0].Target, all[0].Status, all[0].Request, all[0].Response));
        Assert.Equal(["findChannel"], all[1].Operations);
        Assert.Equal(16 * 1024, all[1].Request.Length);
    }

    [Fact]
    public async Task TargetsThatTheVersionLacksAreUnknown()
    {
        var options = new EmulatorOptions { Sora = new() { Version = "2021.1", MissingTargets = [DisconnectChannel] } };
        await using EmulatorHost host = await EmulatorHost.StartAsync(options, cancellationToken: TestCancellation);
        using HttpRequestMessage request = CreateRequest(HttpMethod.Post, host.Endpoint, """{"channel_id":"sora"}""");
        request.Headers.Add("x-sora-target", DisconnectChannel);
        (HttpStatusCode status, string body) = await SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("INVALID-TARGET", (string?)JsonNode.Parse(body)!["error_type"]);
        host.Sora.Connect("sora");
        Assert.Equal("2021.1", host.Sora.Sessions.Single().Version);
    }

    private static HttpRequestMessage CreateRequest(HttpMethod method, Uri uri, string? body) => new(method, uri)
    {
        Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
    };

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.SendAsync(request, TestCancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestCancellation));
    }
}
