using Igata.Specs.Model;

namespace Igata.Export.Tests;

/// <summary>
/// The page of HTML in a browser: search with the keyboard, contrast and names for readers of screens (axe), links, print, no script, no
/// request. Without Chromium, Node or its packages, the tests are skipped.
/// </summary>
[Collection(nameof(JudgeTests))]
public sealed class BrowserTests(JudgeTests.Judges judges)
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/lib/chromium/chromium"];

    [Theory]
    [InlineData("specs/ecl", "GetApp")]
    [InlineData("tests/Specs/notes", "GetNote")]
    public void ThePageWorksInABrowser(string folder, string method)
    {
        string? browser = Array.Find(Browsers, File.Exists);
        Assert.SkipWhen(browser is null, "Chromium is not installed: apt-get install chromium.");
        Api api = SpecFolder.Compile(folder);
        string page = judges.Write(folder.Replace('/', '-') + ".html", Cli.Export.DocsCommand.RenderPage(api, ".html", new Cli.Export.ReferenceTemplates(null, ""), TestContext.Current.CancellationToken));
        judges.Run(null, ["browser.mjs", browser!, page, method]);
    }
}
