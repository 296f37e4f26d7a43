namespace Igata.Benchmarks;

/// <summary>Runs the experiments and prints their results.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        await using var experiments = await Experiments.PrepareAsync();
        Experiment[] selected = options.Select(experiments.All, static it => it.Name);
        var rows = new List<TableRow>();
        foreach ((int index, Experiment experiment) in selected.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {selected.Length}: {experiment.Name}");
            rows.AddRange(await RepeatedMeasurement.RunAsync(() => Task.FromResult(experiment.Measure(effort, cancellationToken))));
        }

        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Check) : ResultTable.FormatText(rows, Notes.Check));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }
}
