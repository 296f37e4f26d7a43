using Igata.Ecl;
using Igata.Ecl.Server;
using Igata.Emulator;
using Igata.Emulator.Ecl;

namespace Igata.Cli.Demo;

/// <summary>The demo of Enterprise Cloud 2.0 WebRTC. The client requests tokens itself; the demo also requests one explicitly.</summary>
internal sealed class EclDemo : ApiDemo
{
    private static readonly EclCredentials Tenant = EclEmulatorOptions.DefaultTenant;

    private readonly EclClient _ecl;
    private AppId _app;

    public EclDemo(EmulatorHost emulator)
        : base("ecl", "Enterprise Cloud 2.0 WebRTC", emulator.EclEndpoint, EclOperations.All.Select(static operation => operation.Target))
    {
        _ecl = new EclClient(Http, new EclClientOptions
        {
            Endpoint = emulator.EclEndpoint,
            KeystoneEndpoint = emulator.KeystoneEndpoint,
            TokenRequest = Tenant,
        });
        AddCall("Tokens", EclTargets.CreateToken, stop => _ecl.CreateTokenAsync(Tenant, stop));
        const string Group = "Applications";
        AddCall(Group, EclTargets.CreateApp, async stop =>
        {
            var settings = new AppSettings { Description = "api-test", Domains = ["localhost"], Permissions = [Permission.Turn, Permission.Sfu], Status = AppStatus.Active };
            _app = (await _ecl.CreateAppAsync(Tenant.TenantId, settings, stop)).Id;
        });
        AddCall(Group, EclTargets.ListApps, stop => _ecl.ListAppsAsync(new() { TenantId = Tenant.TenantId, ExpandApps = true }, stop));
        AddCall(Group, EclTargets.GetApp, stop => _ecl.GetAppAsync(Tenant.TenantId, _app, stop));
        AddCall(Group, EclTargets.UpdateApp, stop => _ecl.UpdateAppAsync(Tenant.TenantId, _app, new AppSettings { Status = AppStatus.Suspended }, stop));
        AddCall(Group, EclTargets.GetSecretKey, stop => _ecl.GetSecretKeyAsync(Tenant.TenantId, _app, stop));
        AddCall(Group, EclTargets.RenewSecretKey, stop => _ecl.RenewSecretKeyAsync(Tenant.TenantId, _app, stop));
        AddCall(Group, EclTargets.DeleteApp, stop => _ecl.DeleteAppAsync(Tenant.TenantId, _app, stop));
    }

    public override async Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken) =>
        await ShowInvalidRequestAsync(report, () => _ecl.CreateAppAsync(Tenant.TenantId, new AppSettings { Description = new string('a', 200) }, cancellationToken).AsTask())
        && await ShowApiErrorAsync<EclException>(
            report,
            "catch (EclException e) when (e.Error == EclError.Forbidden)",
            () => _ecl.GetAppAsync(Tenant.TenantId, _app, cancellationToken).AsTask(),
            static _ => []);

    protected override void Close() => _ecl.Dispose();
}
