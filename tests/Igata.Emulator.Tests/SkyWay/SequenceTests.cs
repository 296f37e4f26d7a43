using System.Net;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Runtime.Protocols;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class SequenceTests
{
    [Fact]
    public async Task AChannelIsCreatedAndFoundByBothKeys()
    {
        await using Stage stage = await OpenAsync();
        using var counter = new CallCounter();
        using var http = new HttpClient(counter);
        using SkyWayClient client = stage.SkyWay(http);

        NewChannel created = (await client.CreateChannelAsync(new CreateChannelRequest { Name = "sample-channel", Metadata = "{}" }, Cancel)).Channel;
        Channel byId = (await client.FindChannelAsync(ById(created.Id), Cancel)).Channel;
        Channel byName = (await client.FindChannelAsync(ByName("sample-channel"), Cancel)).Channel;

        Assert.Equal(("sample-channel", "{}"), (created.Name, created.Metadata));
        Assert.Equal(new Channel { Id = created.Id, Name = "sample-channel", Metadata = "{}", Members = [], Publications = [], Subscriptions = [] }, byId);
        Assert.Equal(byId, byName);

        int before = counter.Calls;
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.FindChannelAsync(new FindChannelRequest(), Cancel).AsTask());
        Assert.Equal(before, counter.Calls);

        await FailsAsync(SkyWayError.AlreadyExists, "Channel with name 'sample-channel' already exists",
            () => client.CreateChannelAsync(new CreateChannelRequest { Name = "sample-channel" }, Cancel).AsTask());
        Assert.Single(stage.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task TheIdWinsOverTheName()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        NewChannel one = stage.Host.SkyWay.CreateChannel("one");
        stage.Host.SkyWay.CreateChannel("other");

        FindChannelResponse found = await client.FindChannelAsync(new FindChannelRequest { Id = one.Id, Name = "other" }, Cancel);

        Assert.Equal(one.Id, found.Channel.Id);
    }

    [Fact]
    public async Task WhatNobodyCreatedIsNotFound()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        var id = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a");

        await FailsAsync(SkyWayError.NotFound, $"Channel '{id}' not found", () => client.FindChannelAsync(ById(id), Cancel).AsTask());
        await FailsAsync(SkyWayError.NotFound, "Channel with name 'o'clock' not found", () => client.FindChannelAsync(ByName("o'clock"), Cancel).AsTask());
    }

    [Fact]
    public async Task FindOrCreateCreatesOnceAndKeepsTheMetadata()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        var request = new FindOrCreateChannelRequest { Name = "lobby", Metadata = "first" };

        Channel created = (await client.FindOrCreateChannelAsync(request, Cancel)).Channel;
        Channel found = (await client.FindOrCreateChannelAsync(request with { Metadata = "second" }, Cancel)).Channel;

        Assert.Equal((created, "first"), (found, found.Metadata));
    }

    [Fact]
    public async Task ChannelsWithoutANameAreAsManyAsAreCreated()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();

        await client.CreateChannelAsync(new CreateChannelRequest(), Cancel);
        await client.CreateChannelAsync(new CreateChannelRequest(), Cancel);

        Assert.Distinct(stage.Host.SkyWay.Channels.Select(channel => channel.Id));
        Assert.Equal(2, stage.Host.SkyWay.Channels.Count);
    }

    [Fact]
    public async Task ABatchOfTwoTellsEachItemOfItself()
    {
        await using Stage stage = await OpenAsync();
        using var counter = new CallCounter();
        using var http = new HttpClient(counter);
        using SkyWayClient client = stage.SkyWay(http);
        stage.Host.SkyWay.CreateChannel("taken");

        (JsonRpcResult<CreateChannelResponse> created, JsonRpcResult<FindChannelResponse> found) = await client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest { Name = "taken" }),
            SkyWayCalls.FindChannel(ByName("taken")),
            cancellationToken: Cancel);

        Assert.Equal(1, counter.Calls);
        Assert.Equal(SkyWayError.AlreadyExists, Assert.IsType<SkyWayException>(created.Error).Error);
        Assert.Equal("taken", found.Value.Channel.Name);
    }

    [Fact]
    public async Task ABatchWithAWrongTokenFailsInEachItem()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay((Secret)"nonsense");

        (JsonRpcResult<CreateChannelResponse> created, JsonRpcResult<FindChannelResponse> found) = await client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest { Name = "one" }),
            SkyWayCalls.FindChannel(ByName("one")),
            cancellationToken: Cancel);

        Assert.Equal(("401", "401"), (created.Error?.Code, found.Error?.Code));
        Assert.Empty(stage.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task OfTwoHundredThatCreateANameOneDoes()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();

        bool[] created = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CreateAsync(client)));

        Assert.Single(created, true);
        Assert.Single(stage.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task TheSameSeedGivesTheSameIds()
    {
        Assert.Equal(await RunAsync(7), await RunAsync(7));
        Assert.NotEqual(await RunAsync(7), await RunAsync(8));
    }

    [Fact]
    public async Task AnErrorHasTheStatus200()
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.SendAsync("POST", "/skyway/v1/json-rpc", """{"jsonrpc":"2.0","id":"a","method":"findChannel","params":{"name":"x"}}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"jsonrpc":"2.0","id":"a","error":{"code":401,"message":"Verify admin token failed"}}"""), answer.Body), answer.Text);
    }

    private static async Task<string> RunAsync(int seed)
    {
        await using Stage stage = await OpenAsync(seed);
        using SkyWayClient client = stage.SkyWay();
        return (await client.CreateChannelAsync(new CreateChannelRequest(), Cancel)).Channel.ToString();
    }

    private static async Task<bool> CreateAsync(SkyWayClient client)
    {
        try
        {
            await client.CreateChannelAsync(new CreateChannelRequest { Name = "one" }, Cancel);
            return true;
        }
        catch (SkyWayException e) when (e.Error == SkyWayError.AlreadyExists)
        {
            return false;
        }
    }
}
