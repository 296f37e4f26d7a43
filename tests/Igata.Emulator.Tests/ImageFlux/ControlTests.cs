using System.Net;
using Igata.ImageFlux;
using Igata.Runtime;
using static Igata.Emulator.Tests.ImageFlux.ImageFluxRequests;

namespace Igata.Emulator.Tests.ImageFlux;

public sealed class ControlTests
{
    [Fact]
    public async Task ClientConnectsReceivesAMessageAndLeaves()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        using ImageFluxClient client = wire.Fixture.CreateImageFluxClient();
        string channel = await CreateAsync(client);

        WireClient.Response connected = await wire.SendAsync("POST", "/emulator/imageflux/clients", $$"""{"channel_id":"{{channel}}","client_id":"alice","broadcasts":true}""");
        await client.PushUpstreamAsync(channel, JsonData.Parse("""{"spam":"egg"}"""), SoraFixture.TestCancellation);
        WireClient.Response pushes = await wire.SendAsync("GET", "/emulator/imageflux/pushes", null);
        string id = connected.Body!["connection_id"]!.GetValue<string>();

        Assert.Equal(id, Assert.Single(pushes.Body!.AsArray())!["connection_id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NoContent, (await wire.SendAsync("DELETE", $"/emulator/imageflux/clients/{id}", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync("DELETE", $"/emulator/imageflux/clients/{id}", null)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"channel_id":"nowhere"}""")]
    [InlineData("""{"channel_id":1}""")]
    [InlineData("""{"channel_id":"nowhere","brodcasts":true}""")]
    public async Task InvalidRequestIsReported(string body)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("POST", "/emulator/imageflux/clients", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
    }
}
