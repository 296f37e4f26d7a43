using System.Net;
using Igata.ImageFlux;
using Igata.Runtime.Json;
using static Igata.Emulator.Tests.ImageFlux.Requests;

namespace Igata.Emulator.Tests.ImageFlux;

public sealed class ControlTests
{
    [Fact]
    public async Task AClientConnectsGetsAMessageAndLeaves()
    {
        await using Wire wire = await Wire.OpenAsync();
        using ImageFluxClient client = wire.Stage.ImageFlux();
        string channel = await CreateAsync(client);

        Wire.Answer connected = await wire.SendAsync("POST", "/emulator/imageflux/clients", $$"""{"channel_id":"{{channel}}","client_id":"alice","broadcasts":true}""");
        await client.PushUpstreamAsync(channel, JsonData.Parse("""{"spam":"egg"}"""), Stage.Cancel);
        Wire.Answer pushes = await wire.SendAsync("GET", "/emulator/imageflux/pushes", null);
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
    public async Task AMistakeIsTold(string body)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.SendAsync("POST", "/emulator/imageflux/clients", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Body!["error"]!.GetValue<string>());
    }
}
