namespace Igata.Benchmarks;

/// <summary>The effort of a measurement.</summary>
/// <param name="Rounds">The number of runs of each contender.</param>
/// <param name="Sample">The approximate duration of one run.</param>
/// <param name="SocketSample">The same for calls over a socket: in a short run, the threads that wake up take most of the time.</param>
/// <param name="Processes">The number of new processes.</param>
internal sealed record MeasurementSettings(int Rounds, TimeSpan Sample, TimeSpan SocketSample, int Processes)
{
    public static MeasurementSettings Full { get; } = new(Rounds: 21, Sample: TimeSpan.FromMilliseconds(12), SocketSample: TimeSpan.FromMilliseconds(60), Processes: 15);

    public static MeasurementSettings Quick { get; } = new(Rounds: 9, Sample: TimeSpan.FromMilliseconds(5), SocketSample: TimeSpan.FromMilliseconds(30), Processes: 5);
}
