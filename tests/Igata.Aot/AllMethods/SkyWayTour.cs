using Igata.Runtime;
using Igata.SkyWay;

namespace Igata.Aot;

/// <summary>Calls every method of SkyWay with admin tokens created here, and then two of them in a batch.</summary>
internal static class SkyWayTour
{
    public static async Task RunAsync(EmulatorProcess emulator)
    {
        JsonData application = await emulator.ControlAsync(HttpMethod.Get, "/emulator/skyway/application");
        var tokens = new SkyWayAdminTokens(Guid.Parse(EmulatorProcess.GetText(application, "appId")), new Secret(EmulatorProcess.GetText(application, "secretKey")));
        using var skyWay = new SkyWayClient(new SkyWayClientOptions { Endpoint = emulator.GetUri("/skyway/v1/json-rpc"), TokenSource = tokens.GetAsync });

        CreateChannelResponse created = await EmulatorProcess.ReportAsync(SkyWayTargets.CreateChannel, skyWay.CreateChannelAsync(new() { Name = "lounge", Metadata = "blue" }));
        await emulator.ControlAsync(HttpMethod.Post, $"/emulator/skyway/channels/{created.Channel.Id}/members", """{"name":"alice"}""");
        await EmulatorProcess.ReportAsync(SkyWayTargets.FindChannel, skyWay.FindChannelAsync(new() { Name = "lounge" }));
        await EmulatorProcess.ReportAsync(SkyWayTargets.FindOrCreateChannel, skyWay.FindOrCreateChannelAsync("lounge"));

        (JsonRpcResult<FindChannelResponse> found, JsonRpcResult<FindChannelResponse> missed) = await skyWay.BatchAsync(
            SkyWayCalls.FindChannel(new() { Name = "lounge" }), SkyWayCalls.FindChannel(new() { Name = "nowhere" }));
        Console.WriteLine($"Batch: {found.Value.Channel.Name}, {missed.Error?.Code}");
    }
}
