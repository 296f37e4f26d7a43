using System.Diagnostics;
using System.Runtime;

namespace Igata.Benchmarks;

/// <summary>Runs contenders until the JIT has fully optimized them.</summary>
internal static class JitWarmUp
{
    /// <summary>The number of runs of each contender, each followed by <see cref="PassDelay"/>, until nothing is compiled any more.</summary>
    public const int MinPasses = 4;
    public const int MaxPasses = 16;

    // A method is recompiled after thirty calls, once without and once with a profile.
    private const int MinCalls = 40;

    private static readonly TimeSpan MaxRunTime = TimeSpan.FromMilliseconds(25);

    /// <summary>Gets the pause in which code is optimized: the JIT waits for 100 ms without new methods.</summary>
    public static TimeSpan PassDelay { get; } = TimeSpan.FromMilliseconds(160);

    public static void RunAll(IReadOnlyList<Contender> contenders, CancellationToken cancellationToken)
    {
        long compiled = -1;
        for (int pass = 0; pass < MaxPasses && (pass < MinPasses || JitInfo.GetCompiledMethodCount() > compiled); pass++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (Contender contender in contenders)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(contender, pass < 2 ? MinCalls : 1);
            }

            Thread.Sleep(PassDelay);
        }
    }

    private static void Run(Contender contender, int minCalls)
    {
        long start = Stopwatch.GetTimestamp();
        contender.WarmUp(minCalls);
        while (Stopwatch.GetElapsedTime(start) < MaxRunTime)
        {
            contender.WarmUp(MinCalls);
        }
    }
}
