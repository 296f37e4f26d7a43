using System.Text;
using Igata.Import.Documents;
using Igata.Import.Reading;

namespace Igata.Import.Tests;

/// <summary>Imports documents that a test writes.</summary>
internal static class Texts
{
    /// <summary>Imports an OpenAPI document.</summary>
    public static ImportResult Import(string document, Action<string>? progress = null, IReadOnlyDictionary<string, string>? names = null, params string[] only)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("igata-import").FullName, "document.yaml");
        File.WriteAllText(path, document, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            return Importer.Import(new ImportRequest(DocumentKind.OpenApi, path, "document.yaml", "Case") { Filter = new OperationFilter(only), Names = names ?? new Dictionary<string, string>() }, progress, TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>Returns the error that importing a document throws.</summary>
    public static string Fail(string document) => Assert.Throws<ImportException>(() => Import(document)).Message;

    /// <summary>Returns all files in one text.</summary>
    public static string Join(ImportResult result) => string.Concat(result.Files.Select(file => file.Value));
}
