using System.Text;
using System.Text.Json.Nodes;
using Igata.Export.JsonSchemas;
using Igata.Export.OpenApi;
using Igata.Export.OpenRpc;
using Igata.Export.Reporting;
using Igata.Export.Schemas;
using Igata.Export.Text;
using Igata.Import;
using Igata.Specs.Model;

namespace Igata.Export;

/// <summary>The form of a document.</summary>
public enum DocumentKind
{
    /// <summary>OpenAPI 3.1.</summary>
    OpenApi,

    /// <summary>OpenRPC 1.3.</summary>
    OpenRpc,

    /// <summary>JSON Schema 2020-12.</summary>
    JsonSchema,
}

/// <summary>Exports specs as documents.</summary>
public static class Exporter
{
    /// <summary>Returns why an API cannot be exported in a form, or null if it can.</summary>
    public static string? FindObstacle(Api api, DocumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(api);
        return (kind, api.Protocol) switch
        {
            (DocumentKind.OpenApi, Protocol.JsonRpc) => $"'{api.Name}' is an API of JSON-RPC, whose calls OpenAPI cannot describe. Export it with 'igata export openrpc'.",
            (DocumentKind.OpenRpc, Protocol.Rest or Protocol.TargetHeader) => $"'{api.Name}' has the protocol '{api.Protocol.GetInfo().Keyword}', and OpenRPC describes only JSON-RPC. Export it with 'igata export openapi'.",
            _ => null,
        };
    }

    /// <summary>Exports an API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="kind">The form of the document.</param>
    /// <param name="format">The text format of the document.</param>
    /// <returns>The text, and what it does not say although the spec does.</returns>
    /// <exception cref="ArgumentException">The API cannot be exported in this form, see <see cref="FindObstacle"/>.</exception>
    public static ExportedDocument Export(Api api, DocumentKind kind, DocumentFormat format)
    {
        if (FindObstacle(api, kind) is { } obstacle)
        {
            throw new ArgumentException(obstacle, nameof(kind));
        }

        var report = new ExportReport();
        JsonNode document = kind switch
        {
            DocumentKind.OpenApi => OpenApiWriter.Write(api, report),
            DocumentKind.OpenRpc => OpenRpcWriter.Write(api, report),
            DocumentKind.JsonSchema => JsonSchemaWriter.Write(api, report),
            _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
        };
        AddDifference(api, kind, document.AsObject());
        return new ExportedDocument(DocumentText.Format(document, format), report.Lines);
    }

    // What the format has no word for is what an import of the rest does not read. JSON Schema is not imported.
    private static void AddDifference(Api api, DocumentKind kind, JsonObject document)
    {
        if (kind is DocumentKind.JsonSchema || api.Client is not null)
        {
            return;
        }

        byte[] content = Encoding.UTF8.GetBytes(DocumentText.Format(document, DocumentFormat.Json));
        document.Set(SpecDifference.Extension, SpecDifference.Find(api, kind is DocumentKind.OpenRpc ? Import.DocumentKind.OpenRpc : Import.DocumentKind.OpenApi, content));
    }
}

/// <summary>A document.</summary>
/// <param name="Text">The text.</param>
/// <param name="Warnings">What the document does not say although the spec does.</param>
public sealed record ExportedDocument(string Text, IReadOnlyList<string> Warnings);
