namespace Igata.Emulator.Sora;

/// <summary>What the emulator has counted since it started.</summary>
internal sealed class ConnectionTotals
{
    public long Created { get; set; }

    public long Destroyed { get; set; }

    public long SessionsDestroyed { get; set; }

    /// <summary>The time that all ended connections lasted.</summary>
    public TimeSpan Duration { get; set; }
}
