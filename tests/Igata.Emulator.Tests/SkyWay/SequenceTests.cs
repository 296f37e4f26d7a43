using System.Net;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class SequenceTests
{
    [Fact]
    public async Task ChannelIsFoundByIdAndName()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var counter = new CallCounter();
        using var http = new HttpClient(counter);
        using SkyWayClient client = fixture.CreateSkyWayClient(http);

        NewChannel created = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "sample-channel", Metadata = "{}" }, TestCancellation)).Channel;
        Channel byId = (await client.FindChannelAsync(FindById(created.Id), TestCancellation)).Channel;
        Channel byName = (await client.FindChannelAsync(FindByName("sample-channel"), TestCancellation)).Channel;

        Assert.Equal(("sample-channel", "{}"), (created.Name, created.Metadata));
        Assert.Equal(new Channel { Id = created.Id, Name = "sample-channel", Metadata = "{}", Members = [], Publications = [], Subscriptions = [] }, byId);
        Assert.Equal(byId, byName);

        int before = counter.Calls;
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.FindChannelAsync(new FindChannelRequest(), TestCancellation).AsTask());
        Assert.Equal(before, counter.Calls);

        await AssertFailsAsync(SkyWayError.AlreadyExists, "Channel with name 'sample-channel' already exists",
            () => client.CreateChannelAsync(new CreateChannelRequest { Name = "sample-channel" }, TestCancellation).AsTask());
        Assert.Single(fixture.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task IdTakesPrecedenceOverName()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        NewChannel one = fixture.Host.SkyWay.CreateChannel("one");
        fixture.Host.SkyWay.CreateChannel("other");

        FindChannelResponse found = await client.FindChannelAsync(new FindChannelRequest { Id = one.Id, Name = "other" }, TestCancellation);

        Assert.Equal(one.Id, found.Channel.Id);
    }

    [Fact]
    public async Task UnknownChannelIsNotFound()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        var id = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a");

        await AssertFailsAsync(SkyWayError.NotFound, $"Channel '{id}' not found", () => client.FindChannelAsync(FindById(id), TestCancellation).AsTask());
        await AssertFailsAsync(SkyWayError.NotFound, "Channel with name 'o'clock' not found", () => client.FindChannelAsync(FindByName("o'clock"), TestCancellation).AsTask());
    }

    [Fact]
    public async Task FindOrCreateCreatesOnceAndKeepsTheMetadata()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        var request = new FindOrCreateChannelRequest { Name = "lobby", Metadata = "first" };

        Channel created = (await client.FindOrCreateChannelAsync(request, TestCancellation)).Channel;
        Channel found = (await client.FindOrCreateChannelAsync(request with { Metadata = "second" }, TestCancellation)).Channel;

        Assert.Equal((created, "first"), (found, found.Metadata));
    }

    [Fact]
    public async Task UnnamedChannelsAreDistinct()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();

        await client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);
        await client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);

        Assert.Distinct(fixture.Host.SkyWay.Channels.Select(channel => channel.Id));
        Assert.Equal(2, fixture.Host.SkyWay.Channels.Count);
    }

    [Fact]
    public async Task BatchReturnsAResultForEachItem()
    {
        await using SoraFixture fixture = await OpenAsync();
        using var counter = new CallCounter();
        using var http = new HttpClient(counter);
        using SkyWayClient client = fixture.CreateSkyWayClient(http);
        fixture.Host.SkyWay.CreateChannel("taken");

        (JsonRpcResult<CreateChannelResponse> created, JsonRpcResult<FindChannelResponse> found) = await client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest { Name = "taken" }),
            SkyWayCalls.FindChannel(FindByName("taken")),
            cancellationToken: TestCancellation);

        Assert.Equal(1, counter.Calls);
        Assert.Equal(SkyWayError.AlreadyExists, Assert.IsType<SkyWayException>(created.Error).Error);
        Assert.Equal("taken", found.Value.Channel.Name);
    }

    [Fact]
    public async Task BatchWithAWrongTokenFailsForEachItem()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient((Secret)"nonsense");

        (JsonRpcResult<CreateChannelResponse> created, JsonRpcResult<FindChannelResponse> found) = await client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest { Name = "one" }),
            SkyWayCalls.FindChannel(FindByName("one")),
            cancellationToken: TestCancellation);

        Assert.Equal(("401", "401"), (created.Error?.Code, found.Error?.Code));
        Assert.Empty(fixture.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task ConcurrentCreatesOfOneNameSucceedOnce()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();

        bool[] created = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CreateAsync(client)));

        Assert.Single(created, true);
        Assert.Single(fixture.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task SameSeedCreatesTheSameIds()
    {
        Assert.Equal(await RunAsync(7), await RunAsync(7));
        Assert.NotEqual(await RunAsync(7), await RunAsync(8));
    }

    [Fact]
    public async Task ErrorHasStatus200()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("POST", "/skyway/v1/json-rpc", """{"jsonrpc":"2.0","id":"a","method":"findChannel","params":{"name":"x"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"jsonrpc":"2.0","id":"a","error":{"code":401,"message":"Verify admin token failed"}}"""), response.Body), response.Text);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using SoraFixture fixture = await OpenAsync(seed);
        using SkyWayClient client = fixture.CreateSkyWayClient();
        return (await client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation)).Channel.ToString();
    }

    private static async Task<bool> CreateAsync(SkyWayClient client)
    {
        try
        {
            await client.CreateChannelAsync(new CreateChannelRequest { Name = "one" }, TestCancellation);
            return true;
        }
        catch (SkyWayException e) when (e.Error == SkyWayError.AlreadyExists)
        {
            return false;
        }
    }
}
