using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>Writes findings for other programs: a JSON array with one object per finding.</summary>
internal static class JsonReport
{
    // The output is not embedded in HTML, so quotes need no escaping beyond that of JSON.
    private static readonly JsonWriterOptions RelaxedOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CheckResult result, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, RelaxedOptions))
        {
            json.WriteStartArray();
            foreach (SpecDiagnostic finding in result.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, SpecDiagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteEndObject();
    }
}
