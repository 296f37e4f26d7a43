namespace Igata.Hosting.Tests.Retries;

public sealed class FaultTableTests
{
    private const string BeginMarker = "<!-- table of faults: made by FaultTableTests, IGATA_ACCEPT=1 -->\n";
    private const string EndMarker = "<!-- end of the table -->\n";

    [Fact]
    public async Task DocumentedFaultTableMatchesTheBehavior()
    {
        string table = await FaultTable.ToMarkdownAsync();
        Igata.Tests.BenchmarkFile.Write("faults", "The fault occurs twice, then the server works. Requests are those that the server has read completely.\n" + table);
        string path = Igata.Tests.Repository.Path("docs", "retries.md");
        string page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        (int begin, int end) = (page.IndexOf(BeginMarker, StringComparison.Ordinal) + BeginMarker.Length, page.IndexOf(EndMarker, StringComparison.Ordinal));
        Assert.True(begin >= BeginMarker.Length && end >= begin, $"{path} has no markers around its table.");
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, page[..begin] + table + page[end..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(table, page[begin..end]);
    }
}
