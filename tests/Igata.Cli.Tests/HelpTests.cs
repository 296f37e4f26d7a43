namespace Igata.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "demo", "check", "import", "export", "explain", "schema", "targets", "emulate", "--version", "Example:\n  igata check specs\n")]
    [InlineData("demo --help", "igata demo [<API>] [options]", "concurrency-monitoring", "Example:\n  igata demo skyway\n")]
    [InlineData("check --help", "igata check [<DIR>] [options]", "--format <json|text>", "Example:\n  igata check specs/sora\n")]
    [InlineData("import --help", "openapi", "aws", "openrpc", "Example:\n  igata import openapi petstore.yaml -o specs/petstore\n")]
    [InlineData("import openapi --help", "--only <WHAT>", "--lenient-responses", "--fail-on <lost|weaker>", "--format <json|sarif|text>", "--check")]
    [InlineData("export --help", "openapi", "openrpc", "json-schema", "docs", "Example:\n  igata export openapi specs/ecl -o ecl.yaml\n")]
    [InlineData("export openapi --help", "igata export openapi <DIR> [options]", "-o, --output <FILE>", "--format <json|yaml>", "--reference <DLL>")]
    [InlineData("export docs --help", "-o, --output <FILE|FOLDER>", "--templates <DIR>", "--write-templates <DIR>", "Example:\n  igata export docs specs/sora -o sora.html\n")]
    [InlineData("explain --help", "igata explain [<ID>] [options]", "Example:\n  igata explain IGT0203\n")]
    [InlineData("schema --help", "--output <FILE>", "Example:\n  igata schema --output specs/spec.schema.json\n")]
    [InlineData("emulate --help", "igata emulate [<API>...] [options]", "--port <port>", "--cors <ORIGIN>", "Example:\n  igata emulate sora imageflux --port 3000 --version 2025.2.0\n")]
    [InlineData("targets --help", "igata targets [<DIR>] [options]", "--version <VERSION>", "Example:\n  igata targets specs/sora --version 2025.2.0\n")]
    public async Task EveryCommandHasHelp(string commandLine, params string[] expected)
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, commandLine.Split(' '));
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.Empty(outcome.Error);
        Assert.All(expected, part => Assert.Contains(part, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task VersionIsThatOfTheAssembly()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "--version");
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", outcome.Output);
    }
}
