namespace Igata.Tests;

/// <summary>
/// Compares a text with <c>NAME.verified.txt</c>. If they differ, the text is written to <c>NAME.received.txt</c>; with
/// IGATA_ACCEPT=1 it replaces the snapshot. The names are those of the Verify library.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string folder, string name, string text)
    {
        string verified = Repository.Path(folder, name + ".verified.txt");
        string received = Repository.Path(folder, name + ".received.txt");
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Repository.Path(folder));
            File.WriteAllText(verified, text);
            return;
        }

        Assert.True(File.Exists(verified), $"{verified} is missing. Create it with IGATA_ACCEPT=1, and review it.");
        if (File.ReadAllText(verified) != text)
        {
            File.WriteAllText(received, text);
            Assert.Fail($"{name} differs from its snapshot. Compare {received} with {verified}; to accept the change, set IGATA_ACCEPT=1.");
        }

        File.Delete(received);
    }
}
