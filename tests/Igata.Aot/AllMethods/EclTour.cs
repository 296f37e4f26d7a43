using Igata.Ecl;

namespace Igata.Aot;

/// <summary>Calls every method of Enterprise Cloud. The client requests tokens itself; one is also requested explicitly.</summary>
internal static class EclTour
{
    // The default tenant of the emulator.
    private static readonly EclCredentials Tenant = new("374044ae291f48dca124f63c10eaec7b", "emulated-api-key", "emulated-api-secret");

    public static async Task RunAsync(EmulatorProcess emulator)
    {
        using var ecl = new EclClient(new EclClientOptions
        {
            Endpoint = emulator.GetUri("/ecl/"),
            KeystoneEndpoint = emulator.GetUri("/keystone/"),
            TokenRequest = Tenant,
        });
        string tenant = Tenant.TenantId;
        await EmulatorProcess.ReportAsync(EclTargets.CreateToken, ecl.CreateTokenAsync(Tenant));

        var settings = new AppSettings { Description = "aot", Domains = ["localhost"], Permissions = [Permission.Turn, Permission.Sfu], Status = AppStatus.Active };
        AppId app = (await EmulatorProcess.ReportAsync(EclTargets.CreateApp, ecl.CreateAppAsync(tenant, settings))).Id;
        await EmulatorProcess.ReportAsync(EclTargets.ListApps, ecl.ListAppsAsync(new() { TenantId = tenant, ExpandApps = true }));
        await EmulatorProcess.ReportAsync(EclTargets.GetApp, ecl.GetAppAsync(tenant, app));
        await EmulatorProcess.ReportAsync(EclTargets.UpdateApp, ecl.UpdateAppAsync(tenant, app, new AppSettings { Status = AppStatus.Suspended }));
        await EmulatorProcess.ReportAsync(EclTargets.GetSecretKey, ecl.GetSecretKeyAsync(tenant, app));
        await EmulatorProcess.ReportAsync(EclTargets.RenewSecretKey, ecl.RenewSecretKeyAsync(tenant, app));
        await EmulatorProcess.ReportAsync(EclTargets.DeleteApp, ecl.DeleteAppAsync(tenant, app));
    }
}
