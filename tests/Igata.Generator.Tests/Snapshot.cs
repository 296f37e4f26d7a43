using Igata.Tests;

namespace Igata.Generator.Tests;

/// <summary>
/// Holds a text against <c>Snapshots/NAME.verified.txt</c>. On a difference the text is written beside it as
/// <c>NAME.received.txt</c>; with IGATA_ACCEPT=1 it becomes the snapshot. The naming is Verify's.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string name, string text)
    {
        string folder = Repository.Path("tests", "Igata.Generator.Tests", "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.txt");
        string received = Path.Combine(folder, name + ".received.txt");
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            File.WriteAllText(verified, text);
            return;
        }

        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected != text)
        {
            File.WriteAllText(received, text);
            Assert.Fail($"{name} differs from its snapshot. Compare {received} with {verified}; accept it with IGATA_ACCEPT=1.");
        }

        File.Delete(received);
    }
}
