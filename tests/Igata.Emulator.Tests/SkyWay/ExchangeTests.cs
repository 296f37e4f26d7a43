using System.Text.Json.Nodes;
using Igata.Emulator.SkyWay;
using Igata.Runtime;
using Igata.SkyWay;
using Igata.SkyWay.Server;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Tests every documented exchange of SkyWay over a real socket, with the channel that it refers to.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<Exchange> Documented => [.. Exchange.Create("specs/skyway")];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task ExchangeMatchesTheDocumentation(Exchange exchange)
    {
        await using SoraFixture fixture = await SoraFixture.OpenAsync();
        Example example = exchange.Example;
        foreach (SetupCall setup in example.Setup)
        {
            using SkyWayClient other = fixture.CreateSkyWayClient();
            await CallAsync(other, exchange.Api.Methods.Single(method => method.Name == setup.Method).Target, setup.Call.Body);
        }

        JsonNode? documented = example.Response is { } response ? JsonNode.Parse(response)!["channel"] : null;
        if (documented?["members"] is not null)
        {
            SetUp(fixture.Host.SkyWay, JsonCodec.Parse<Channel>(documented.ToJsonString()));
        }

        if (example.Error?.Code == SkyWayError.Names.UsageLimitReached)
        {
            fixture.Host.SkyWay.ExhaustMonthlyUsage();
        }

        using SkyWayClient client = example.Error?.Code == SkyWayError.Names.TokenRejected ? fixture.CreateSkyWayClient("nonsense") : fixture.CreateSkyWayClient();
        if (example.Error is { } error)
        {
            SkyWayException exception = await Assert.ThrowsAsync<SkyWayException>(() => CallAsync(client, exchange.Method.Target, example.Request));
            Assert.Equal((error.Code, error.Message), (exception.Code, exception.ApiMessage));
            return;
        }

        JsonNode channel = JsonNode.Parse(await CallAsync(client, exchange.Method.Target, example.Request))!["channel"]!;
        if (exchange.Method.Target == "createChannel")
        {
            channel["id"] = documented!["id"]!.DeepClone();
        }

        Assert.Equal(documented!.ToJsonString(), channel.ToJsonString());
    }

    private static void SetUp(SkyWayEmulator skyWay, Channel channel)
    {
        skyWay.CreateChannel(channel.Name, channel.Metadata, channel.Id);
        foreach (Member member in channel.Members!.Value)
        {
            skyWay.Join(channel.Id, new NewMember { Id = member.Id, Name = member.Name, Type = member.Type!.Value, Subtype = member.Subtype, Metadata = member.Metadata });
        }

        foreach (Publication publication in channel.Publications!.Value)
        {
            skyWay.Publish(channel.Id, new NewPublication
            {
                Id = publication.Id,
                PublisherId = publication.PublisherId,
                ContentType = publication.ContentType!.Value,
                OriginId = publication.OriginId is { } origin ? Guid.Parse(origin) : null,
                IsEnabled = publication.IsEnabled!.Value,
                Metadata = publication.Metadata,
                Type = publication.Type,
            });
        }

        foreach (Subscription subscription in channel.Subscriptions!.Value)
        {
            skyWay.Subscribe(channel.Id, subscription.PublicationId, Guid.Parse(subscription.SubscriberId), subscription.Id);
        }
    }

    private static Task<string> CallAsync(SkyWayClient client, string method, string? request) =>
        ExchangeRunner.CallAsync(SkyWayOperations.All, client, method, request);
}
