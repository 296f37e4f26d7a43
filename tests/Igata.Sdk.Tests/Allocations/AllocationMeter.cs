namespace Igata.Sdk.Tests.Allocations;

/// <summary>Counts the bytes that this thread sets aside, to the byte.</summary>
internal static class AllocationMeter
{
    private const int WarmUps = 40;
    private const int Rounds = 20;

    /// <summary>
    /// The bytes of one run once all is compiled and every pool is filled. Only a garbage collection in between, which
    /// trims the pools, can add some to one of the rounds, so that the least counts.
    /// </summary>
    public static long Measure(Func<object?> action)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            GC.KeepAlive(action());
        }

        long min = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(action());
            min = Math.Min(min, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return min;
    }
}
