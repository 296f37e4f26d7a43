using System.Globalization;

namespace Igata.Sdk.Tests.Documents;

/// <summary>
/// The number of documents in a random test: a few by default; with <c>IGATA_LONG=1</c> a million, and with
/// <c>IGATA_LONG=n</c> n. <c>IGATA_SEED</c> repeats a run.
/// </summary>
internal static class RandomTestSettings
{
    public static bool IsLong => ReadSetting("IGATA_LONG") > 0;

    public static int GetCount(int defaultCount) => ReadSetting("IGATA_LONG") switch
    {
        null or 0 => defaultCount,
        1 => 1_000_000,
        var count => count.Value,
    };

    public static int GetSeed() => ReadSetting("IGATA_SEED") ?? Environment.TickCount;

    private static int? ReadSetting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;
}
