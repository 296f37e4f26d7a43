using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Igata.Import.Reporting;

/// <summary>Writes reports as text, as JSON, and in the format SARIF that code hosts show.</summary>
public static class ReportWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Outcome[] All = Enum.GetValues<Outcome>();

    /// <summary>Returns the totals in one line.</summary>
    public static string FormatTotals(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Join(", ", All.Select(outcome => $"{report.Count(outcome).ToString("N0", CultureInfo.InvariantCulture)} {outcome.GetName()}"));
    }

    /// <summary>Returns the report as JSON.</summary>
    public static string FormatJson(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Format(json =>
        {
            json.WriteStartObject("totals");
            foreach (Outcome outcome in All)
            {
                json.WriteNumber(outcome.GetName(), report.Count(outcome));
            }

            json.WriteEndObject();
            json.WriteStartArray("lines");
            foreach (ReportLine line in report.Lines)
            {
                json.WriteStartObject();
                json.WriteString("outcome", line.Outcome.GetName());
                json.WriteString("message", line.Message);
                json.WriteString("file", line.File);
                json.WriteNumber("line", line.Line);
                json.WriteNumber("column", line.Column);
                json.WriteString("pointer", line.Pointer);
                json.WriteNumber("operations", line.Operations);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Returns the report as SARIF 2.1.0.</summary>
    public static string FormatSarif(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Format(json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "igata import");
            json.WriteStartArray("rules");
            foreach (Outcome outcome in All.Where(outcome => outcome != Outcome.Carried))
            {
                json.WriteStartObject();
                json.WriteString("id", GetRule(outcome));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (ReportLine line in report.Lines)
            {
                WriteResult(json, line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteResult(Utf8JsonWriter json, ReportLine line)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", GetRule(line.Outcome));
        json.WriteString("level", line.Outcome is Outcome.Otherwise ? "note" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", line.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", line.File.Replace('\\', '/'));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line.Line);
        json.WriteNumber("startColumn", line.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string GetRule(Outcome outcome) => outcome.GetName().Replace(' ', '-');

    private static string Format(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
