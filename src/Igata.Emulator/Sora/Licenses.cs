using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The license in use, and the file that the next one is read from.</summary>
internal sealed class Licenses(License first)
{
    public License InUse { get; private set; } = first;

    public string File { private get; set; } = Json.ToText(first);

    public UpdateLicenseResponse Update()
    {
        License old = InUse;
        InUse = Read();
        return new UpdateLicenseResponse { NewLicense = InUse, OldLicense = old };
    }

    private License Read()
    {
        try
        {
            License license = Json.Parse<License>(File);
            return ((IValidatable)license).IsValid() ? license : throw new SoraException(SoraEmulatorError.InvalidLicense);
        }
        catch (JsonFormatException fault)
        {
            throw new SoraException(SoraEmulatorError.InvalidLicense, fault.Message);
        }
    }
}
