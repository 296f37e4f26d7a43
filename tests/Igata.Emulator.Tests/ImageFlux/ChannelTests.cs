#pragma warning disable CS0618 // The emulator also has the methods that the vendor calls deprecated.

using System.Net;
using Igata.Emulator.ImageFlux;
using Igata.ImageFlux;
using Igata.Runtime;
using static Igata.Emulator.Tests.ImageFlux.ImageFluxRequests;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.ImageFlux;

public sealed class ChannelTests
{
    [Fact]
    public async Task ChannelIsCreatedUsedAndDeleted()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        CreateChannelResponse created = await client.CreateChannelAsync(CreateChannel(), TestCancellation);
        fixture.Host.ImageFlux.Connect(created.ChannelId, "alice", broadcasts: true);
        int connected = (await client.ListConnectionsAsync(created.ChannelId, TestCancellation)).Count;
        await client.DeleteChannelAsync(created.ChannelId, TestCancellation);

        Assert.Equal(("wss", ".m3u8"), (created.SoraUrl!.Scheme, Path.GetExtension(created.PlaylistUrl!.AbsolutePath)));
        Assert.Equal(1, connected);
        Assert.Empty(fixture.Host.ImageFlux.Channels);
        Assert.Equal(("alice", ImageFluxTargets.DeleteChannel), Assert.Single(fixture.Host.ImageFlux.Disconnections) is var disconnection ? (disconnection.ClientId, disconnection.Target) : default);
        await AssertFailsAsync(404, () => client.ListConnectionsAsync(created.ChannelId, TestCancellation).AsTask());
        await AssertFailsAsync(404, () => client.DeleteChannelAsync(created.ChannelId, TestCancellation).AsTask());
    }

    [Fact]
    public async Task ChannelIsVisibleToItsTokenOnly()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient owner = fixture.CreateImageFluxClient("one");
        using ImageFluxClient otherClient = fixture.CreateImageFluxClient("other");
        string channel = await CreateAsync(owner);

        await AssertFailsAsync(404, () => otherClient.ListConnectionsAsync(channel, TestCancellation).AsTask());
        await AssertFailsAsync(404, () => otherClient.ListChannelClientsAsync(channel, TestCancellation).AsTask());
        await AssertFailsAsync(404, () => otherClient.DeleteChannelAsync(channel, TestCancellation).AsTask());

        Assert.Empty(await owner.ListConnectionsAsync(channel, TestCancellation));
    }

    [Fact]
    public async Task MissingTokenIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var client = new ImageFluxClient(fixture.Host.ImageFluxEndpoint);

        await AssertFailsAsync(401, () => client.CreateChannelAsync(CreateChannel(), TestCancellation).AsTask());
        Assert.Empty(fixture.Host.ImageFlux.Channels);
    }

    [Fact]
    public async Task UnknownTokenIsRejectedIfTokensAreConfigured()
    {
        await using SoraFixture fixture = await OpenAsync(options => options.ImageFlux.AccessTokens.Add("known"));
        using ImageFluxClient known = fixture.CreateImageFluxClient("known");
        using ImageFluxClient unknown = fixture.CreateImageFluxClient("guessed");

        await CreateAsync(known);
        ImageFluxException exception = await Assert.ThrowsAsync<ImageFluxException>(() => unknown.CreateChannelAsync(CreateChannel(), TestCancellation).AsTask());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.DoesNotContain("guessed", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 96000)]
    [InlineData(1, 32000)]
    [InlineData(31999, 32000)]
    [InlineData(32000, 32000)]
    [InlineData(-1, 32000)]
    [InlineData(39999, 32000)]
    [InlineData(60000, 56000)]
    [InlineData(64000, 64000)]
    [InlineData(319999, 256000)]
    [InlineData(int.MaxValue, 320000)]
    public async Task AudioBitRateIsRoundedDown(int? requested, int expected)
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        await client.CreateChannelAsync(CreateChannel(audio: requested), TestCancellation);

        Assert.Equal(expected, fixture.Host.ImageFlux.Channels[0].Hls[0].Audio!.Bps);
    }

    [Fact]
    public async Task EmptyWebhookIsPreserved()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        await client.CreateChannelAsync(CreateChannel(), TestCancellation);

        ImageFluxChannel channel = fixture.Host.ImageFlux.Channels[0];
        Assert.Equal(("", null), (channel.AuthWebhookUrl, channel.EventWebhookUrl));
    }

    [Fact]
    public async Task InvalidRequestIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var careless = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = fixture.Host.ImageFluxEndpoint, Token = "token", ValidateRequests = false });

        HlsOutput output = CreateChannel().Hls[0];
        await AssertFailsAsync(400, () => careless.CreateChannelAsync(CreateChannel() with { Hls = [output with { Video = output.Video with { Fps = 0 } }] }, TestCancellation).AsTask());
        Assert.Empty(fixture.Host.ImageFlux.Channels);
    }

    [Fact]
    public async Task StartOffsetMayBeADecimalNumber()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        await client.CreateChannelAsync(CreateChannel() with { Hls = [CreateChannel().Hls[0] with { StartTimeOffset = -2.5 }] }, TestCancellation);

        Assert.Equal(-2.5, fixture.Host.ImageFlux.Channels[0].Hls[0].StartTimeOffset);
    }

    [Fact]
    public async Task StatsMethodIsNotAvailable()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("POST", "/imageflux/", "{}", ImageFluxTargets.Stats);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task SameSeedCreatesTheSameIds()
    {
        Assert.Equal(await RunAsync(7), await RunAsync(7));
        Assert.NotEqual(await RunAsync(7), await RunAsync(8));
    }

    [Fact]
    public async Task ChannelsAreCreatedConcurrently()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();

        string[] ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CreateAsync(client)));

        Assert.Distinct(ids);
        Assert.Equal(200, fixture.Host.ImageFlux.Channels.Count);
    }

    [Fact]
    public async Task UnexpectedErrorIsTyped()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        fixture.Faults.Add(new Fault.Status(200) { Body = "<html>maintenance</html>", ContentType = "text/html" });

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => CreateAsync(client));

        Assert.Contains("maintenance", exception.BodyStart, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using SoraFixture fixture = await OpenAsync(seed);
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        CreateChannelResponse created = await client.CreateChannelAsync(CreateChannel(), TestCancellation);
        return created.ToString();
    }
}
