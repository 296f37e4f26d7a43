using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class LicenseTests
{
    [Fact]
    public async Task LicenseFileIsReadOnUpdate()
    {
        await using SoraFixture fixture = await OpenAsync();
        License first = await fixture.Client.GetLicenseAsync(TestCancellation);
        License next = first with { ExpiredAt = "2031-12", MaxConnections = 500 };

        fixture.Sora.ReplaceLicenseFile(next);
        Assert.Equal(first, await fixture.Client.GetLicenseAsync(TestCancellation));

        UpdateLicenseResponse update = await fixture.Client.UpdateLicenseAsync(TestCancellation);
        Assert.Equal((next, first), (update.NewLicense, update.OldLicense));
        Assert.Equal(next, await fixture.Client.GetLicenseAsync(TestCancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a license")]
    [InlineData("""{"expired_at":"2031-12"}""")]
    [InlineData("""{"expired_at":"soon","max_connections":1,"product_name":"Sora","serial_code":"S","type":"T"}""")]
    public async Task InvalidLicenseFileIsAnErrorAndChangesNothing(string file)
    {
        await using SoraFixture fixture = await OpenAsync();
        License first = await fixture.Client.GetLicenseAsync(TestCancellation);
        fixture.Connect("sora");
        fixture.Sora.ReplaceLicenseFile(file);

        await AssertFailsAsync(SoraEmulatorError.InvalidLicense, fixture.Client.UpdateLicenseAsync(TestCancellation));

        Assert.Equal(first, await fixture.Client.GetLicenseAsync(TestCancellation));
        Assert.Single(fixture.Sora.Connections);
    }
}
