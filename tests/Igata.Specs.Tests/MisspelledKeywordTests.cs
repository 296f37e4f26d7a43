using System.Text.RegularExpressions;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;
using Igata.Tests;

namespace Igata.Specs.Tests;

/// <summary>A misspelled keyword is one error: what its mapping seems to lack is not reported as well.</summary>
public sealed partial class MisspelledKeywordTests
{
    private const string Mistake = "zz";

    private static readonly HashSet<string> Words = [.. KeywordTests.AllNames];

    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Repository.Path("tests", "Specs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void NothingElseIsReportedForTheMapping(string folder)
    {
        SpecFile[] files = ReadFiles(folder);
        (string Keyword, string[] Errors)[] found = [.. files.SelectMany((file, index) => Key().Matches(file.Text)
            .Select(key => key.Groups["key"])
            .Where(key => Words.Contains(key.Value))
            .Select(key => (key.Value, FindErrors(folder, files, index, key.Index, key.Value))))];

        // The name of a member, or of anything else, may be the same as a keyword: then no keyword is unknown.
        Assert.Contains(found, item => item.Errors.Length > 0);
        Assert.All(found, item => Assert.True(item.Errors.Length <= 1, item.Keyword + ": " + string.Join(" | ", item.Errors)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void AnotherProtocolIsNoInternalError(string folder)
    {
        SpecFile[] files = ReadFiles(folder);
        foreach (string line in Keywords.Protocols.Select(protocol => $"protocol: {protocol}").Append(""))
        {
            SpecFile[] edited = [.. files.Select(file => file with { Text = Protocol().Replace(file.Text, line) })];
            Assert.DoesNotContain(SpecCompiler.Compile(folder, edited).Findings.Select(TestCompiler.FormatFinding), finding => finding.Contains(Catalog.InternalError.Id, StringComparison.Ordinal));
        }
    }

    private static SpecFile[] ReadFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.Path("tests", "Specs", folder), "*.yaml")
            .Select(path => new SpecFile(folder + "/" + Path.GetFileName(path), Path.GetFileName(path), File.ReadAllText(path))),
    ];

    /// <summary>Misspells a keyword, and returns what is reported for its mapping, or nothing if it is no keyword.</summary>
    private static string[] FindErrors(string folder, SpecFile[] files, int index, int offset, string keyword)
    {
        SpecFile[] edited = [.. files];
        edited[index] = files[index] with { Text = files[index].Text.Insert(offset + keyword.Length, Mistake) };
        SpecDiagnostic[] errors = [.. SpecCompiler.Compile(folder, edited).Findings.Where(finding => finding.Severity == Severity.Error)];
        if (!errors.Any(error => error.Id == Catalog.UnknownKeyword.Id && error.Span.Offset == offset))
        {
            return [];
        }

        YamlMapping mapping = FindMapping(YamlReader.Read(edited[index], new DiagnosticBag())!, offset)!;
        int start = mapping.Location.Span.Offset;
        return [.. errors
            .Where(error => error.Id == Catalog.InternalError.Id || (error.File == edited[index].FullPath && (error.Span.Offset == mapping.Start || error.Span.Offset == start || error.Span.Offset == offset)))
            .Select(TestCompiler.FormatFinding)];
    }

    private static YamlMapping? FindMapping(YamlNode node, int key) => node switch
    {
        YamlMapping mapping when mapping.Entries.Any(entry => entry.Key.Location.Span.Offset == key) => mapping,
        YamlMapping mapping => mapping.Entries.Select(entry => FindMapping(entry.Value, key)).FirstOrDefault(found => found is not null),
        YamlSequence sequence => sequence.Items.Select(item => FindMapping(item, key)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    [GeneratedRegex(@"(?<=^\s*|- |[{,] )(?<key>[a-zA-Z-]+)(?=:( |$))", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("^protocol:.*$", RegexOptions.Multiline)]
    private static partial Regex Protocol();
}
