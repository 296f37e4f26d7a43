using System.Diagnostics;
using System.Runtime;

namespace Igata.Benchmarks;

/// <summary>Runs contenders until the JIT has fully optimized them.</summary>
internal static class JitWarmUp
{
    private const int MinPasses = 4;
    private const int MaxPasses = 16;

    // A method is recompiled after thirty calls, once without and once with a profile.
    private const int MinCalls = 40;

    private static readonly TimeSpan MaxRunTime = TimeSpan.FromMilliseconds(25);

    // The JIT waits for 100 ms without new methods before it optimizes.
    private static readonly TimeSpan PassDelay = TimeSpan.FromMilliseconds(160);

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
