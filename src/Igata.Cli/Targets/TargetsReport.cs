using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Igata.Specs.Model;

namespace Igata.Cli.Targets;

/// <summary>Prints methods with the versions of the service that have them.</summary>
internal static class TargetsReport
{
    private static readonly string[] Headers = ["Method", "Target", "Stability", "Since", "Until", "Replaced by"];

    public static void WriteText(IReadOnlyList<TargetList> lists, string? version, TextWriter output)
    {
        foreach (TargetList list in lists)
        {
            string count = version is null ? $"{list.Total}" : $"{list.Methods.Count} of {list.Total}";
            output.WriteLine($"{list.Folder}: {count} method{(list.Total == 1 ? "" : "s")}{(version is null ? "" : $" in {version}")}");
            WriteTable([Headers, .. list.Methods.Select(GetCells)], output);
            output.WriteLine();
        }
    }

    public static void WriteJson(IReadOnlyList<TargetList> lists, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (TargetList list in lists)
            {
                foreach (Method method in list.Methods)
                {
                    json.WriteStartObject();
                    json.WriteString("folder", list.Folder);
                    foreach ((string header, string cell) in Headers.Zip(GetCells(method)).Where(pair => pair.Second.Length > 0))
                    {
                        json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(header.Replace(" by", "By", StringComparison.Ordinal)), cell);
                    }

                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteTable(string[][] rows, TextWriter output)
    {
        int[] widths = [.. Headers.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => TerminalText.Escape(cell).PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string[] GetCells(Method method) =>
    [
        method.Name,
        method.Target,
        method.Lifecycle.Stability.ToString().ToLowerInvariant(),
        method.Lifecycle.Since ?? "",
        method.Lifecycle.Until ?? "",
        method.Lifecycle.ReplacedBy ?? "",
    ];
}
