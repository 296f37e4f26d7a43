using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl.Server;
using Igata.ImageFlux.Server;
using Igata.SkyWay.Server;
using Igata.Sora.Server;

namespace Igata.Cli.Tests;

public sealed class DemoTests
{
    private static readonly Dictionary<string, int> Methods = new()
    {
        ["sora"] = SoraOperations.All.Count,
        ["imageflux"] = ImageFluxOperations.All.Count,
        ["skyway"] = SkyWayOperations.All.Count,
        ["ecl"] = EclOperations.All.Count,
        ["concurrency-monitoring"] = ConcurrencyMonitoringOperations.All.Count,
    };

    public static TheoryData<string> Apis => [.. Methods.Keys];

    [Fact]
    public async Task EveryMethodOfEveryApiResponds()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "demo");
        AssertSucceeded(outcome, Methods.Values.Sum());
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task DemoCanRunOneApi(string api) => AssertSucceeded(await Cli.RunInAsync(Repository.Root, "demo", api), Methods[api]);

    [Fact]
    public async Task UnknownApiIsAUsageError()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "demo", "skyweg");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("skyway", outcome.Error, StringComparison.Ordinal);
    }

    private static void AssertSucceeded(Outcome outcome, int methods)
    {
        string[] lines = outcome.Output.Split('\n');
        string[] problems = [.. lines.Zip(lines.Skip(1)).Where(static pair => pair.Second.Contains("FAILED", StringComparison.Ordinal)).Select(static pair => $"{pair.First}:{pair.Second}")];
        Assert.True(problems.Length == 0, $"Add these calls to the demo in src/Igata.Cli/Demo, or fix them:\n{string.Join('\n', problems)}");
        Assert.Equal((ExitCode.Ok, ""), (outcome.Code, outcome.Error));
        Assert.EndsWith($"\n{methods} of {methods} methods succeeded\n", outcome.Output, StringComparison.Ordinal);
    }
}
