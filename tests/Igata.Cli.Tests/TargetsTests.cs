namespace Igata.Cli.Tests;

public sealed class TargetsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("igata-").FullName;

    public TargetsTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "specs/studio"));
        File.WriteAllText(Path.Combine(_folder, "specs/studio/api.yaml"), """
            api: Studio
            protocol: target-header
            endpoint: https://studio.example/
            dispatch: { header: x-target }
            target: Studio_20240101
            auth: none
            methods:
              Stop@20230101: { target: Studio_20230101, stability: deprecated, until: 2024.1, replaced-by: Stop, response: {} }
              Stop: { since: 2024.1, response: {} }
              Preview: { since: 2026.1.0-canary.2, stability: experimental, response: {} }
              Start: { response: {} }
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ListsAllMethods()
    {
        Outcome outcome = await Cli.RunInAsync(_folder, "targets");
        Assert.Equal("""
            specs/studio: 4 methods
              Method        Target                   Stability     Since              Until   Replaced by
              Stop20230101  Studio_20230101.Stop     deprecated                       2024.1  Stop
              Stop          Studio_20240101.Stop     stable        2024.1
              Preview       Studio_20240101.Preview  experimental  2026.1.0-canary.2
              Start         Studio_20240101.Start    stable


            """, outcome.Output);
        Assert.Equal(ExitCode.Ok, outcome.Code);
    }

    [Theory]
    [InlineData("2023.2.0", "Stop20230101 Start")]
    [InlineData("2024.1", "Stop Start")]
    [InlineData("2024.1.0", "Stop Start")]
    [InlineData("2026.1.0-canary.1", "Stop Start")]
    [InlineData("2026.1.0-canary.10", "Stop Preview Start")]
    [InlineData("2026.1", "Stop Preview Start")]
    public async Task ListsTheMethodsOfAVersion(string version, string expected)
    {
        Outcome outcome = await Cli.RunInAsync(_folder, "targets", "specs", "--version", version, "--format", "json");
        string[] names = [.. System.Text.Json.JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().Select(static item => item.GetProperty("method").GetString()!)];
        Assert.Equal(expected.Split(' '), names);
    }

    [Fact]
    public async Task InvalidVersionIsReported()
    {
        Outcome outcome = await Cli.RunInAsync(_folder, "targets", "--version", "newest");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Equal("igata: 'newest' is not a version. Expected numbers with dots, such as 2025.2.0.\n", outcome.Error);
    }
}
