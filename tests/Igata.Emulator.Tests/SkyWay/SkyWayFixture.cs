using Igata.Runtime;
using Igata.SkyWay;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Helpers for tests of SkyWay.</summary>
internal static class SkyWayFixture
{
    public static FindChannelRequest FindById(Guid id) => new() { Id = id };

    public static FindChannelRequest FindByName(string name) => new() { Name = name };

    /// <summary>Creates a client with valid admin tokens.</summary>
    public static SkyWayClient CreateSkyWayClient(this SoraFixture fixture, HttpClient? http = null)
    {
        var tokens = new SkyWayAdminTokens(fixture.Host.SkyWay.AppId, fixture.Host.SkyWay.SecretKey, fixture.Host.Clock);
        var options = new SkyWayClientOptions { Endpoint = fixture.Host.SkyWayEndpoint, TokenSource = tokens.GetAsync };
        return http is null ? new SkyWayClient(options) : new SkyWayClient(http, options);
    }

    /// <summary>Creates a client with a fixed token.</summary>
    public static SkyWayClient CreateSkyWayClient(this SoraFixture fixture, Secret token) => new(new SkyWayClientOptions { Endpoint = fixture.Host.SkyWayEndpoint, Token = token });

    public static async Task AssertFailsAsync(SkyWayError error, string message, Func<Task> call)
    {
        SkyWayException exception = await Assert.ThrowsAsync<SkyWayException>(call);
        Assert.Equal((error, message), (exception.Error, exception.ApiMessage));
    }
}
