using System.Diagnostics;

namespace Igata.Benchmarks;

/// <summary>
/// Runs contenders alternately: each once per round, in rotated order, so that a machine that slows down affects all of them equally.
/// No garbage collection is forced in between: right after it, every page is new, which costs more than the measured code.
/// </summary>
internal static class InterleavedBenchmark
{
    /// <param name="contenders">The contenders.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="cancellationToken">Cancels the measurement.</param>
    /// <param name="readClock">Reads the clock; by default, the time that passes.</param>
    public static Measurements Run(IReadOnlyList<Contender> contenders, MeasurementSettings effort, CancellationToken cancellationToken, Func<TimeSpan>? readClock = null)
    {
        readClock ??= static () => Stopwatch.GetElapsedTime(0);
        JitWarmUp.RunAll(contenders, cancellationToken);
        int[] repeats = [.. contenders.Select(contender => ChooseRepeatCount(contender, effort.Sample, readClock))];
        double[][] times = [.. contenders.Select(_ => new double[effort.Rounds])];
        for (int round = 0; round < effort.Rounds; round++)
        {
            for (int offset = 0; offset < contenders.Count; offset++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int index = (round + offset) % contenders.Count;
                times[index][round] = MeasureNanoseconds(contenders[index], repeats[index], readClock);
            }
        }

        return new Measurements([.. contenders.Select(contender => contender.Name)], times);
    }

    private static int ChooseRepeatCount(Contender contender, TimeSpan sample, Func<TimeSpan> readClock)
    {
        int repeats = 1;
        double singleRun = MeasureNanoseconds(contender, repeats, readClock);
        while (singleRun * repeats < sample.TotalNanoseconds / 4)
        {
            repeats *= 4;
            singleRun = MeasureNanoseconds(contender, repeats, readClock);
        }

        return (int)Math.Max(1, sample.TotalNanoseconds / singleRun);
    }

    private static double MeasureNanoseconds(Contender contender, int repeats, Func<TimeSpan> readClock)
    {
        TimeSpan start = readClock();
        contender.Repeat(repeats);
        return (readClock() - start).TotalNanoseconds / repeats;
    }
}
