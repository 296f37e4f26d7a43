using System.Text.RegularExpressions;
using Igata.Specs;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>What the pages show is so: their C# compiles, runs and prints what they say, and their specs hold.</summary>
public sealed partial class SnippetTests
{
    private const string Header = """
        api: Sample
        protocol: target-header
        dispatch: { header: x-target }
        target: Sample_20240101

        """;

    public static TheoryData<string> Pages => [.. Page.All.Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task ItsCSharpDoesWhatItSays(string page)
    {
        var faults = new List<string>();
        foreach (Book book in Book.Of(Page.Load(page)))
        {
            faults.AddRange(await book.ReadAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ItsSpecsHold(string page)
    {
        IReadOnlyList<Snippet> snippets = Page.Load(page).Snippets;
        for (int i = 0; i < snippets.Count; i++)
        {
            if (snippets[i].Language == "yaml")
            {
                string expected = snippets.ElementAtOrDefault(i + 1) is { } next && next.Is("finds") ? next.Text : "";
                string found = string.Join('\n', Findings(snippets[i]));
                Assert.True(Texts.Matches(expected, found), $"{page}({snippets[i].Line}): this is found in the spec:\n{found}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    public void ItsLinksLeadSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Repository.Path(page))!;
        foreach (Match link in Link().Matches(Page.Load(page).Text))
        {
            string target = Path.Combine(folder, link.Groups[1].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} leads to {link.Groups[1].Value}, which is not there.");
        }
    }

    private static IEnumerable<string> Findings(Snippet snippet)
    {
        string file = snippet.After("file ") ?? "specs/sample/api.yaml";
        bool isWhole = snippet.Text.StartsWith("api:", StringComparison.Ordinal);
        bool isPart = snippet.Text.StartsWith("types:", StringComparison.Ordinal) || snippet.Text.StartsWith("methods:", StringComparison.Ordinal);
        string header = snippet.After("with") ?? Header;
        SpecFile[] files =
            isWhole ? [new SpecFile(file, file, snippet.Text)]
            : isPart ? [new SpecFile(file, file, header + "\n"), new SpecFile("specs/sample/part.yaml", "specs/sample/part.yaml", snippet.Text)]
            : [new SpecFile(file, file, header + "\n" + snippet.Text)];
        return SpecCompiler.Compile(Path.GetDirectoryName(file)!, files).Findings
            .Select(static finding => $"{finding.File}({finding.Span.Line},{finding.Span.Column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}");
    }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}

/// <summary>Holds what is printed against what a page shows, where … stands for anything.</summary>
internal static class Texts
{
    public static bool Matches(string shown, string text) =>
        Regex.IsMatch(text.Trim(), "^" + Regex.Escape(shown.Trim()).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
