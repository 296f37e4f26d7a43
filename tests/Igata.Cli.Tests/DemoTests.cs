namespace Igata.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task EveryMethodOfEveryApiResponds()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "demo");
        Assert.Equal((ExitCode.Ok, ""), (outcome.Code, outcome.Error));
        Assert.EndsWith("\n57 of 57 methods succeeded\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not called", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sora", 29)]
    [InlineData("imageflux", 12)]
    [InlineData("skyway", 3)]
    [InlineData("ecl", 8)]
    [InlineData("concurrency-monitoring", 5)]
    public async Task DemoCanRunOneApi(string api, int methods)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "demo", api);
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.EndsWith($"\n{methods} of {methods} methods succeeded\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownApiIsAUsageError()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "demo", "skyweg");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("skyway", outcome.Error, StringComparison.Ordinal);
    }
}
