using System.Text.Json;

namespace Igata.Cli.Tests;

/// <summary>Tests the exact text of reports.</summary>
public sealed class ReportTests
{
    private const string InvalidSpec = """
        types:
          Role: [sendrecv, sendonly, sendonly]
          Connection:
            fields:
              id: strin
              role: Rolle
        methods:
          GetConnection:
            target: Studio_20240101
            sumary: Reads one.
            request: { id: string }
            response: Connection
            idempotent: maybe

        """;

    [Fact]
    public async Task FiveErrorsAreReportedAtTheirLocations()
    {
        using Cli cli = new Cli().Write("specs/api.yaml", Cli.Api).Write("specs/calls.yaml", InvalidSpec);
        Outcome outcome = await cli.RunAsync("check");
        Assert.Equal("""
            specs/calls.yaml(2,30): error IGT0235: 'sendonly' is already in the list.
                2 |   Role: [sendrecv, sendonly, sendonly]
                  |                              ^^^^^^^^
                  = Remove one of the two, or correct it.

            specs/calls.yaml(5,11): error IGT0206: 'strin' is not a built-in type, and the name of a defined type starts with a capital letter. Did you mean 'string'?
                5 |       id: strin
                  |           ^^^^^
                  = Write the name of a type, 'list of', 'set of', 'map of' or 'string of' a type, or types with 'or' between them; parentheses group.

            specs/calls.yaml(6,13): error IGT0203: Type 'Rolle' is not defined in this API. Did you mean 'Role'?
                6 |       role: Rolle
                  |             ^^^^^
                  = Define the type under 'types' in any file of the folder, or correct its name.

            specs/calls.yaml(10,5): error IGT0201: 'sumary' is not a keyword of a method. Did you mean 'summary'?
               10 |     sumary: Reads one.
                  |     ^^^^^^
                  = Correct or remove the keyword. The reference of the language lists all keywords.

            specs/calls.yaml(13,17): error IGT0204: 'idempotent' expects true or false, but found 'maybe'.
               13 |     idempotent: maybe
                  |                 ^^^^^
                  = Write a value of the expected kind. The reference of the language has an example of every keyword.

            5 errors in 1 file

            """, outcome.Output);
        Assert.Equal(ExitCode.Errors, outcome.Code);
    }

    [Fact]
    public async Task JsonReportListsTheSameErrors()
    {
        using Cli cli = new Cli().Write("specs/api.yaml", Cli.Api).Write("specs/calls.yaml", InvalidSpec);
        Outcome outcome = await cli.RunAsync("check", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["IGT0235", "IGT0206", "IGT0203", "IGT0201", "IGT0204"], json.RootElement.EnumerateArray().Select(finding => finding.GetProperty("id").GetString()));
        Assert.Equal("""
            {
                "id": "IGT0203",
                "severity": "error",
                "message": "Type 'Rolle' is not defined in this API. Did you mean 'Role'?",
                "file": "specs/calls.yaml",
                "line": 6,
                "column": 13,
                "endLine": 6,
                "endColumn": 18
              }
            """, json.RootElement[2].GetRawText());
        Assert.Equal(ExitCode.Errors, outcome.Code);
    }

    [Fact]
    public async Task NoFindingsAreAnEmptyArray()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api);
        Assert.Equal(new Outcome(ExitCode.Ok, "[]\n", ""), await cli.RunAsync("check", "--format=json"));
    }

    [Fact]
    public async Task ValidFoldersAreListedWithInvalidOnes()
    {
        using Cli cli = new Cli().Write("a/api.yaml", Cli.Api + "colour: red\ntitle: see #5\n").Write("b/api.yaml", Cli.Api);
        Outcome outcome = await cli.RunAsync("check");
        Assert.EndsWith("\nb: 0 methods, 0 types, no findings\n1 error, 1 warning in 1 file\n", outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>A reader who repairs all findings of such a check must not expect that none is left.</summary>
    [Fact]
    public async Task SummarySaysThatThereMayBeMoreFindings()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + string.Concat(Enumerable.Range(0, 1001).Select(i => $"wrong{i}: x\n")));
        Outcome outcome = await cli.RunAsync("check");
        Assert.EndsWith("\n1000 or more errors in 1 file\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgressIsShownOnATerminalOnly()
    {
        var pipe = new FakeHost("/");
        Assert.Equal(1, await AnsiConsoleFactory.RunWithStatusAsync(pipe, "Checking", Task.FromResult(1)));
        Assert.Empty(pipe.Error.ToString()!);

        var terminal = new FakeHost("/", supportsAnimation: true);
        Assert.Equal(2, await AnsiConsoleFactory.RunWithStatusAsync(terminal, "Checking", Task.Delay(1300).ContinueWith(_ => 2, TaskScheduler.Default)));
        Assert.Contains("Checking", terminal.Error.ToString(), StringComparison.Ordinal);
    }
}
