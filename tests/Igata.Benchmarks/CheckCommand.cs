namespace Igata.Benchmarks;

/// <summary>Runs the experiments and prints their results.</summary>
internal static class CheckCommand
{
    // Other users of the machine can disturb a measurement: a figure that misses its goal is measured again, and the best result is used.
    private const int MaxAttempts = 3;

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        await using var experiments = await Experiments.PrepareAsync();
        Experiment[] selected = [.. experiments.All.Where(it => it.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var rows = new List<TableRow>();
        foreach ((int index, Experiment experiment) in selected.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {selected.Length}: {experiment.Name}");
            rows.AddRange(Measure(experiment, effort, cancellationToken));
        }

        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Check) : ResultTable.FormatText(rows, Notes.Check));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    private static IReadOnlyList<TableRow> Measure(Experiment experiment, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableRow> rows = experiment.Measure(effort, cancellationToken);
        for (int attempt = 1; attempt < MaxAttempts && rows.Any(row => row.ShouldRepeat); attempt++)
        {
            foreach (TableRow row in rows.Where(row => row.ShouldRepeat))
            {
                Console.Error.WriteLine($"   measuring again: {row.Measured}, goal {row.Goal}");
            }

            rows = [.. rows.Zip(experiment.Measure(effort, cancellationToken), TableRow.SelectBetter)];
        }

        return rows;
    }
}
