using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>Replaces the license file. The next <c>UpdateLicense</c> reads it.</summary>
    /// <param name="license">The license.</param>
    public void ReplaceLicenseFile(License license)
    {
        ArgumentNullException.ThrowIfNull(license);
        ReplaceLicenseFile(JsonCodec.ToText(license));
    }

    /// <summary>Replaces the license file with any text. If it is not a license, <c>UpdateLicense</c> fails.</summary>
    /// <param name="text">The content of the file.</param>
    public void ReplaceLicenseFile(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RunLocked(() => _licenses.File = text);
    }

    ValueTask<License> ISoraService.GetLicenseAsync(CancellationToken cancellationToken) => RunLockedAsync(() => _licenses.Current);

    ValueTask<UpdateLicenseResponse> ISoraService.UpdateLicenseAsync(CancellationToken cancellationToken) => RunLockedAsync(_licenses.Update);
}
