using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class LicenseTests
{
    [Fact]
    public async Task TheFileIsReadWhenSomeoneAsksForIt()
    {
        await using Stage stage = await OpenAsync();
        License first = await stage.Client.GetLicenseAsync(Cancel);
        License next = first with { ExpiredAt = "2031-12", MaxConnections = 500 };

        stage.Sora.ReplaceLicenseFile(next);
        Assert.Equal(first, await stage.Client.GetLicenseAsync(Cancel));

        UpdateLicenseResponse update = await stage.Client.UpdateLicenseAsync(Cancel);
        Assert.Equal((next, first), (update.NewLicense, update.OldLicense));
        Assert.Equal(next, await stage.Client.GetLicenseAsync(Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a license")]
    [InlineData("""{"expired_at":"2031-12"}""")]
    [InlineData("""{"expired_at":"soon","max_connections":1,"product_name":"Sora","serial_code":"S","type":"T"}""")]
    public async Task ADamagedFileIsAnErrorAndChangesNothing(string file)
    {
        await using Stage stage = await OpenAsync();
        License first = await stage.Client.GetLicenseAsync(Cancel);
        stage.Connect("sora");
        stage.Sora.ReplaceLicenseFile(file);

        await FailsAsync(SoraEmulatorError.InvalidLicense, stage.Client.UpdateLicenseAsync(Cancel));

        Assert.Equal(first, await stage.Client.GetLicenseAsync(Cancel));
        Assert.Single(stage.Sora.Connections);
    }
}
