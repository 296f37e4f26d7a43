using System.Text;
using System.Text.RegularExpressions;
using Igata.Emulator;
using Igata.Emulator.Ecl;

namespace Igata.Docs.Tests;

/// <summary>
/// The emulator that the program of a page calls in place of the services. The endpoints that the page prints are replaced in its
/// text; the credentials of the emulator are in the environment variables that the pages read.
/// </summary>
internal sealed partial class PageEmulator(EmulatorHost host) : IAsyncDisposable
{
    public static async Task<PageEmulator> StartAsync(CancellationToken cancellationToken)
    {
        EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: cancellationToken);
        (string Name, string Value)[] environment =
        [
            ("SKYWAY_APP_ID", host.SkyWay.AppId.ToString()),
            ("SKYWAY_SECRET_KEY", host.SkyWay.SecretKey.Reveal()),
            ("ECL_TENANT_ID", EclEmulatorOptions.DefaultTenant.TenantId),
            ("ECL_API_KEY", EclEmulatorOptions.DefaultTenant.ApiKey),
            ("ECL_API_SECRET", EclEmulatorOptions.DefaultTenant.ApiSecret.Reveal()),
        ];
        foreach ((string name, string value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        return new PageEmulator(host);
    }

    /// <summary>Sends a request such as <c>POST /emulator/clock/advance {"seconds":1}</c>, which sets the state that a page assumes.</summary>
    public async Task ControlAsync(string request, CancellationToken cancellationToken)
    {
        string[] parts = request.Split(' ', 3);
        using var http = new HttpClient { BaseAddress = host.Endpoint };
        using var message = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]) { Content = new StringContent(parts[2], Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await http.SendAsync(message, cancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{request}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>Replaces the endpoints of the services, which a page prints or which its clients have by default.</summary>
    public string Redirect(string text) =>
        MatchOptions().Replace(text.Replace("http://127.0.0.1:3000/", host.Endpoint.ToString(), StringComparison.Ordinal), options => options.Value + options.Groups[1].Value switch
        {
            "ImageFlux" => Set("Endpoint", host.ImageFluxEndpoint),
            "SkyWay" => Set("Endpoint", host.SkyWayEndpoint),
            "Ecl" => Set("Endpoint", host.EclEndpoint) + Set("KeystoneEndpoint", host.KeystoneEndpoint),
            _ => Set("Endpoint", host.ConcurrencyMonitoringEndpoint),
        });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static string Set(string name, Uri value) => $" {name} = new Uri(\"{value}\"),";

    [GeneratedRegex(@"new (ImageFlux|SkyWay|Ecl|ConcurrencyMonitoring)ClientOptions\s*\{")]
    private static partial Regex MatchOptions();
}
