using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The initial state of the emulated Sora.</summary>
public sealed class SoraEmulatorOptions
{
    /// <summary>The initial license.</summary>
    public License License { get; set; } = new()
    {
        ExpiredAt = "2030-12",
        MaxConnections = 100,
        ProductName = "Sora",
        SerialCode = "EMULATED-SRA-E000-203012-100",
        Type = "Experimental",
    };
}
