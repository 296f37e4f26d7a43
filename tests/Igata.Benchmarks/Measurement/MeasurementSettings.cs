namespace Igata.Benchmarks;

/// <summary>The effort of a measurement.</summary>
/// <param name="Rounds">The number of runs of each contender.</param>
/// <param name="Sample">The approximate duration of one run.</param>
/// <param name="Processes">The number of new processes.</param>
internal sealed record MeasurementSettings(int Rounds, TimeSpan Sample, int Processes)
{
    public static MeasurementSettings Full { get; } = new(Rounds: 21, Sample: TimeSpan.FromMilliseconds(12), Processes: 15);

    public static MeasurementSettings Quick { get; } = new(Rounds: 9, Sample: TimeSpan.FromMilliseconds(5), Processes: 5);
}
