using System.Text;
using System.Text.RegularExpressions;
using Igata.Import.Reporting;
using Igata.Tests;

namespace Igata.Import.Tests;

/// <summary>The page docs/import.md shows a document, and what becomes of it.</summary>
public sealed partial class PageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "import.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_shows_what_the_import_writes()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("igata-page").FullName, "notes.json");
        File.WriteAllText(path, Find("document"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        ImportResult result = Importer.Import(new ImportRequest(DocumentKind.OpenApi, path, "notes.json", "Notes"));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal(["api.yaml", "notes.yaml"], result.Files.Select(file => file.Key));
        Assert.All(result.Files, file => Assert.Equal(Find($"file specs/notes/{file.Key}"), file.Value));
        string report = string.Concat(result.Report.Lines.Select(line => line + "\n"));
        Assert.Equal(Find("report"), $"{report}{result.Methods} methods, {result.Types} types: {ReportWriter.FormatTotals(result.Report)}; {result.Files.Count} files in specs/notes\n");
    }

    private static string Find(string marker) => Blocks().Matches(Page).First(match => match.Groups["marker"].Value == marker).Groups["text"].Value;

    [GeneratedRegex(@"<!-- snippet: (?<marker>[^\n]*?) -->\n```[a-z]*\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
