namespace Igata.Benchmarks;

/// <summary>Runs the experiments and prints what came of them.</summary>
internal static class CheckCommand
{
    // A shared machine disturbs now and then; what misses its goal is measured again, and its best counts.
    private const int MaxAttempts = 3;

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        await using var experiments = await Experiments.PrepareAsync();
        Experiment[] chosen = [.. experiments.All.Where(it => it.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var rows = new List<TableRow>();
        foreach ((int index, Experiment experiment) in chosen.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {chosen.Length}: {experiment.Name}");
            rows.AddRange(Measure(experiment, effort, cancellationToken));
        }

        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows) : ResultTable.FormatText(rows));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    private static IReadOnlyList<TableRow> Measure(Experiment experiment, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableRow> rows = experiment.Measure(effort, cancellationToken);
        for (int tries = 1; tries < MaxAttempts && rows.Any(row => row.ShouldRepeat); tries++)
        {
            foreach (TableRow row in rows.Where(row => row.ShouldRepeat))
            {
                Console.Error.WriteLine($"   again: {row.Measured} where {row.Goal} is the goal");
            }

            rows = [.. rows.Zip(experiment.Measure(effort, cancellationToken), TableRow.SelectBetter)];
        }

        return rows;
    }
}
