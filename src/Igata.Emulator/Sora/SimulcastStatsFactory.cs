using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Distributes the packets of a video over the layers that it is sent in.</summary>
internal static class SimulcastStatsFactory
{
    public static SimulcastStats Create(Stats stats, Rid highest) => new()
    {
        R0 = CreateLayer(stats.Simulcast!.R0!, stats.Rtp!, highest, Rid.R0, sixths: 1),
        R1 = CreateLayer(stats.Simulcast.R1!, stats.Rtp!, highest, Rid.R1, sixths: 2),
        R2 = CreateLayer(stats.Simulcast.R2!, stats.Rtp!, highest, Rid.R2, sixths: 3),
    };

    private static SimulcastLayerStats CreateLayer(SimulcastLayerStats none, RtpStats all, Rid highest, Rid rid, long sixths) =>
        !SimulcastLayers.Includes(highest, rid) ? none : none with
        {
            Rtp = none.Rtp! with
            {
                TotalReceivedRtp = all.TotalReceivedRtp * sixths / 6,
                TotalReceivedRtpByteSize = all.TotalReceivedRtpByteSize * sixths / 6,
            },
        };
}
