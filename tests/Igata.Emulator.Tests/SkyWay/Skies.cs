using Igata.Runtime;
using Igata.SkyWay;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>What tests of SkyWay share.</summary>
internal static class Skies
{
    public static FindChannelRequest ById(Guid id) => new() { Id = id };

    public static FindChannelRequest ByName(string name) => new() { Name = name };

    /// <summary>A client with admin tokens that the emulator takes.</summary>
    public static SkyWayClient SkyWay(this Stage stage, HttpClient? http = null)
    {
        var tokens = new SkyWayAdminTokens(stage.Host.SkyWay.AppId, stage.Host.SkyWay.SecretKey, stage.Host.Clock);
        var options = new SkyWayClientOptions { Endpoint = stage.Host.SkyWayEndpoint, TokenSource = tokens.GetAsync };
        return http is null ? new SkyWayClient(options) : new SkyWayClient(http, options);
    }

    /// <summary>A client with this token and no other.</summary>
    public static SkyWayClient SkyWay(this Stage stage, Secret token) => new(new SkyWayClientOptions { Endpoint = stage.Host.SkyWayEndpoint, Token = token });

    public static async Task FailsAsync(SkyWayError error, string message, Func<Task> call)
    {
        SkyWayException fault = await Assert.ThrowsAsync<SkyWayException>(call);
        Assert.Equal((error, message), (fault.Error, fault.ApiMessage));
    }
}
