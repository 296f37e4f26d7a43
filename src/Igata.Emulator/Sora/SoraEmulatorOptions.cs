using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>How an emulated Sora begins.</summary>
public sealed class SoraEmulatorOptions
{
    /// <summary>What the ids grow from: the same seed and the same calls give the same ids. 1 unless set.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

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
