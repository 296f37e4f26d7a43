namespace Igata.Import.Checking;

/// <summary>Limits the memory of an import between its stages.</summary>
internal static class MemoryUse
{
    private const long Large = 200 * 1024 * 1024;

    /// <summary>
    /// Collects what the last stage released, if it is much. On a machine with free memory the collector waits until the next stage has
    /// allocated as much again, which is more than a build server may have.
    /// </summary>
    public static void Release()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Large)
        {
            GC.Collect();
        }
    }
}
