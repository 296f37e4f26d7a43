using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The license in use, and the license file that the next one is read from.</summary>
internal sealed class LicenseStore(License first)
{
    public License Current { get; private set; } = first;

    public string File { private get; set; } = JsonCodec.ToText(first);

    public UpdateLicenseResponse Update()
    {
        License old = Current;
        Current = Read();
        return new UpdateLicenseResponse { NewLicense = Current, OldLicense = old };
    }

    private License Read()
    {
        try
        {
            License license = JsonCodec.Parse<License>(File);
            return ((IValidatable)license).IsValid() ? license : throw new SoraException(SoraEmulatorError.InvalidLicense);
        }
        catch (JsonFormatException exception)
        {
            throw new SoraException(SoraEmulatorError.InvalidLicense, exception.Message);
        }
    }
}
