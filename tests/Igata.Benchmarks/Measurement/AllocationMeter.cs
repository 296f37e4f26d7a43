namespace Igata.Benchmarks;

/// <summary>Measures the bytes per operation. Allocations are exact, so the minimum of a few runs is what the operation itself requires.</summary>
internal static class AllocationMeter
{
    private const int Runs = 5;
    private const int Calls = 200;

    public static long MeasureThread(Contender contender) => Enumerable.Range(0, Runs).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Repeat(1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    /// <summary>Measures all threads, for operations that run on several threads; this includes a server in the same process.</summary>
    public static long MeasureProcess(Contender contender) => Enumerable.Range(0, Runs).Min(_ =>
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Repeat(Calls);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    });
}
