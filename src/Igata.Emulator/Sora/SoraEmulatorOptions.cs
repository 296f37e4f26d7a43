using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The initial state of the emulated Sora.</summary>
public sealed class SoraEmulatorOptions
{
    /// <summary>The version of Sora, which sessions and statistics contain. Default: 2025.2.0.</summary>
    public string Version { get; set; } = "2025.2.0";

    /// <summary>The targets that this version of Sora does not have. They are unknown targets. Default: none.</summary>
    public IReadOnlyCollection<string> MissingTargets { get; set; } = [];

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
