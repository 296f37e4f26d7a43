using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Igata.Export.Text;

/// <summary>Formats a document. Members keep their order, numbers their digits, and text outside of ASCII is not escaped.</summary>
internal static class DocumentText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The document is a file and not part of a page of HTML, so only what JSON requires is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the text of a document, which ends in a line break.</summary>
    public static string Format(JsonNode document, DocumentFormat format) => format switch
    {
        DocumentFormat.Json => FormatJson(document) + "\n",
        DocumentFormat.Yaml => YamlFormatter.Format(document),
        _ => throw new InvalidOperationException($"The format {format} is not defined."),
    };

    private static string FormatJson(JsonNode document)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
