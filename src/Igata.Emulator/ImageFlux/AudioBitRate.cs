using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>Selects the audio bit rate that is used for a requested one.</summary>
internal static class AudioBitRate
{
    private const int DefaultRate = 96000;

    // In bit/s, ascending.
    private static readonly int[] Rates =
        [32000, 40000, 48000, 56000, 64000, 80000, 96000, 112000, 128000, 160000, 192000, 224000, 256000, 320000];

    /// <summary>Selects the highest rate that does not exceed the requested one, or the lowest rate if all do.</summary>
    public static int SelectRate(int? requested) => Rates.LastOrDefault(rate => rate <= (requested ?? DefaultRate), Rates[0]);

    public static HlsOutput ApplyTo(HlsOutput output) => output with { Audio = (output.Audio ?? new HlsAudio()) with { Bps = SelectRate(output.Audio?.Bps) } };
}
