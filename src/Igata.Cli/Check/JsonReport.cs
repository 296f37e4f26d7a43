using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>Findings for other programs: one array, one object each.</summary>
internal static class JsonReport
{
    // The output is no web page: 'Sora' in quotes should read as that.
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
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Span.Line);
        json.WriteNumber("column", finding.Span.Column);
        json.WriteNumber("endLine", finding.Span.EndLine);
        json.WriteNumber("endColumn", finding.Span.EndColumn);
        json.WriteEndObject();
    }
}
