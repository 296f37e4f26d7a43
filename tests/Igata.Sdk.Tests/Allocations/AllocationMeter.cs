namespace Igata.Sdk.Tests.Allocations;

/// <summary>Counts the bytes that the current thread allocates.</summary>
internal static class AllocationMeter
{
    private const int WarmUps = 40;
    private const int Rounds = 20;

    /// <summary>
    /// Returns the bytes of one run after compilation and after all pools are filled. A garbage collection trims the pools
    /// and can add bytes to a round, so the minimum of the rounds is returned.
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
