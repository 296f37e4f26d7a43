namespace Igata.Benchmarks;

/// <summary>Bytes per operation; exact, so the least of a few runs is what the work itself needs.</summary>
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

    /// <summary>All threads together, for work that moves between them: a server's part is in it.</summary>
    public static long MeasureProcess(Contender contender) => Enumerable.Range(0, Runs).Min(_ =>
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        contender.Repeat(Calls);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    });
}
