using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Runtime.Protocols;
using Igata.SkyWay;

namespace Igata.Aot;

/// <summary>Every method of SkyWay, with admin tokens made here; then two of them in one message.</summary>
internal static class SkyWayTour
{
    public static async Task RunAsync(Stage stage)
    {
        JsonData application = await stage.ControlAsync(HttpMethod.Get, "/emulator/skyway/application");
        var tokens = new SkyWayAdminTokens(Guid.Parse(Stage.TextOf(application, "appId")), new Secret(Stage.TextOf(application, "secretKey")));
        using var skyWay = new SkyWayClient(new SkyWayClientOptions { Endpoint = stage.At("/skyway/v1/json-rpc"), TokenSource = tokens.GetAsync });

        CreateChannelResponse made = await Stage.SayAsync(SkyWayTargets.CreateChannel, skyWay.CreateChannelAsync(new() { Name = "lounge", Metadata = "blue" }));
        await stage.ControlAsync(HttpMethod.Post, $"/emulator/skyway/channels/{made.Channel.Id}/members", """{"name":"alice"}""");
        await Stage.SayAsync(SkyWayTargets.FindChannel, skyWay.FindChannelAsync(new() { Name = "lounge" }));
        await Stage.SayAsync(SkyWayTargets.FindOrCreateChannel, skyWay.FindOrCreateChannelAsync("lounge"));

        (JsonRpcResult<FindChannelResponse> found, JsonRpcResult<FindChannelResponse> missed) = await skyWay.BatchAsync(
            SkyWayCalls.FindChannel(new() { Name = "lounge" }), SkyWayCalls.FindChannel(new() { Name = "nowhere" }));
        Console.WriteLine($"In one message: {found.Value.Channel.Name}, {missed.Error?.Code}");
    }
}
