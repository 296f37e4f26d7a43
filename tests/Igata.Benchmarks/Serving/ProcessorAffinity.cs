using System.Globalization;
using System.Runtime.InteropServices;

namespace Igata.Benchmarks.Serving;

/// <summary>Pins threads to a processor on Linux. Elsewhere, and with one processor, nothing is pinned.</summary>
internal static partial class ProcessorAffinity
{
    /// <summary>Runs an action whose new threads and processes run on one processor only.</summary>
    public static T RunOn<T>(int processor, Func<T> action)
    {
        if (!OperatingSystem.IsLinux() || processor >= Environment.ProcessorCount)
        {
            return action();
        }

        ulong before = 0;
        bool known = sched_getaffinity(0, sizeof(ulong), ref before) >= 0;
        ulong mask = 1UL << processor;
        if (!known || sched_setaffinity(0, sizeof(ulong), ref mask) != 0)
        {
            return action();
        }

        try
        {
            return action();
        }
        finally
        {
            _ = sched_setaffinity(0, sizeof(ulong), ref before);
        }
    }

    /// <summary>Pins the threads of this process, and those that they start, to a processor.</summary>
    public static void PinProcess(int processor)
    {
        if (!OperatingSystem.IsLinux() || processor >= Environment.ProcessorCount)
        {
            return;
        }

        ulong mask = 1UL << processor;
        foreach (string thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            _ = sched_setaffinity(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), sizeof(ulong), ref mask);
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sched_setaffinity(int thread, nint size, ref ulong mask);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int sched_getaffinity(int thread, nint size, ref ulong mask);
}
