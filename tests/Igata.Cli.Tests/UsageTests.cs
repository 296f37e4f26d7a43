namespace Igata.Cli.Tests;

/// <summary>Invalid arguments cause a short message with a hint on the error stream, and exit code 2.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("chek", "check")]
    [InlineData("check --formt json", "--format")]
    [InlineData("schema --outptu x", "--output")]
    public async Task TypoGetsASuggestion(string typed, string meant)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, typed.Split(' '));
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains($"was not matched. Did you mean one of the following?\n{meant}\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--help' for usage.", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("check specs src")]
    [InlineData("check --format yaml")]
    [InlineData("demo now")]
    [InlineData("schema --output")]
    public async Task InvalidArgumentsAreRejected(string typed)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, typed.Split(' '));
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.NotEmpty(outcome.Error);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task MissingCommandShowsHelp()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root);
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("Commands:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InternalErrorIsOneLine()
    {
        var host = new FakeHost(folder: null);
        Assert.Equal(ExitCode.InternalError, await CommandLine.RunAsync(["check"], host));
        Assert.Equal($"igata: The folder is gone. (InvalidOperationException){Environment.NewLine}", host.Error.ToString());
        Assert.Empty(host.Output.ToString()!);
    }
}
