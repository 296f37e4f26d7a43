using System.Diagnostics;
using System.Text.RegularExpressions;
using Igata.Specs;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>The pages are correct: their C# compiles, runs and prints the documented output, and their specs are valid.</summary>
public sealed partial class SnippetTests
{
    public static TheoryData<string> Pages => [.. Page.All.Select(static page => page.Name)];

    public static TheoryData<string> AllPages => [.. Page.All.Select(static page => page.Name), .. TranslationTests.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task CSharpSnippetsBehaveAsDocumented(string page)
    {
        var errors = new List<string>();
        foreach (PageProgram program in PageProgram.FromPage(Page.Load(page)))
        {
            errors.AddRange(await program.RunAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    /// <summary>The README files of the packages. The one of the emulator lists calls that do not form a program.</summary>
    public static TheoryData<string> Packages =>
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "README.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static name => name.Split('/').Length == 3 && name != "src/Igata.Emulator/README.md")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PackageSnippetsCompile(string page) =>
        Assert.Empty(PageProgram.FromPage(Page.Load(page)).SelectMany(static program => program.CheckCompilation()));

    [Theory]
    [MemberData(nameof(Pages))]
    public void SpecSnippetsAreValid(string page)
    {
        // A spec that extends a client needs its assembly, so it is checked with the C# of the page.
        IReadOnlyList<Snippet> snippets = Page.Load(page).Snippets;
        var files = new Dictionary<string, string>();
        for (int i = 0; i < snippets.Count; i++)
        {
            if (snippets[i].Language == "yaml" && !snippets[i].Text.StartsWith("extends:", StringComparison.Ordinal))
            {
                string file = snippets[i].GetMarkerValues("file ").SingleOrDefault() ?? $"specs/snippet{i}/api.yaml";
                files[file] = snippets[i].Text;
                string expected = snippets.Skip(i + 1).TakeWhile(static candidate => candidate.Language != "yaml").FirstOrDefault(static candidate => candidate.HasMarker("finds"))?.Text ?? "";
                string found = string.Join('\n', GetFindings(Path.GetDirectoryName(file)!, files));
                Assert.True(OutputMatcher.Matches(expected, found), $"{page}({snippets[i].Line}): the spec has these findings:\n{found}");
            }
        }
    }

    [Theory]
    [InlineData("int one = \"one\";", "docs/page.md(6): CS0029: ")]
    [InlineData("Console.WriteLine(1);\nthrow new ArgumentException(\"no\");", "docs/page.md(6): threw System.ArgumentException: no")]
    [InlineData("Console.WriteLine(2);", "docs/page.md(11): the snippet above prints different text:\n2")]
    [InlineData("Secret secret = \"a\";", "docs/page.md(6): CS0246: ")]
    [InlineData("SoraClient sora = null!;", "docs/page.md(6): CS0246: ")]
    [InlineData("Console.WriteLine(JsonDocument.Parse(\"1\"));\n```\n\n```csharp\nusing System.Text.Json;", "docs/page.md(6): CS0103: ")]
    public async Task ErrorIsReportedWithItsPageAndLine(string code, string expected)
    {
        var page = Page.Create("docs/page.md", $"# A page\n\nText.\n\n```csharp\n{code}\n```\n\n<!-- snippet: prints -->\n```text\n1\n```\n");

        IReadOnlyList<string> errors = await Assert.Single(PageProgram.FromPage(page)).RunAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoOutputMatchesTheDocumentation()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "igata.dll"), "demo"]) { RedirectStandardOutput = true };
        using Process demo = Process.Start(start)!;
        string printed = MatchSpaces().Replace(await demo.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), " ");
        foreach (Snippet snippet in Page.All.SelectMany(static page => page.Snippets).Where(static candidate => candidate.HasMarker("demo")))
        {
            string[] missing = [.. snippet.Text.Split('\n').Where(line => !printed.Split('\n').Any(outputLine => OutputMatcher.Matches(MatchSpaces().Replace(line, " "), outputLine)))];
            Assert.True(missing.Length == 0, $"{snippet.Page}({snippet.Line}): 'igata demo' does not print these lines, but '{printed.TrimEnd().Split('\n')[^1]}':\n{string.Join('\n', missing)}");
        }
    }

    private static IEnumerable<string> GetFindings(string folder, IReadOnlyDictionary<string, string> files) =>
        SpecCompiler.Compile(folder, [.. files.Where(file => Path.GetDirectoryName(file.Key) == folder).Select(static file => new SpecFile(file.Key, file.Key, file.Value))]).Findings
            .Select(static finding => $"{finding.File}({finding.Span.Line},{finding.Span.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}");

    [GeneratedRegex(" +")]
    private static partial Regex MatchSpaces();
}

/// <summary>Compares output with a page, where … stands for any text.</summary>
internal static class OutputMatcher
{
    public static bool Matches(string expected, string text) =>
        Regex.IsMatch(text.Trim(), "^" + Regex.Escape(expected.Trim()).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
