using Igata.Ecl;
using Igata.Runtime;
using static Igata.Emulator.Tests.Ecl.EclFixture;

namespace Igata.Emulator.Tests.Ecl;

public sealed class EclSequenceTests
{
    [Fact]
    public async Task ApplicationLifecycleWorks()
    {
        await using EclFixture fixture = await OpenAsync();
        EclClient ecl = fixture.Client;

        App created = await fixture.CreateAsync(new AppSettings
        {
            Description = "api-test",
            Domains = ["localhost"],
            Permissions = [Permission.Turn, Permission.Sfu, Permission.UserList],
            Status = AppStatus.Active,
        });
        Assert.Equal(1000, created.Id.Long);
        Assert.Equal([Permission.Sfu, Permission.Turn, Permission.UserList], created.Permissions);
        Assert.Equal(["2018/06", "2018/07"], created.UsageSummary!.Value.Keys);

        AppSummary listed = Assert.Single(await ecl.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation));
        Assert.Equal((created.Id, created.Apikey, "api-test"), (listed.Id, listed.Apikey, listed.Description));
        Assert.Null(listed.CreatedAt);
        AppSummary expanded = Assert.Single(await ecl.ListAppsAsync(new ListAppsRequest { TenantId = Tenant, ExpandApps = true }, TestCancellation));
        Assert.Equal((created.CreatedAt, created.Status), (expanded.CreatedAt!.Value, expanded.Status!.Value));

        Assert.Equal(created, await ecl.GetAppAsync(new GetAppRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation));
        Assert.Equal(created, await ecl.GetAppAsync(new GetAppRequest { TenantId = Tenant, AppId = "1000" }, TestCancellation));

        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        App changed = await ecl.UpdateAppAsync(
            new UpdateAppRequest { TenantId = Tenant, AppId = created.Id, AppSettings = new AppSettings { Status = AppStatus.Suspended } }, TestCancellation);
        Assert.Equal(created with { Status = AppStatus.Suspended, UpdatedAt = created.UpdatedAt + TimeSpan.FromMinutes(1) }, changed);

        Secret key = (await ecl.GetSecretKeyAsync(new GetSecretKeyRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation)).Secretkey;
        Secret renewed = (await ecl.RenewSecretKeyAsync(new RenewSecretKeyRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation)).Secretkey;
        Assert.NotEqual(key, renewed);
        Assert.Equal(renewed, (await ecl.GetSecretKeyAsync(new GetSecretKeyRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation)).Secretkey);

        await ecl.DeleteAppAsync(new DeleteAppRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation);
        await AssertFailsAsync(EclError.Forbidden, () => ecl.GetAppAsync(new GetAppRequest { TenantId = Tenant, AppId = created.Id }, TestCancellation).AsTask());
        Assert.Empty(await ecl.ListAppsAsync(new ListAppsRequest { TenantId = Tenant }, TestCancellation));
        Assert.Equal(1001, (await fixture.CreateAsync()).Id.Long);
    }
}
