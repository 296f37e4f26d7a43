using Igata.Ecl;

namespace Igata.Aot;

/// <summary>Every method of Enterprise Cloud; the token comes by itself, and once by hand.</summary>
internal static class EclTour
{
    // The tenant that the emulator has unless told otherwise.
    private static readonly EclCredentials Tenant = new("374044ae291f48dca124f63c10eaec7b", "emulated-api-key", "emulated-api-secret");

    public static async Task RunAsync(Stage stage)
    {
        using var ecl = new EclClient(new EclClientOptions
        {
            Endpoint = stage.At("/ecl/"),
            KeystoneEndpoint = stage.At("/keystone/"),
            TokenRequest = Tenant,
        });
        string tenant = Tenant.TenantId;
        await Stage.SayAsync(EclTargets.CreateToken, ecl.CreateTokenAsync(Tenant));

        var settings = new AppSettings { Description = "aot", Domains = ["localhost"], Permissions = [Permission.Turn, Permission.Sfu], Status = AppStatus.Active };
        AppId app = (await Stage.SayAsync(EclTargets.CreateApp, ecl.CreateAppAsync(tenant, settings))).Id;
        await Stage.SayAsync(EclTargets.ListApps, ecl.ListAppsAsync(new() { TenantId = tenant, ExpandApps = true }));
        await Stage.SayAsync(EclTargets.GetApp, ecl.GetAppAsync(tenant, app));
        await Stage.SayAsync(EclTargets.UpdateApp, ecl.UpdateAppAsync(tenant, app, new AppSettings { Status = AppStatus.Suspended }));
        await Stage.SayAsync(EclTargets.GetSecretKey, ecl.GetSecretKeyAsync(tenant, app));
        await Stage.SayAsync(EclTargets.RenewSecretKey, ecl.RenewSecretKeyAsync(tenant, app));
        await Stage.SayAsync(EclTargets.DeleteApp, ecl.DeleteAppAsync(tenant, app));
    }
}
