using System.Net;
using System.Text.Json.Nodes;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class ControlTests
{
    [Fact]
    public async Task MembersJoinPublishSubscribeAndLeave()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        using SkyWayClient client = wire.Fixture.CreateSkyWayClient();
        Guid id = (await client.CreateChannelAsync(new CreateChannelRequest(), SoraFixture.TestCancellation)).Channel.Id;
        string channel = $"/emulator/skyway/channels/{id}";

        string alice = GetId(await wire.SendAsync("POST", $"{channel}/members", """{"name":"alice","metadata":"host"}"""));
        string bob = GetId(await wire.SendAsync("POST", $"{channel}/members", null));
        string video = GetId(await wire.SendAsync("POST", $"{channel}/publications", $$"""{"publisherId":"{{alice}}","contentType":"AUDIO","type":"P2P","isEnabled":false}"""));
        WireClient.Response subscribed = await wire.SendAsync("POST", $"{channel}/subscriptions", $$"""{"publicationId":"{{video}}","subscriberId":"{{bob}}"}""");
        Channel found = (await client.FindChannelAsync(FindById(id), SoraFixture.TestCancellation)).Channel;

        Assert.Equal(HttpStatusCode.OK, subscribed.Status);
        Assert.Equal(("alice", "host", MemberType.Person), (found.Members!.Value[0].Name, found.Members!.Value[0].Metadata, found.Members!.Value[0].Type));
        Assert.Equal((PublicationContentType.Audio, PublicationType.P2P, false), (found.Publications!.Value[0].ContentType, found.Publications!.Value[0].Type!.Value, found.Publications!.Value[0].IsEnabled));
        Assert.Equal(bob, found.Subscriptions!.Value[0].SubscriberId);
        Assert.Equal(HttpStatusCode.NoContent, (await wire.SendAsync("DELETE", $"{channel}/members/{alice}", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync("DELETE", $"{channel}/members/{alice}", null)).Status);
    }

    [Fact]
    public async Task ApplicationAndKeyAreReturned()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        JsonNode application = (await wire.SendAsync("GET", "/emulator/skyway/application", null)).Body!;
        using SkyWayClient client = wire.Fixture.CreateSkyWayClient(Jwt.Sign(Jwt.CreateClaims(wire.Fixture.Host).ToJsonString(), application["secretKey"]!.GetValue<string>()));

        Assert.Equal(wire.Fixture.Host.SkyWay.AppId.ToString(), application["appId"]!.GetValue<string>());
        await client.CreateChannelAsync(new CreateChannelRequest(), SoraFixture.TestCancellation);
    }

    [Fact]
    public async Task MonthlyUsageCanBeExhausted()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        using SkyWayClient client = wire.Fixture.CreateSkyWayClient();

        Assert.Equal("""{"joined":0,"limit":7}""", (await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"limit":7}""")).Text);
        await client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, SoraFixture.TestCancellation);
        await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"usedUp":true}""");

        await AssertFailsAsync(SkyWayError.UsageLimitReached, "Project usage limit has been exceeded", () => client.FindChannelAsync(FindByName("lobby"), SoraFixture.TestCancellation).AsTask());
    }

    [Fact]
    public async Task MarkOfUsedUpUsageCanBeRemoved()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        using SkyWayClient client = wire.Fixture.CreateSkyWayClient();
        await client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, SoraFixture.TestCancellation);

        await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"usedUp":true}""");
        await AssertFailsAsync(SkyWayError.UsageLimitReached, "Project usage limit has been exceeded", () => client.FindChannelAsync(FindByName("lobby"), SoraFixture.TestCancellation).AsTask());
        await wire.SendAsync("PUT", "/emulator/skyway/usage", """{"usedUp":false}""");

        Assert.Equal("lobby", (await client.FindChannelAsync(FindByName("lobby"), SoraFixture.TestCancellation)).Channel.Name);
    }

    [Fact]
    public async Task CallWithoutParamsIsAnError()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        JsonNode application = (await wire.SendAsync("GET", "/emulator/skyway/application", null)).Body!;
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Jwt.Sign(Jwt.CreateClaims(wire.Fixture.Host).ToJsonString(), application["secretKey"]!.GetValue<string>()));
        using var content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"createChannel"}""", System.Text.Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await http.PostAsync(new Uri(wire.Fixture.Endpoint, "/skyway/v1/json-rpc"), content, SoraFixture.TestCancellation);

        JsonNode body = JsonNode.Parse(await response.Content.ReadAsStringAsync(SoraFixture.TestCancellation))!;
        Assert.Equal(-32602, body["error"]!["code"]!.GetValue<int>());
        using SkyWayClient client = wire.Fixture.CreateSkyWayClient();
        Assert.Null((await client.CreateChannelAsync(new CreateChannelRequest(), SoraFixture.TestCancellation)).Channel.Name);
    }

    [Theory]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/members", "{}", 400)]
    [InlineData("POST", "channels/sora/members", "{}", 404)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/members", """{"nome":"alice"}""", 400)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/publications", "{}", 400)]
    [InlineData("POST", "channels/7e19cb20-fc79-4d2f-bf29-d498ff76299a/publications", """{"publisherId":"alice"}""", 400)]
    [InlineData("PUT", "usage", """{"limit":-1}""", 400)]
    [InlineData("PUT", "usage", """{"usedUp":1}""", 400)]
    public async Task InvalidRequestIsReported(string method, string path, string body, int status)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync(method, $"/emulator/skyway/{path}", body);

        Assert.Equal(status, (int)response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
    }

    private static string GetId(WireClient.Response response)
    {
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return response.Body!["id"]!.GetValue<string>();
    }
}
