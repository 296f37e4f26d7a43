using Igata.Runtime;
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
            return IsMonth(license.ExpiredAt) ? license : throw new SoraException(SoraEmulatorError.InvalidLicense);
        }
        catch (JsonFormatException exception)
        {
            throw new SoraException(SoraEmulatorError.InvalidLicense, exception.Message);
        }
    }

    /// <summary>Returns whether a text is a year and a month, such as 2023-03.</summary>
    private static bool IsMonth(string? text) => text is { Length: 7 } && text[4] == '-' && text.Remove(4, 1).All(char.IsAsciiDigit);
}
