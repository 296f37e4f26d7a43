namespace Igata.Benchmarks;

/// <summary>How much time is spent on being sure.</summary>
/// <param name="Rounds">How often every contender runs.</param>
/// <param name="Sample">How long one run takes about.</param>
/// <param name="Processes">How many fresh processes.</param>
internal sealed record MeasurementSettings(int Rounds, TimeSpan Sample, int Processes)
{
    public static MeasurementSettings Full { get; } = new(Rounds: 21, Sample: TimeSpan.FromMilliseconds(12), Processes: 15);

    public static MeasurementSettings Quick { get; } = new(Rounds: 9, Sample: TimeSpan.FromMilliseconds(5), Processes: 5);
}
