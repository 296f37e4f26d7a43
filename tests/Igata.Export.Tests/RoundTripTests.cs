using System.Text;
using Igata.Export.Text;
using Igata.Import;
using Igata.Specs.Model;
using Igata.Specs.Printing;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>A document that is imported, exported and imported again gives the same spec.</summary>
public sealed class RoundTripTests
{
    private static readonly string Folder = Repository.Path("tests", "Igata.Import.Tests", "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders => [.. SpecFolder.All];

    /// <summary>Every word of the language is carried: a spec that is exported and imported has the same model.</summary>
    /// <summary>Specs that are not imported as they were, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["tests/Specs/almanac"] = "A record whose members are the parameters of a method (query: Paging) is a type that nothing uses, so it is not imported.",
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void AnExportedSpecIsImportedAsItself(string folder)
    {
        Api api = SpecFolder.Compile(folder);
        string document = Exporter.Export(api, SpecFolder.GetKind(api), DocumentFormat.Yaml).Text;
        Api imported = SpecFolder.Compile(ImportText(api, document, DocumentFormat.Yaml));
        if (Exceptions.ContainsKey(folder))
        {
            HashSet<string> names = [.. imported.Types.Select(type => type.Name)];
            Assert.NotEqual(Sort(api), Sort(imported));
            api = api with { Types = [.. api.Types.Where(type => names.Contains(type.Name))] };
        }

        Assert.Equal(SpecPrinter.PrintWhole(Sort(api)), SpecPrinter.PrintWhole(Sort(imported)));
        Assert.Equal(Sort(api), Sort(imported));
    }

    [Theory]
    [InlineData("""{ "methods": { "GetNote": { "absent": ["599"] } } }""")]
    [InlineData("""{ "methods": { "GetNote": { "key": 1, "absent": ["599"] } } }""")]
    [InlineData("""{ "methods": { "Other": { "$new": { "idempotent": "599" } } } }""")]
    [InlineData("""{ "methods": ["599"] }""")]
    [InlineData("""{ "types": { "Other": "599" } }""")]
    [InlineData("""{ "content-type": 599 }""")]
    [InlineData("""{ "types": { "Other": { "$new": { "$type": "599", "type": "599", "$order": [1], "$remove": {} } } } }""")]
    public void WhatDoesNotFitAnyMoreIsIgnoredAndReported(string extension)
    {
        Api api = SpecFolder.Compile("tests/Specs/notes");
        string document = Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Json).Text;
        int end = document.LastIndexOf("\n  \"x-igata\": {", StringComparison.Ordinal);
        Assert.True(end > 0);
        string changed = document[..end] + $"\n  \"x-igata\": {extension}\n}}";
        string path = Path.Combine(Directory.CreateTempSubdirectory("igata-export").FullName, "document.json");
        File.WriteAllText(path, changed);
        ImportResult result = Importer.Import(new ImportRequest(Import.DocumentKind.OpenApi, path, "document.json", "Notes"), null, TestContext.Current.CancellationToken);
        Assert.Contains(result.Report.Lines, line => line.Message.StartsWith("'x-igata' does not fit the document", StringComparison.Ordinal));
        Assert.DoesNotContain("599", Join(result.Files.ToDictionary()), StringComparison.Ordinal);
    }

    // Types and methods have no order, and it does not matter in which file they are.
    private static Api Sort(Api api) => api with
    {
        File = "",
        Names = default,
        Types = [.. api.Types.Select(type => type with { File = "" }).OrderBy(type => type.Name, StringComparer.Ordinal)],
        Methods = [.. api.Methods.Select(method => method with { File = "" }).OrderBy(method => method.Name, StringComparer.Ordinal)],
        Webhooks = [.. api.Webhooks.Select(webhook => webhook with { Call = webhook.Call with { File = "" } }).OrderBy(webhook => webhook.Name, StringComparer.Ordinal)],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void ImportingTheExportGivesTheSameSpec(string name)
    {
        string document = Directory.EnumerateFiles(Path.Combine(Folder, name)).Single(file => Path.GetFileName(file) is "document.yaml" or "document.json" or "service-2.json");
        Import.DocumentKind kind = name.Split('-')[0] switch { "openapi" => Import.DocumentKind.OpenApi, "aws" => Import.DocumentKind.Aws, _ => Import.DocumentKind.OpenRpc };
        IReadOnlyDictionary<string, string> first = ImportFile(kind, document, isLenient: name.EndsWith("-lenient", StringComparison.Ordinal));
        Api api = SpecFolder.Compile(first);
        foreach (DocumentFormat format in new[] { DocumentFormat.Yaml, DocumentFormat.Json })
        {
            ExportedDocument exported = Exporter.Export(api, SpecFolder.GetKind(api), format);
            Assert.Equal(RemoveComments(Join(first)), RemoveComments(Join(ImportText(api, exported.Text, format))));
        }
    }

    /// <summary>Imports the text of a document.</summary>
    internal static IReadOnlyDictionary<string, string> ImportText(Api api, string text, DocumentFormat format)
    {
        string folder = Directory.CreateTempSubdirectory("igata-export").FullName;
        string path = Path.Combine(folder, "document" + (format is DocumentFormat.Json ? ".json" : ".yaml"));
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            return ImportFile(api.Protocol is Protocol.JsonRpc ? Import.DocumentKind.OpenRpc : Import.DocumentKind.OpenApi, path, isLenient: false, api.Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string Join(IReadOnlyDictionary<string, string> files) => string.Concat(files.Select(file => $"──── {file.Key}\n{file.Value}"));

    // A spec does not contain its comments. The one here is about endpoints that are not part of it.
    private static string RemoveComments(string text) => string.Concat(text.Split('\n').Where(line => !line.StartsWith("# Another endpoint", StringComparison.Ordinal)).Select(line => line + "\n"));

    private static IReadOnlyDictionary<string, string> ImportFile(Import.DocumentKind kind, string path, bool isLenient, string name = "Case") =>
        Importer.Import(new ImportRequest(kind, path, Path.GetFileName(path), name) { AreResponsesLenient = isLenient }, null, TestContext.Current.CancellationToken).Files.ToDictionary();
}
