using Igata.Emulator;
using Igata.SkyWay;
using Igata.SkyWay.Server;

namespace Igata.Cli.Demo;

/// <summary>The demo of SkyWay: creates a channel and finds it with both methods.</summary>
internal sealed class SkyWayDemo : ApiDemo
{
    private readonly SkyWayClient _skyWay;

    public SkyWayDemo(EmulatorHost emulator)
        : base("skyway", "SkyWay Channel API", emulator.SkyWayEndpoint, SkyWayOperations.All.Select(static operation => operation.Target))
    {
        var tokens = new SkyWayAdminTokens(emulator.SkyWay.AppId, emulator.SkyWay.SecretKey, emulator.Clock);
        _skyWay = new SkyWayClient(Http, new SkyWayClientOptions { Endpoint = emulator.SkyWayEndpoint, TokenSource = tokens.GetAsync });
        const string Group = "Channels";
        AddCall(Group, SkyWayTargets.CreateChannel, async stop =>
        {
            CreateChannelResponse created = await _skyWay.CreateChannelAsync(new() { Name = "lounge", Metadata = "blue" }, stop);
            emulator.SkyWay.Join(created.Channel.Id, "alice");
        });
        AddCall(Group, SkyWayTargets.FindChannel, stop => _skyWay.FindChannelAsync(new() { Name = "lounge" }, stop));
        AddCall(Group, SkyWayTargets.FindOrCreateChannel, stop => _skyWay.FindOrCreateChannelAsync("lounge", stop));
    }

    public override async Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken) =>
        await ShowInvalidRequestAsync(report, () => _skyWay.FindChannelAsync(new(), cancellationToken).AsTask())
        && await ShowApiErrorAsync<SkyWayException>(
            report,
            "catch (SkyWayException e) when (e.Error == SkyWayError.AlreadyExists)",
            () => _skyWay.CreateChannelAsync(new() { Name = "lounge" }, cancellationToken).AsTask(),
            static _ => []);

    protected override void Close() => _skyWay.Dispose();
}
