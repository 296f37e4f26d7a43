namespace Igata.Benchmarks;

/// <summary>Runs the experiments and prints what came of them.</summary>
internal static class CheckCommand
{
    // A shared machine disturbs now and then; what misses its goal is measured again, and its best counts.
    private const int MostTries = 3;

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        Effort effort = options.Quick ? Effort.Quick : Effort.Full;
        await using var experiments = await Experiments.PrepareAsync();
        Experiment[] chosen = [.. experiments.All.Where(it => it.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var rows = new List<Row>();
        foreach ((int index, Experiment experiment) in chosen.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {chosen.Length}: {experiment.Name}");
            rows.AddRange(Measure(experiment, effort, cancellationToken));
        }

        Console.WriteLine(options.Markdown ? Table.Markdown(rows) : Table.Text(rows));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    private static IReadOnlyList<Row> Measure(Experiment experiment, Effort effort, CancellationToken cancellationToken)
    {
        IReadOnlyList<Row> rows = experiment.Measure(effort, cancellationToken);
        for (int tries = 1; tries < MostTries && rows.Any(row => row.DeservesAnotherTry); tries++)
        {
            foreach (Row row in rows.Where(row => row.DeservesAnotherTry))
            {
                Console.Error.WriteLine($"   again: {row.Measured} where {row.Goal} is the goal");
            }

            rows = [.. rows.Zip(experiment.Measure(effort, cancellationToken), Row.Better)];
        }

        return rows;
    }
}
