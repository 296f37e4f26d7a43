namespace Igata.Tests;

/// <summary>Writes measurements to the folder <c>artifacts</c>, which <c>.ci/run</c> prints.</summary>
internal static class BenchmarkFile
{
    public static void Write(string name, string text)
    {
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Repository.Path("artifacts", name + ".txt"), text);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
    }

    public static double ComputeMedian(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
