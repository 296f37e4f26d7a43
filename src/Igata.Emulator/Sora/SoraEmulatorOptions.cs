using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>How an emulated Sora begins.</summary>
public sealed class SoraEmulatorOptions
{
    /// <summary>The license in use at the beginning.</summary>
    public License License { get; set; } = new()
    {
        ExpiredAt = "2030-12",
        MaxConnections = 100,
        ProductName = "Sora",
        SerialCode = "EMULATED-SRA-E000-203012-100",
        Type = "Experimental",
    };
}
