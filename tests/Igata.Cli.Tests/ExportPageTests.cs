using System.Text.RegularExpressions;

namespace Igata.Cli.Tests;

/// <summary>The page docs/export.md shows a spec and what is exported, and says what becomes of each keyword.</summary>
public sealed partial class ExportPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "export.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task ThePageShowsWhatIsExported()
    {
        using Cli cli = new Cli().Write("specs/notes/api.yaml", Find("file specs/notes/api.yaml"));
        Outcome outcome = await cli.RunAsync("export", "openapi", "specs/notes", "-o", "notes.json");
        Assert.Equal(ExitCode.Ok, outcome.Code);
        Assert.Equal(Find("document"), File.ReadAllText(cli.GetPath("notes.json")));
        Assert.Equal(Find("warnings"), outcome.Error + outcome.Output);
        Outcome docs = await cli.RunAsync("export", "docs", "specs/notes", "-o", "-", "--templates", cli.Write("mine/page.md", Find("template")).GetPath("mine"));
        Assert.Equal(Find("page"), docs.Output);
    }

    // The keywords are the first column of the tables of the language reference.
    [Fact]
    public void ThePageNamesEachKeyword()
    {
        string tables = File.ReadAllText(Repository.Path("specs", "keywords.md"));
        string[] keywords = [.. Rows().Matches(tables).SelectMany(row => Names().Matches(row.Groups[1].Value)).Select(match => match.Groups[1].Value.TrimEnd('?')).Distinct()];
        Assert.InRange(keywords.Length, 80, 200);
        Assert.All(keywords, keyword => Assert.Contains($"`{keyword}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void ThePageNamesEachTemplate() => Assert.All(Templates, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    private static IReadOnlyList<string> Templates => Igata.Cli.Export.ReferenceTemplates.Names;

    private static string Find(string marker) => Blocks().Matches(Page).First(match => match.Groups["marker"].Value == marker).Groups["text"].Value;

    [GeneratedRegex(@"<!-- snippet: (?<marker>[^\n]*?) -->\n```[a-z]*\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\| ([^|]*`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
