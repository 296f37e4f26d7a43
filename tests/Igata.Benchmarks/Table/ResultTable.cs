using System.Text;

namespace Igata.Benchmarks;

/// <summary>Formats the table of all figures.</summary>
internal static class ResultTable
{
    private static readonly string[] Headers = ["Figure", "Igata", "Ratio", "Goal", "", "Floor", "Others"];

    public static string FormatText(IReadOnlyList<TableRow> rows, string notes)
    {
        string[][] lines = [Headers, .. rows.Select(GetCells)];
        int[] widths = [.. Headers.Select((_, column) => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            text.AppendJoin("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd().Append('\n');
        }

        return text.Append('\n').Append(notes).ToString();
    }

    public static string FormatMarkdown(IReadOnlyList<TableRow> rows, string notes)
    {
        string[][] lines = [Headers, [.. Headers.Select(_ => "---")], .. rows.Select(GetCells)];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            text.Append("| ").AppendJoin(" | ", line).Append(" |\n");
        }

        return text.Append('\n').Append(notes).ToString();
    }

    private static string[] GetCells(TableRow row) => [row.Figure, row.Ours, row.Measured, row.Goal.Text, FormatVerdict(row.Verdict), row.Floor, row.Others];

    private static string FormatVerdict(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.Near => "near",
        Verdict.Floor => "floor",
        Verdict.Missed => "MISSED",
        _ => "",
    };

    private static StringBuilder TrimEnd(this StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}
