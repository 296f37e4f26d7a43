using System.Text;

namespace Igata.Cli.Tests;

/// <summary>Tests which folders <c>igata check</c> accepts, and its exit codes.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task SpecsOfThisRepositoryHaveNoFindings()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "check");
        Assert.Matches(@"(?m)^specs/sora: \d+ methods, \d+ webhooks, \d+ types, no findings$", outcome.Output);
        Assert.Equal(ExitCode.Ok, outcome.Code);
    }

    /// <summary>Some YAML readers, and so some editors, refuse a question mark at the end of a key in braces.</summary>
    [Fact]
    public void SpecsOfThisRepositoryAreReadByOtherYamlReaders() =>
        Assert.All(Directory.EnumerateFiles(Repository.Path("specs"), "*.yaml", SearchOption.AllDirectories), static file => Assert.DoesNotMatch(@"(?m)^[^#""]*\{[^""\n]*\w\?: ", File.ReadAllText(file)));

    [Fact]
    public async Task CurrentFolderIsCheckedWithoutASpecsFolder()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api);
        Outcome outcome = await cli.RunAsync("check");
        Assert.Equal(new Outcome(ExitCode.Ok, ".: 0 methods, 0 types, no findings\n", ""), outcome);
    }

    [Fact]
    public async Task ErrorExitsWithCodeOne()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + "colour: red\n");
        Assert.Equal(ExitCode.Errors, (await cli.RunAsync("check")).Code);
    }

    [Fact]
    public async Task WarningExitsWithCodeZero()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + "title: see #5\n");
        Outcome outcome = await cli.RunAsync("check");
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.EndsWith("\n1 warning in 1 file\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "The folder 'nowhere' does not exist.")]
    [InlineData("", "The name of the folder is empty.")]
    [InlineData("a.txt", "'a.txt' is a file. Specify the folder that contains it.")]
    [InlineData("empty", "No spec found in 'empty'. A spec is a folder with an api.yaml that begins with 'api:' or 'extends:'.")]
    [InlineData("late", "No spec found in 'late'. 'late/api.yaml' does not begin with 'api:' or 'extends:'.")]
    public async Task MissingPathIsReported(string folder, string expected)
    {
        using Cli cli = new Cli().Write("a.txt", "").Write("empty/b.txt", "").Write("late/api.yaml", "title: x\napi: Late\n");
        Outcome outcome = await cli.RunAsync("check", folder);
        Assert.Equal(new Outcome(ExitCode.Usage, "", $"igata: {expected}\n"), outcome);
    }

    [Fact]
    public async Task BuildOutputsAndLinkedFoldersAreSkipped()
    {
        using Cli cli = new Cli().Write("a/api.yaml", Cli.Api);
        foreach (string skipped in new[] { "bin", "obj", ".git", "node_modules" })
        {
            cli.Write($"{skipped}/b/api.yaml", "api: 0\n");
        }

        Directory.CreateSymbolicLink(cli.GetPath("a/again"), cli.Folder);
        Outcome outcome = await cli.RunAsync("check");
        Assert.Equal(new Outcome(ExitCode.Ok, "a: 0 methods, 0 types, no findings\n", ""), outcome);
    }

    [Fact]
    public async Task FoldersAreSorted()
    {
        using Cli cli = new Cli().Write("b/api.yaml", Cli.Api).Write("a/c/api.yaml", Cli.Api).Write("a/api.yaml", Cli.Api);
        Outcome outcome = await cli.RunAsync("check", ".");
        Assert.Equal(["a", "a/c", "b"], outcome.Output.TrimEnd().Split('\n').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task ExtensionIsCheckedAgainstItsClientAssembly()
    {
        using Cli cli = new Cli().Write("specs/mine/api.yaml", """
            extends: Igata.Sora.SoraClient
            methods:
              MarkRecording:
                target: Sora_20991231
                request: { channel_id: string, role?: Role }
                response: { channel_id: string }
            """);

        Outcome withReference = await cli.RunAsync("check", "--reference", typeof(Igata.Sora.SoraClient).Assembly.Location);
        Assert.Equal(new Outcome(ExitCode.Ok, "specs/mine: 1 method, 2 types, no findings\n", ""), withReference);

        Outcome withoutReference = await cli.RunAsync("check");
        Assert.Equal(ExitCode.Errors, withoutReference.Code);
        Assert.Contains("error IGT0281", withoutReference.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no.dll", "cannot be read")]
    [InlineData("api.yaml", "'api.yaml' is not an assembly.")]
    public async Task InvalidReferenceIsReported(string path, string expected)
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api);
        Outcome outcome = await cli.RunAsync("check", "--reference", path);
        Assert.Equal(ExitCode.Usage, outcome.Code);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderOutsideTheCurrentOneIsChecked()
    {
        using Cli cli = new Cli().Write("specs/api.yaml", Cli.Api + "colour: red\n").Write("here/x", "");
        Outcome outcome = await Cli.RunInAsync(cli.GetPath("here"), "check", cli.GetPath("specs"));
        Assert.StartsWith("../specs/api.yaml(6,1): error ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNotUtf8IsReported()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api).Write("types.yaml", Encoding.Latin1.GetBytes("types:\n  A: { type: string, summary: café }\n"));
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith("types.yaml(2,34): error IGT0001: The file is not valid UTF-8: byte 0xE9 is not allowed here.\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, outcome.Code);
    }

    [Fact]
    public async Task UnreadableFileIsReported()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + "methods: { A: { target: X, request: There } }\n");
        File.CreateSymbolicLink(cli.GetPath("types.yaml"), cli.GetPath("gone"));
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith("types.yaml(1,1): error IGT0002: The file cannot be read: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error in 1 file\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf16FileIsRejected()
    {
        using Cli cli = new Cli().Write("api.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Cli.Api)]);
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith("api.yaml(1,1): error IGT0001: The file is not valid UTF-8: it starts with the byte order mark of UTF-16.\n", outcome.Output, StringComparison.Ordinal);
    }
}
