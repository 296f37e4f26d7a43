namespace Igata.Benchmarks.Scale;

/// <summary>Measures what a large API costs: its generated code, the generator, the compiler, and the check.</summary>
internal static class ScaleCommand
{
    private static readonly int[] Sizes = [10, 100, 1000, 5000];

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        if (!CompilerConfiguration.IsActive)
        {
            return await CompilerConfiguration.RunAgainAsync(cancellationToken);
        }

        CompilerConfiguration.HideFromChildren();
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        var points = new ScalePoints();
        using var tool = new InstalledTool();
        Experiment[] experiments = options.Select(CreateExperiments(options.Quick, tool, points), static it => it.Name);
        var rows = new List<TableRow>();
        foreach ((int index, Experiment experiment) in experiments.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {experiments.Length}: {experiment.Name}");
            rows.AddRange(await RepeatedMeasurement.RunAsync(() => Task.FromResult(experiment.Measure(effort, cancellationToken))));
        }

        rows.AddRange(ScaleFigures.FitGrowth(points.All));
        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Scale) : ResultTable.FormatText(rows, Notes.Scale));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    /// <summary>Creates the experiments. A quick run measures no build of 1,000 methods, and each check once.</summary>
    private static IEnumerable<Experiment> CreateExperiments(bool isQuick, InstalledTool tool, ScalePoints points)
    {
        var generator = new GeneratorExperiments(isQuick);
        foreach (int methods in Sizes)
        {
            yield return new Experiment(ScaleFigures.FormatName("generator", methods, "in process"), (_, cancellationToken) => [.. generator.Measure(methods, points, cancellationToken)]);
        }

        if (!ProcessUsage.IsAvailable)
        {
            yield break;
        }

        foreach (int methods in isQuick ? [100] : new[] { 100, 1000 })
        {
            yield return new Experiment(ScaleFigures.FormatName("build", methods, "as a process"), (_, _) => [.. BuildExperiments.MeasureBuild(methods)]);
        }

        if (!isQuick)
        {
            yield return new Experiment(ScaleFigures.FormatName("build", 1000, "with C# beside the spec"), static (_, _) => [.. BuildExperiments.MeasureBuildWithCode(1000)]);
        }

        foreach (int methods in new[] { 1000, 5000 })
        {
            yield return new Experiment(ScaleFigures.FormatName("check", methods, "as a process"), (_, _) => [BuildExperiments.MeasureCheck(tool, methods, isQuick ? 1 : 3)]);
        }
    }
}
