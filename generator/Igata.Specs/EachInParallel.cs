using System.Runtime.ExceptionServices;

namespace Igata.Specs;

/// <summary>Does independent work at the same time.</summary>
public static class EachInParallel
{
    /// <summary>Runs an action for each index. If some throw, the first exception is thrown as it is.</summary>
    public static void Run(int count, Action<int> action)
    {
        try
        {
            Parallel.For(0, count, action);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.InnerException!).Throw();
        }
    }
}
