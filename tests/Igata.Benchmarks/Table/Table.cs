using System.Text;

namespace Igata.Benchmarks;

/// <summary>The table of all figures.</summary>
internal static class Table
{
    private static readonly string[] Heads = ["Figure", "Igata", "Ratio", "Goal", "", "Floor", "Beside it"];

    public static string Text(IReadOnlyList<Row> rows)
    {
        string[][] lines = [Heads, .. rows.Select(Cells)];
        int[] widths = [.. Heads.Select((_, column) => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            text.AppendJoin("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd().Append('\n');
        }

        return text.Append('\n').Append(Notes.Text).ToString();
    }

    public static string Markdown(IReadOnlyList<Row> rows)
    {
        string[][] lines = [Heads, [.. Heads.Select(_ => "---")], .. rows.Select(Cells)];
        var text = new StringBuilder();
        foreach (string[] line in lines)
        {
            text.Append("| ").AppendJoin(" | ", line).Append(" |\n");
        }

        return text.Append('\n').Append(Notes.Text).ToString();
    }

    private static string[] Cells(Row row) => [row.Figure, row.Ours, row.Measured, row.Goal.Text, Word(row.Verdict), row.Floor, row.Beside];

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.Near => "near",
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
