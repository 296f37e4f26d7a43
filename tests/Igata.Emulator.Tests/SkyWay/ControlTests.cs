using System.Net;
using System.Text.Json.Nodes;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class ControlTests
{
    [Fact]
    public async Task MembersJoinPublishSubscribeAndLeave()
    {
        await using Wire wire = await Wire.OpenAsync();
        using SkyWayClient client = wire.Stage.SkyWay();
        Guid id = (await client.CreateChannelAsync(new CreateChannelRequest(), Stage.Cancel)).Channel.Id;
        string channel = $"/emulator/skyway/channels/{id}";

        string alice = Id(await wire.SendAsync("POST", $"{channel}/members", """{"name":"alice","metadata":"host"}"""));
        string bob = Id(await wire.SendAsync("POST", $"{channel}/members", null));
        string video = Id(await wire.SendAsync("POST", $"{channel}/publications", $$"""{"publisherId":"{{alice}}","contentType":"AUDIO","type":"P2P","isEnabled":false}"""));
        Wire.Answer subscribed = await wire.SendAsync("POST", $"{channel}/subscriptions", $$"""{"publicationId":"{{video}}","subscriberId":"{{bob}}"}""");
        Channel found = (await client.FindChannelAsync(ById(id), Stage.Cancel)).Channel;

        Assert.Equal(HttpStatusCode.OK, subscribed.Status);
        Assert.Equal(("alice", "host", MemberType.Person), (found.Members[0].Name, found.Members[0].Metadata, found.Members[0].Type));
        Assert.Equal((PublicationContentType.Audio, PublicationType.P2P, false), (found.Publications[0].ContentType, found.Publications[0].Type!.Value, found.Publications[0].IsEnabled));
        Assert.Equal(bob, found.Subscriptions[0].SubscriberId);
        Assert.Equal(HttpStatusCode.NoContent, (await wire.SendAsync("DELETE", $"{channel}/members/{alice}", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync("DELETE", $"{channel}/members/{alice}", null)).Status);
    }

    [Fact]
    public async Task TheApplicationIsToldSoThatAnyoneCanSignTokens()
    {
        await using Wire wire = await Wire.OpenAsync();

        JsonNode application = (await wire.SendAsync("GET", "/emulator/skyway/application", null)).Body!;
        using SkyWayClient client = wire.Stage.SkyWay(Jwt.Sign(Jwt.Claims(wire.Stage.Host).ToJsonString(), application["secretKey"]!.GetValue<string>()));

        Assert.Equal(wire.Stage.Host.SkyWay.AppId.ToString(), application["appId"]!.GetValue<string>());
        await client.CreateChannelAsync(new CreateChannelRequest(), Stage.Cancel);
    }

    [Fact]
    public async Task TheMonthCanBeUsedUp()
    {
        await using Wire wire = await Wire.OpenAsync();
        using SkyWayClient client = wire.Stage.SkyWay();

        Assert.Equal("""{"joined":0,"limit":7}""", (await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"limit":7}""")).Text);
        await client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, Stage.Cancel);
        await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"usedUp":true}""");

        await FailsAsync(SkyWayError.UsageLimitReached, "Project usage limit has been exceeded", () => client.FindChannelAsync(ByName("lobby"), Stage.Cancel).AsTask());
    }

    [Theory]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/members", "{}", 400)]
    [InlineData("POST", "channels/sora/members", "{}", 404)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/members", """{"nome":"alice"}""", 400)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/publications", "{}", 400)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/publications", """{"publisherId":"alice"}""", 400)]
    [InlineData("PUT", "usage", """{"limit":-1}""", 400)]
    [InlineData("PUT", "usage", """{"usedUp":1}""", 400)]
    public async Task AMistakeIsTold(string method, string path, string body, int status)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.SendAsync(method, $"/emulator/skyway/{path}", body);

        Assert.Equal(status, (int)answer.Status);
        Assert.NotEmpty(answer.Body!["error"]!.GetValue<string>());
    }

    private static string Id(Wire.Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Body!["id"]!.GetValue<string>();
    }
}
