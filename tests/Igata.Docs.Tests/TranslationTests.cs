using System.Text.RegularExpressions;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Docs.Tests;

/// <summary>
/// The Japanese pages say what the English ones say: their code and output are those of the English page, which are compiled and run, and
/// the page of an API has the same sections and names all methods and errors.
/// </summary>
public sealed partial class TranslationTests
{
    private const string Folder = "docs/ja";

    public static TheoryData<string> Pages => ["README.ja.md", .. FindPages()];

    public static TheoryData<string> ApiPages => [.. FindPages().Where(static page => Directory.Exists(Repository.Path("specs/" + Path.GetFileNameWithoutExtension(page))))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void CodeIsThatOfTheEnglishPage(string name)
    {
        Page page = Page.Load(name);
        Assert.NotEmpty(page.Snippets);
        Queue<Snippet> english = new(LoadEnglish(page).Snippets);
        foreach (Snippet snippet in page.Snippets)
        {
            while (english.Count > 0 && !IsSame(english.Peek(), snippet))
            {
                english.Dequeue();
            }

            Assert.True(english.Count > 0, $"{name}({snippet.Line}): this block is not on the English page, or stands before others there. Copy it from there.");
            english.Dequeue();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EnglishPageNamesTheTranslation(string name)
    {
        string english = LoadEnglish(Page.Load(name)).Text;
        Assert.Contains("[日本語](", english, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ApiPages))]
    public void PageOfAnApiIsComplete(string name)
    {
        Page page = Page.Load(name);
        Api api = Exchange.Load("specs/" + Path.GetFileNameWithoutExtension(name));
        ApiPageTests.RequireNames(name, [.. api.Methods.Select(static method => method.Name), .. api.Errors.Codes.Select(static code => code.Name)]);
        Assert.Equal(MatchHeadings().Count(LoadEnglish(page).Text), MatchHeadings().Count(page.Text));
        Assert.Matches(@"\]\(https://", page.Text);
    }

    private static IEnumerable<string> FindPages() => Directory.EnumerateFiles(Repository.Path(Folder), "*.md").Order(StringComparer.Ordinal).Select(static path => $"{Folder}/{Path.GetFileName(path)}");

    private static bool IsSame(Snippet left, Snippet right) => left.Language == right.Language && left.Text == right.Text;

    /// <summary>Loads the page that the link to the English text names.</summary>
    private static Page LoadEnglish(Page page)
    {
        Match link = MatchEnglish().Match(page.Text);
        Assert.True(link.Success, $"{page.Name} has no link [English](...).");
        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.Path(page.Name))!, link.Groups["path"].Value));
        return Page.Load(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
    }

    [GeneratedRegex(@"^\[English\]\((?<path>[^)]+)\)$", RegexOptions.Multiline)]
    private static partial Regex MatchEnglish();

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex MatchHeadings();
}
