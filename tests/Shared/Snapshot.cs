namespace Igata.Tests;

/// <summary>
/// Holds a text against <c>NAME.verified.txt</c>. On a difference the text is written beside it as
/// <c>NAME.received.txt</c>; with IGATA_ACCEPT=1 it becomes the snapshot. The naming is Verify's.
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

        Assert.True(File.Exists(verified), $"{verified} is missing. Make it with IGATA_ACCEPT=1, and read it.");
        if (File.ReadAllText(verified) != text)
        {
            File.WriteAllText(received, text);
            Assert.Fail($"{name} differs from its snapshot. Compare {received} with {verified}; accept it with IGATA_ACCEPT=1.");
        }

        File.Delete(received);
    }
}
