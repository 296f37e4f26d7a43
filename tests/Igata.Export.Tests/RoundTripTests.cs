using System.Text;
using Igata.Export.Text;
using Igata.Import;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>A document that is imported, exported and imported again gives the same spec.</summary>
public sealed class RoundTripTests
{
    private static readonly string Folder = Repository.Path("tests", "Igata.Import.Tests", "Cases");

    /// <summary>The documents of the forms that are exported. The models of AWS have words that OpenAPI lacks: codes of errors, and families of headers.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Where(name => !name.StartsWith("aws-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ImportingTheExportGivesTheSameSpec(string name)
    {
        string document = Directory.EnumerateFiles(Path.Combine(Folder, name)).Single(file => Path.GetFileName(file) is "document.yaml" or "document.json" or "service-2.json");
        Import.DocumentKind kind = name.Split('-')[0] switch { "openapi" => Import.DocumentKind.OpenApi, _ => Import.DocumentKind.OpenRpc };
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
            return ImportFile(api.Protocol is Protocol.JsonRpc ? Import.DocumentKind.OpenRpc : Import.DocumentKind.OpenApi, path, isLenient: false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string Join(IReadOnlyDictionary<string, string> files) => string.Concat(files.Select(file => $"──── {file.Key}\n{file.Value}"));

    // A spec does not contain its comments. The one here is about endpoints that are not part of it.
    private static string RemoveComments(string text) => string.Concat(text.Split('\n').Where(line => !line.StartsWith("# Another endpoint", StringComparison.Ordinal)).Select(line => line + "\n"));

    private static IReadOnlyDictionary<string, string> ImportFile(Import.DocumentKind kind, string path, bool isLenient) =>
        Importer.Import(new ImportRequest(kind, path, Path.GetFileName(path), "Case") { AreResponsesLenient = isLenient }, null, TestContext.Current.CancellationToken).Files.ToDictionary();
}
