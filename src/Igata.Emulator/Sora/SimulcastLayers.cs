using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The layers of simulcast, by size: their names are in that order.</summary>
internal static class SimulcastLayers
{
    /// <summary>The layer that arrives: the one asked for, or the largest that is sent when that is less.</summary>
    public static Rid SelectReceived(Rid requested, Rid highest) => Includes(highest, requested) ? requested : highest;

    /// <summary>Whether a sender whose largest layer is <paramref name="highest"/> sends this one.</summary>
    public static bool Includes(Rid highest, Rid rid) => string.CompareOrdinal(rid.Value, highest.Value) <= 0;
}
