namespace Igata.Cli.Tests;

/// <summary>Tests the arguments, the output and the exit codes of <c>igata import</c>.</summary>
public sealed class ImportTests
{
    private const string Document = """
        openapi: 3.0.0
        info: { title: Notes, version: '1' }
        servers: [{ url: 'https://notes.example' }]
        paths:
          /notes: { get: { tags: [notes], operationId: list_notes, responses: { 200: { description: OK, content: { application/json: { schema: { type: array, items: { type: string, not: {} } } } } } } } }
          /other: { get: { tags: [other], operationId: other, responses: { 200: { description: OK } } } }
        """;

    private const string Line = "notes.yaml(5,174): lost: 'not' is not checked.\n";

    [Fact]
    public async Task ADocumentBecomesASpecThatHasNoFindings()
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "specs/notes");
        Assert.Equal(new Outcome(ExitCode.Ok, Line + "2 methods, 0 types: 6 carried, 0 otherwise, 0 weaker, 1 lost, 0 left out; 3 files in specs/notes\n", ""), outcome);
        Outcome check = await cli.RunAsync("check");
        Assert.Equal("specs/notes: 2 methods, 0 types, no findings\n", check.Output);
        Assert.Contains("api: Notes\n", File.ReadAllText(cli.GetPath("specs/notes/api.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyImportsWhatIsSelected()
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--only", "tag:other", "--api", "Others");
        Assert.StartsWith("1 methods, ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("api: Others\n", File.ReadAllText(cli.GetPath("out/api.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weaker", ExitCode.Errors, false)]
    [InlineData("lost", ExitCode.Errors, false)]
    public async Task FailOnWritesNothing(string limit, int code, bool isWritten)
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--fail-on", limit);
        Assert.Equal(code, outcome.Code);
        Assert.EndsWith("nothing was written, because of --fail-on\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(isWritten, Directory.Exists(cli.GetPath("out")));
    }

    [Fact]
    public async Task CheckSaysWhatChangesAndWritesNothing()
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out");
        Assert.Equal(new Outcome(ExitCode.Ok, "out is up to date.\n", ""), await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--check"));
        cli.Write("notes.yaml", Document.Replace("/other:", "/others:", StringComparison.Ordinal));
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--check");
        Assert.Equal(new Outcome(ExitCode.Errors, "Other: changed\n1 changes; nothing was written.\n", ""), outcome);
    }

    [Theory]
    [InlineData("json", "{\n  \"totals\": {\n    \"carried\": 6,")]
    [InlineData("sarif", "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",")]
    public async Task TheReportHasOtherFormats(string format, string start)
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--format", format);
        Assert.StartsWith(start, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsOfTheDocumentAreLocated()
    {
        using Cli cli = new Cli().Write("notes.yaml", "openapi: 9");
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out");
        Assert.Equal(new Outcome(ExitCode.Errors, "", "notes.yaml(1,1): error: OpenAPI '9' is not supported; expected 2.0, 3.0, 3.1 or 3.2.\n"), outcome);
        Assert.False(Directory.Exists(cli.GetPath("out")));
    }

    [Theory]
    [InlineData("https://notes.example/openapi.yaml", "does not use the network")]
    [InlineData("none.yaml", "The file does not exist.")]
    public async Task OnlyFilesAreRead(string file, string message)
    {
        using var cli = new Cli();
        Outcome outcome = await cli.RunAsync("import", "openapi", file, "-o", "out");
        Assert.Equal(ExitCode.Errors, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatGivesNoNameNeedsOne()
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Outcome outcome = await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "123");
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains("Pass it with --api.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptySelectionIsAUsageError()
    {
        using Cli cli = new Cli().Write("notes.yaml", Document);
        Assert.Equal(ExitCode.Usage, (await cli.RunAsync("import", "openapi", "notes.yaml", "-o", "out", "--only", " ")).Code);
    }
}
