using System.Text.Json.Nodes;
using Igata.Import.Patching;
using Igata.Specs.Model;

namespace Igata.Import;

/// <summary>What a document does not say about a spec, for the exporter.</summary>
public static class SpecDifference
{
    /// <summary>The name of the extension that contains the difference.</summary>
    public const string Extension = PatchedSpec.Extension;

    /// <summary>Returns what has to be added to a document, so that it is imported as the same spec; null if nothing is missing.</summary>
    /// <param name="api">The spec.</param>
    /// <param name="kind">The form of the document.</param>
    /// <param name="document">The document, as JSON in UTF-8.</param>
    /// <exception cref="Documents.ImportException">The document cannot be imported.</exception>
    public static JsonObject? Find(Api api, DocumentKind kind, byte[] document)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(document);
        ImportResult read = Importer.Import(new ImportRequest(kind, "document.json", "document.json", api.Name) { Content = document, IsPatched = false });
        Api imported = SpecTree.Compile(read.Files) ?? throw new InvalidOperationException("What was imported has findings.");
        return SpecPatch.Create(SpecTree.Create(imported), SpecTree.Create(api));
    }
}
