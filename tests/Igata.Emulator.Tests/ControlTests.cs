using System.Net;
using Igata.Sora;

namespace Igata.Emulator.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task ClientConnectsAndLeaves()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response connected = await wire.SendAsync("POST", "/emulator/connections",
            """{"channel_id":"sora","connection_id":"A","client_id":"spam","role":"recvonly","audio":false,"video":{"bit_rate":500,"codec_type":"AV1"},"spotlight":true,"spotlight_number":2}""");
        WireClient.Response listed = await wire.CallAsync(SoraTargets.ListConnections, null);

        Assert.Equal(HttpStatusCode.OK, connected.Status);
        Assert.Equal(connected.Body!.ToJsonString(), listed.Body![0]!.ToJsonString());
        Assert.StartsWith("""{"audio":false,"channel_id":"sora","client_id":"spam",""", connected.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(2, wire.Fixture.Sora.GetSpotlightNumber("sora"));
        Assert.Equal(HttpStatusCode.NoContent, (await wire.SendAsync("DELETE", "/emulator/connections/A", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.SendAsync("DELETE", "/emulator/connections/A", null)).Status);
        Assert.Equal("A", (await wire.SendAsync("GET", "/emulator/disconnections", null)).Body![0]!["connection_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task AdvancingTheClockExpiresRecordings()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        await wire.CallAsync(SoraTargets.StartRecording, """{"channel_id":"sora","expire_time":60,"metadata":{"lesson":3}}""");

        WireClient.Response moved = await wire.SendAsync("POST", "/emulator/clock/advance", """{"seconds":60}""");

        Assert.Equal("""{"now":"2021-11-30T01:01:00.000000Z"}""", moved.Body!.ToJsonString());
        Assert.Equal("NOT-STARTED-RECORDING", (await wire.CallAsync(SoraTargets.GetStartedRecording, """{"channel_id":"sora"}""")).Error);
        Assert.Equal("""{"lesson":3}""", (await wire.SendAsync("GET", "/emulator/recordings", null)).Body![0]!["metadata"]!.ToJsonString());
    }

    [Fact]
    public async Task MessagesCanBeRead()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        string connection = wire.Fixture.Connect("sora");
        await wire.CallAsync(SoraTargets.PushChannel, """{"channel_id":"sora","data":{"spam":"egg"}}""");

        WireClient.Response pushes = await wire.SendAsync("GET", "/emulator/pushes", null);

        Assert.Equal(connection, Assert.Single(pushes.Body!.AsArray())!["connection_id"]!.GetValue<string>());
        Assert.Equal("""{"spam":"egg"}""", pushes.Body[0]!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task ClusterAndLicenseFileCanBeChanged()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        await wire.SendAsync("PUT", "/emulator/cluster", """{"majority":false}""");
        await wire.SendAsync("PUT", "/emulator/license", "damaged");

        Assert.Equal("NOT-CLUSTER-MAJORITY", (await wire.CallAsync(SoraTargets.ListStartedRecording, null)).Error);
        Assert.Equal("INVALID-LICENSE", (await wire.CallAsync(SoraTargets.UpdateLicense, null)).Error);
    }

    [Fact]
    public async Task FaultsApplyToTheirCall()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        string faultJson = $$"""{"kind":"status","status":503,"times":2,"target":"{{SoraTargets.GetLicense}}"}""";

        Assert.Equal("""{"waiting":2}""", (await wire.SendAsync("POST", "/emulator/faults", faultJson)).Body!.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, (await wire.CallAsync(SoraTargets.ListConnections, null)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await wire.CallAsync(SoraTargets.GetLicense, null)).Status);
        await wire.SendAsync("DELETE", "/emulator/faults", null);
        Assert.Equal(HttpStatusCode.OK, (await wire.CallAsync(SoraTargets.GetLicense, null)).Status);
    }

    [Theory]
    [InlineData("POST", "connections", "")]
    [InlineData("POST", "connections", "[]")]
    [InlineData("POST", "connections", "{")]
    [InlineData("POST", "connections", """{"channel_id":1}""")]
    [InlineData("POST", "connections", """{"channel_id":"sora","chanel":1}""")]
    [InlineData("POST", "connections", """{"channel_id":"sora","role":"listener"}""")]
    [InlineData("POST", "connections", """{"channel_id":"sora","video":{"bit_rate":"fast"}}""")]
    [InlineData("POST", "connections", """{"channel_id":"sora","spotlight_number":1.5}""")]
    [InlineData("POST", "clock/advance", """{"seconds":-1}""")]
    [InlineData("POST", "clock/advance", """{"seconds":1e300}""")]
    [InlineData("POST", "clock/advance", "{}")]
    [InlineData("POST", "faults", """{"kind":"flood"}""")]
    [InlineData("POST", "faults", """{"kind":"status","status":200}""")]
    [InlineData("POST", "faults", """{"kind":"delay"}""")]
    [InlineData("POST", "faults", """{"kind":"delay","milliseconds":-5}""")]
    [InlineData("POST", "faults", """{"kind":"drop","times":0}""")]
    [InlineData("PUT", "cluster", """{"majority":1}""")]
    public async Task InvalidRequestIsReportedAndChangesNothing(string method, string path, string body)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync(method, $"/emulator/{path}", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.NotEmpty(response.Body!["error"]!.GetValue<string>());
        Assert.Empty(wire.Fixture.Sora.Connections);
        Assert.Equal(0, wire.Fixture.Faults.Count);
    }

    [Fact]
    public async Task ExistingConnectionIsAConflict()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        await wire.SendAsync("POST", "/emulator/connections", """{"channel_id":"sora","connection_id":"A"}""");

        Assert.Equal(HttpStatusCode.Conflict, (await wire.SendAsync("POST", "/emulator/connections", """{"channel_id":"sora","connection_id":"A"}""")).Status);
    }

    [Fact]
    public async Task BodyOverSixtyFourKibibytesIsRejected()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("PUT", "/emulator/license", new string('x', 64 * 1024 + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.Status);
    }
}
