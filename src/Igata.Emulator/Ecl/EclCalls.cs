using Igata.Ecl;
using Igata.Runtime;

namespace Igata.Emulator.Ecl;

/// <summary>The service as a caller sees it whose token is for one tenant.</summary>
internal sealed class EclCalls(EclEmulator emulator, Tenant caller) : IEclService
{
    public ValueTask<EquatableList<AppSummary>> ListAppsAsync(ListAppsRequest request, CancellationToken cancellationToken) =>
        new(emulator.List(Own(request.TenantId), request.ExpandApps));

    public ValueTask<App> CreateAppAsync(CreateAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Create(Own(request.TenantId), request.AppSettings));

    public ValueTask<App> GetAppAsync(GetAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Get(Own(request.TenantId), request.AppId));

    public ValueTask<App> UpdateAppAsync(UpdateAppRequest request, CancellationToken cancellationToken) =>
        new(emulator.Update(Own(request.TenantId), request.AppId, request.AppSettings));

    public ValueTask<DeleteAppResponse> DeleteAppAsync(DeleteAppRequest request, CancellationToken cancellationToken)
    {
        emulator.Delete(Own(request.TenantId), request.AppId);
        return new(new DeleteAppResponse());
    }

    public ValueTask<SecretKey> GetSecretKeyAsync(GetSecretKeyRequest request, CancellationToken cancellationToken) =>
        new(emulator.GetSecretKey(Own(request.TenantId), request.AppId));

    public ValueTask<SecretKey> RenewSecretKeyAsync(RenewSecretKeyRequest request, CancellationToken cancellationToken) =>
        new(emulator.RenewSecretKey(Own(request.TenantId), request.AppId));

    private Tenant Own(string tenantId) =>
        tenantId == caller.Id ? caller : throw EclEmulator.Forbidden("The token is for another tenant.");
}
