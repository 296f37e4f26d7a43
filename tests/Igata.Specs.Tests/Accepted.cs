namespace Igata.Specs.Tests;

/// <summary>Files that tests compare with. <c>IGATA_ACCEPT=1</c> writes them.</summary>
internal static class Accepted
{
    public static void AssertEqual(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
