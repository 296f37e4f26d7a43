using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

/// <summary>The service as seen by the tenant of the token.</summary>
internal sealed class EclService(EclEmulator emulator, Tenant caller) : IEclService
{
    public ValueTask<EquatableList<AppSummary>> ListAppsAsync(ListAppsRequest request, CancellationToken cancellationToken) =>
        new(emulator.List(RequireOwnTenant(request.TenantId), request.ExpandApps));

    public ValueTask<App> CreateAppAsync(CreateAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Create(RequireOwnTenant(request.TenantId), request.AppSettings));

    public ValueTask<App> GetAppAsync(GetAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Get(RequireOwnTenant(request.TenantId), request.AppId));

    public ValueTask<App> UpdateAppAsync(UpdateAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Update(RequireOwnTenant(request.TenantId), request.AppId, request.AppSettings));

    public ValueTask<DeleteAppResponse> DeleteAppAsync(DeleteAppRequest request, CancellationToken cancellationToken)
    {
        emulator.Delete(RequireOwnTenant(request.TenantId), request.AppId);
        return new(new DeleteAppResponse());
    }

    public ValueTask<SecretKey> GetSecretKeyAsync(GetSecretKeyRequest request, CancellationToken cancellationToken) =>
        new(emulator.GetSecretKey(RequireOwnTenant(request.TenantId), request.AppId));

    public ValueTask<SecretKey> RenewSecretKeyAsync(RenewSecretKeyRequest request, CancellationToken cancellationToken) =>
        new(emulator.RenewSecretKey(RequireOwnTenant(request.TenantId), request.AppId));

    private Tenant RequireOwnTenant(string tenantId) =>
        tenantId == caller.Id ? caller : throw EclEmulator.CreateForbidden("The token is for another tenant.");
}
