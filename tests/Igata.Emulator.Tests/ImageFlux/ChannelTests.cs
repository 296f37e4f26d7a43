using System.Net;
using Igata.Emulator.ImageFlux;
using Igata.ImageFlux;
using Igata.Runtime.Errors;
using static Igata.Emulator.Tests.ImageFlux.Requests;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.ImageFlux;

public sealed class ChannelTests
{
    [Fact]
    public async Task AChannelIsCreatedUsedAndDeleted()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        CreateChannelResponse created = await client.CreateChannelAsync(Channel(), Cancel);
        stage.Host.ImageFlux.Connect(created.ChannelId, "alice", broadcasts: true);
        int connected = (await client.ListConnectionsAsync(created.ChannelId, Cancel)).Count;
        await client.DeleteChannelAsync(created.ChannelId, Cancel);

        Assert.Equal(("wss", ".m3u8"), (created.SoraUrl.Scheme, Path.GetExtension(created.PlaylistUrl.AbsolutePath)));
        Assert.Equal(1, connected);
        Assert.Empty(stage.Host.ImageFlux.Channels);
        Assert.Equal(("alice", ImageFluxTargets.DeleteChannel), Assert.Single(stage.Host.ImageFlux.Disconnections) is var gone ? (gone.ClientId, gone.Target) : default);
        await FailsAsync(404, () => client.ListConnectionsAsync(created.ChannelId, Cancel).AsTask());
        await FailsAsync(404, () => client.DeleteChannelAsync(created.ChannelId, Cancel).AsTask());
    }

    [Fact]
    public async Task OnlyTheTokenThatCreatedAChannelSeesIt()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient owner = stage.ImageFlux("one");
        using ImageFluxClient stranger = stage.ImageFlux("other");
        string channel = await CreateAsync(owner);

        await FailsAsync(404, () => stranger.ListConnectionsAsync(channel, Cancel).AsTask());
        await FailsAsync(404, () => stranger.ListChannelClientsAsync(channel, Cancel).AsTask());
        await FailsAsync(404, () => stranger.DeleteChannelAsync(channel, Cancel).AsTask());

        Assert.Empty(await owner.ListConnectionsAsync(channel, Cancel));
    }

    [Fact]
    public async Task WithoutATokenNothingIsAnswered()
    {
        await using Stage stage = await OpenAsync();
        using var client = new ImageFluxClient(stage.Host.ImageFluxEndpoint);

        await FailsAsync(401, () => client.CreateChannelAsync(Channel(), Cancel).AsTask());
        Assert.Empty(stage.Host.ImageFlux.Channels);
    }

    [Fact]
    public async Task WhenTokensAreSetNoOtherIsTaken()
    {
        await using Stage stage = await OpenAsync(options => options.ImageFlux.AccessTokens.Add("known"));
        using ImageFluxClient known = stage.ImageFlux("known");
        using ImageFluxClient unknown = stage.ImageFlux("guessed");

        await CreateAsync(known);
        ImageFluxException fault = await Assert.ThrowsAsync<ImageFluxException>(() => unknown.CreateChannelAsync(Channel(), Cancel).AsTask());

        Assert.Equal(HttpStatusCode.Unauthorized, fault.StatusCode);
        Assert.DoesNotContain("guessed", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 96000)]
    [InlineData(1, 32000)]
    [InlineData(31999, 32000)]
    [InlineData(32000, 32000)]
    [InlineData(39999, 32000)]
    [InlineData(60000, 56000)]
    [InlineData(64000, 64000)]
    [InlineData(319999, 256000)]
    [InlineData(int.MaxValue, 320000)]
    public async Task TheAudioBitRateIsTheGreatestThatIsNotMore(int? asked, int taken)
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        await client.CreateChannelAsync(Channel(audio: asked), Cancel);

        Assert.Equal(taken, stage.Host.ImageFlux.Channels[0].Hls[0].Audio!.Bps);
    }

    [Fact]
    public async Task AnEmptyWebhookIsNotNone()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        await client.CreateChannelAsync(Channel(), Cancel);

        ImageFluxChannel channel = stage.Host.ImageFlux.Channels[0];
        Assert.Equal(("", null), (channel.AuthWebhookUrl, channel.EventWebhookUrl));
    }

    [Fact]
    public async Task ARequestIsHeldToTheSpec()
    {
        await using Stage stage = await OpenAsync();
        using var careless = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = stage.Host.ImageFluxEndpoint, Token = "token", ValidateRequests = false });

        await FailsAsync(400, () => careless.CreateChannelAsync(Channel(audio: 0), Cancel).AsTask());
        Assert.Empty(stage.Host.ImageFlux.Channels);
    }

    [Fact]
    public async Task StatsCannotBeCalled()
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.SendAsync("POST", "/imageflux/", "{}", ImageFluxTargets.Stats);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Body!["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheSameSeedGivesTheSameIds()
    {
        Assert.Equal(await RunAsync(7), await RunAsync(7));
        Assert.NotEqual(await RunAsync(7), await RunAsync(8));
    }

    [Fact]
    public async Task ManyAreCreatedAtOnce()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();

        string[] ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CreateAsync(client)));

        Assert.Distinct(ids);
        Assert.Equal(200, stage.Host.ImageFlux.Channels.Count);
    }

    [Fact]
    public async Task AnErrorThatNobodyExpectsIsTyped()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        stage.Faults.Add(new Fault.Status(200) { Body = "<html>maintenance</html>", ContentType = "text/html" });

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => CreateAsync(client));

        Assert.Contains("maintenance", fault.BodyStart, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using Stage stage = await OpenAsync(seed);
        using ImageFluxClient client = stage.ImageFlux();
        CreateChannelResponse created = await client.CreateChannelAsync(Channel(), Cancel);
        return created.ToString();
    }
}
