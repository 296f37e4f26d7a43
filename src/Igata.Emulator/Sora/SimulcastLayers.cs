using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The layers of simulcast. Their names are in the order of their size.</summary>
internal static class SimulcastLayers
{
    /// <summary>Returns the layer that a viewer receives: the requested one, or the highest one that is sent if that is lower.</summary>
    public static Rid SelectReceived(Rid requested, Rid highest) => Includes(highest, requested) ? requested : highest;

    /// <summary>Returns whether a sender whose highest layer is <paramref name="highest"/> sends this layer.</summary>
    public static bool Includes(Rid highest, Rid rid) => string.CompareOrdinal(rid.Value, highest.Value) <= 0;
}
