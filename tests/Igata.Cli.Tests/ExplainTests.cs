using Igata.Specs.Diagnostics;

namespace Igata.Cli.Tests;

public sealed class ExplainTests
{
    public static TheoryData<string> Ids => [.. Catalog.All.Select(kind => kind.Id)];

    [Fact]
    public async Task PrintsTheSection()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "explain", "igt0242");
        Assert.Equal("""
            IGT0242: 'echo' without a request (error)

            'echo' means that the response has the members of the request.

                # api.yaml
                api: Studio
                protocol: target-header
                dispatch: { header: x-target }
                target: Studio_20240101
                methods:
                  Stop:
                    response: echo

                api.yaml(7,15): error IGT0242: 'response: echo' requires a request, but the method has none.

            Fix: Add a request, or describe the response.

                # api.yaml
                api: Studio
                protocol: target-header
                dispatch: { header: x-target }
                target: Studio_20240101
                methods:
                  Stop:
                    request: { id: string }
                    response: echo

            https://github.com/igata-dev/igata/blob/main/docs/diagnostics.md#igt0242

            """, outcome.Output);
        Assert.Equal(ExitCode.Ok, outcome.Code);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ExplainsEveryId(string id)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "explain", id);
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.Contains(Catalog.Find(id)!.Why, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Fix: " + Catalog.Find(id)!.Help, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsAllIds()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "explain");
        Assert.Equal(Catalog.All.Count, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("IGT0114  warning  Possibly unintended comment\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptsANumber() =>
        Assert.Equal(await Cli.RunInAsync(Repository.Root, "explain", "IGT0203"), await Cli.RunInAsync(Repository.Root, "explain", "203"));

    [Fact]
    public async Task RejectsUnknownIds()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "explain", "IGT9999");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Equal("igata: There is no diagnostic 'IGT9999'. 'igata explain' lists all ids.\n", outcome.Error);
    }
}
