using Igata.Ecl;
using static Igata.Emulator.Tests.Ecl.EclFixture;

namespace Igata.Emulator.Tests.Ecl;

public sealed class EclAppTests
{
    [Fact]
    public async Task DefaultsAreEmptyAndActive()
    {
        await using EclFixture fixture = await OpenAsync();

        App app = await fixture.CreateAsync();

        Assert.Equal(("", AppStatus.Active), (app.Description, app.Status));
        Assert.Empty(app.Domains!);
        Assert.Empty(app.Permissions!);
        Assert.Null(app.Recording);
    }

    [Fact]
    public async Task UpdateKeepsOmittedMembers()
    {
        await using EclFixture fixture = await OpenAsync();
        App created = await fixture.CreateAsync(new AppSettings { Description = "one", Domains = ["a.example"], Permissions = [Permission.Turn] });

        App same = await UpdateAsync(fixture, created, new AppSettings());
        App emptied = await UpdateAsync(fixture, created, new AppSettings { Description = "", Domains = [], Permissions = [] });

        Assert.Equal(created, same);
        Assert.Equal(created with { Description = "", Domains = [], Permissions = [] }, emptied);
    }

    [Fact]
    public async Task UsageCoversTheLastTwoMonthsInJapan()
    {
        await using EclFixture fixture = await OpenAsync();
        App app = await fixture.CreateAsync();

        fixture.Ecl.AddUsage(Tenant, 1000, new Usage { Signaling = 1, Turn = 2, Sfu = 3 });
        fixture.Ecl.AddUsage(Tenant, 1000, new Usage { Signaling = 10, Turn = 20, Sfu = 30 });
        fixture.Time.Advance(new DateTimeOffset(2018, 7, 31, 15, 0, 0, TimeSpan.Zero) - fixture.Time.GetUtcNow());

        App later = await fixture.Client.GetAppAsync(new GetAppRequest { TenantId = Tenant, AppId = app.Id }, TestCancellation);
        Assert.Equal(["2018/07", "2018/08"], later.UsageSummary!.Value.Keys);
        Assert.Equal(new Usage { Signaling = 11, Turn = 22, Sfu = 33 }, later.UsageSummary!.Value["2018/07"]);
        Assert.Equal(new Usage { Signaling = 0, Turn = 0, Sfu = 0 }, later.UsageSummary!.Value["2018/08"]);
    }

    [Fact]
    public async Task RecordingNeedsABucketAndAKey()
    {
        await using EclFixture fixture = await OpenAsync();
        App app = await fixture.CreateAsync(new AppSettings { RecordingBucketName = "bucket" });
        Assert.Equal((RecordingStatus.Unavailable, "bucket"), (app.Recording!.Status, app.Recording.BucketName));

        app = await UpdateAsync(fixture, app, new AppSettings { RecordingServiceAccountKey = "{}" });

        Assert.Equal((RecordingStatus.Active, "bucket"), (app.Recording!.Status, app.Recording.BucketName));
    }

    public static TheoryData<AppSettings> InvalidRequests { get; } =
    [
        new AppSettings { Permissions = [new Permission("turn")] },
        new AppSettings { Status = new AppStatus("deleted") },
        new AppSettings { Domains = [""] },
        new AppSettings { Domains = ["https://a.example"] },
        new AppSettings { Domains = ["a.example:443"] },
        new AppSettings { Domains = ["a.example/path"] },
        new AppSettings { Domains = ["a..example"] },
        new AppSettings { Domains = ["-a.example"] },
        new AppSettings { Domains = ["good.example", new string('a', 64) + ".example"] },
        new AppSettings { Domains = [string.Join('.', Enumerable.Repeat(new string('a', 60), 5))] },
    ];

    [Theory]
    [MemberData(nameof(InvalidRequests), DisableDiscoveryEnumeration = true)]
    public async Task InvalidRequestIsA400AndChangesNothing(AppSettings settings)
    {
        await using EclFixture fixture = await OpenAsync();
        App app = await fixture.CreateAsync();

        await AssertFailsAsync(EclError.InvalidRequest, () => fixture.CreateAsync(settings));
        await AssertFailsAsync(EclError.InvalidRequest, () => UpdateAsync(fixture, app, settings));

        Assert.Equal([app], fixture.Ecl.GetApps(Tenant));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("192.0.2.1")]
    [InlineData("::1")]
    [InlineData("skyway.example.co.jp")]
    public async Task HostNamesAndAddressesAreValidDomains(string domain)
    {
        await using EclFixture fixture = await OpenAsync();

        Assert.Equal([domain], (await fixture.CreateAsync(new AppSettings { Domains = [domain] })).Domains);
    }

    private static async Task<App> UpdateAsync(EclFixture fixture, App app, AppSettings settings) =>
        await fixture.Client.UpdateAppAsync(new UpdateAppRequest { TenantId = Tenant, AppId = app.Id, AppSettings = settings }, TestCancellation);
}
