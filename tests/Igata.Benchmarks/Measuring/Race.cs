using System.Diagnostics;

namespace Igata.Benchmarks;

/// <summary>
/// Lets contenders run side by side: each once per round, in rotated order, so that a machine that grows slower does so
/// for all of them. Nobody collects in between: right after it every page is new, which costs more than what is measured.
/// </summary>
internal static class Race
{
    public static Times Run(IReadOnlyList<Contender> contenders, Effort effort, CancellationToken cancellationToken)
    {
        WarmUp.All(contenders, cancellationToken);
        int[] repeats = [.. contenders.Select(contender => Repeats(contender, effort.Sample))];
        double[][] times = [.. contenders.Select(_ => new double[effort.Rounds])];
        for (int round = 0; round < effort.Rounds; round++)
        {
            for (int turn = 0; turn < contenders.Count; turn++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int who = (round + turn) % contenders.Count;
                times[who][round] = Nanoseconds(contenders[who], repeats[who]);
            }
        }

        return new Times([.. contenders.Select(contender => contender.Name)], times);
    }

    private static int Repeats(Contender contender, TimeSpan sample)
    {
        int repeats = 1;
        double once = Nanoseconds(contender, repeats);
        while (once * repeats < sample.TotalNanoseconds / 4)
        {
            repeats *= 4;
            once = Nanoseconds(contender, repeats);
        }

        return (int)Math.Max(1, sample.TotalNanoseconds / once);
    }

    private static double Nanoseconds(Contender contender, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Repeat(repeats);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
    }
}
