namespace Igata.Cli.Tests;

/// <summary>The references of the APIs in docs/reference are those of their specs. With IGATA_ACCEPT=1 they are written.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("concurrency-monitoring")]
    [InlineData("ecl")]
    [InlineData("imageflux")]
    [InlineData("skyway")]
    [InlineData("sora")]
    public async Task TheReferenceOfAnApiIsThatOfItsSpec(string api)
    {
        string page = Repository.Path("docs", "reference", api + ".md");
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "export", "docs", "specs/" + api, "-o", "-");
        Assert.Equal((ExitCode.Ok, ""), (outcome.Code, outcome.Error));
        if (Environment.GetEnvironmentVariable("IGATA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            await File.WriteAllTextAsync(page, outcome.Output, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == outcome.Output, $"docs/reference/{api}.md is not current. Write it with IGATA_ACCEPT=1, or with 'igata export docs specs/{api} -o docs/reference/{api}.md'.");
    }
}
