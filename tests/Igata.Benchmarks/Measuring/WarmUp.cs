using System.Diagnostics;
using System.Runtime;

namespace Igata.Benchmarks;

/// <summary>Runs contenders until the JIT has nothing better to offer for them.</summary>
internal static class WarmUp
{
    private const int FewestPasses = 4;
    private const int MostPasses = 16;

    // Thirty calls make a method hot; it is hot once without and once with a profile.
    private const int FewestCalls = 40;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(25);

    // The JIT waits 100 ms for a quiet moment before it optimizes.
    private static readonly TimeSpan QuietMoment = TimeSpan.FromMilliseconds(160);

    public static void All(IReadOnlyList<Contender> contenders, CancellationToken cancellationToken)
    {
        long compiled = -1;
        for (int pass = 0; pass < MostPasses && (pass < FewestPasses || JitInfo.GetCompiledMethodCount() > compiled); pass++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (Contender contender in contenders)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(contender, pass < 2 ? FewestCalls : 1);
            }

            Thread.Sleep(QuietMoment);
        }
    }

    private static void Run(Contender contender, int fewestCalls)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Rehearse(fewestCalls);
        while (Stopwatch.GetElapsedTime(start) < LongestTurn)
        {
            contender.Rehearse(FewestCalls);
        }
    }
}
