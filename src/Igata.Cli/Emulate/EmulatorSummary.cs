using Igata.Emulator;
using Igata.Emulator.Ecl;

namespace Igata.Cli.Emulate;

/// <summary>Prints where everything is, and what is needed to call it.</summary>
internal static class EmulatorSummary
{
    public static void Write(EmulatorHost emulator, TextWriter output)
    {
        int width = emulator.Addresses.Max(static address => address.Title.Length);
        foreach (ServiceAddress address in emulator.Addresses)
        {
            string beside = address.Endpoint == address.RealEndpoint ? "" : $"  or {address.Endpoint}";
            output.WriteLine($"  {address.Title.PadRight(width)}  {address.RealEndpoint}{beside}");
        }

        output.WriteLine($"  {"Control".PadRight(width)}  {new Uri(emulator.Endpoint, "/emulator/")}");
        output.WriteLine();
        foreach (string service in emulator.Addresses.Select(static address => address.Service).Distinct())
        {
            if (GetCredentials(emulator, service) is { } credentials)
            {
                output.WriteLine("  " + credentials);
            }
        }
    }

    private static string? GetCredentials(EmulatorHost emulator, string service) => service switch
    {
        "imageflux" => "ImageFlux accepts any access token: Authorization: Bearer demo. Without a token, Sora responds at the root.",
        "skyway" => $"SkyWay, an admin token for three days: {emulator.SkyWay.CreateAdminToken().Reveal()}",
        "ecl" => $"Enterprise Cloud: tenant {EclEmulatorOptions.DefaultTenant.TenantId}, key emulated-api-key, secret emulated-api-secret",
        "concurrency-monitoring" => "Concurrency Monitoring: user demo-app, any password",
        _ => null,
    };
}
