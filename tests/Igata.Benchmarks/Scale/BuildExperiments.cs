using System.Globalization;

namespace Igata.Benchmarks.Scale;

/// <summary>Measures <c>dotnet build</c> and <c>igata check</c> as processes.</summary>
internal static class BuildExperiments
{
    /// <summary>Measures the build of a spec of some size. The goals are for 1,000 methods.</summary>
    public static IEnumerable<TableRow> MeasureBuild(int methods)
    {
        using var project = new ConsumerProject(methods);
        project.Restore();
        ProcessUsage usage = project.Build();
        bool hasGoal = methods == 1000;
        double assembly = (double)project.AssemblyBytes / methods;
        double processor = usage.Processor.TotalNanoseconds;
        yield return new TableRow(
            ScaleFigures.FormatName("assembly", methods, "a method"), Format.FormatBytes(assembly), assembly, "", ScaleGoals.FromBytes(hasGoal ? ScaleGoals.AssemblyBytes : null), IsExact: true);
        yield return new TableRow(
            ScaleFigures.FormatName("dotnet build", methods, "CPU"), Format.FormatTime(processor), processor, "", ScaleGoals.FromTime(hasGoal ? ScaleGoals.BuildSeconds * 1e9 : null),
            string.Create(CultureInfo.InvariantCulture, $"time {usage.Elapsed.TotalSeconds:0.0} s"));
        yield return new TableRow(
            ScaleFigures.FormatName("dotnet build", methods, "peak memory"), Format.FormatBytes(usage.PeakBytes), usage.PeakBytes, "", ScaleGoals.FromBytes(hasGoal ? ScaleGoals.CompilerBytes : null));
    }

    /// <summary>Measures the build of a project with C# beside the spec: the analyzers of the SDK read the generated code too.</summary>
    public static IEnumerable<TableRow> MeasureBuildWithCode(int methods)
    {
        using var project = new ConsumerProject(methods, hasCode: true);
        project.Restore();
        ProcessUsage usage = project.Build();
        double processor = usage.Processor.TotalNanoseconds;
        string time = string.Create(CultureInfo.InvariantCulture, $"time {usage.Elapsed.TotalSeconds:0.0} s");
        yield return new TableRow(ScaleFigures.FormatName("dotnet build", methods, "with C# beside the spec, CPU"), Format.FormatTime(processor), processor, "", RatioGoal.None, time);
        yield return new TableRow(ScaleFigures.FormatName("dotnet build", methods, "with C# beside the spec, peak memory"), Format.FormatBytes(usage.PeakBytes), usage.PeakBytes, "", RatioGoal.None);
    }

    public static TableRow MeasureCheck(InstalledTool tool, int methods, int rounds)
    {
        using var project = new ConsumerProject(methods);
        ProcessUsage[] usage = [.. Enumerable.Range(0, rounds).Select(_ => project.Check(tool))];
        double time = usage.Min(static round => round.Elapsed).TotalNanoseconds;
        return new TableRow(
            ScaleFigures.FormatName("igata check", methods, "time"), Format.FormatTime(time), time, "", ScaleGoals.FromTime(ScaleGoals.FindCheck(methods)),
            $"CPU {Format.FormatTime(usage.Min(static round => round.Processor).TotalNanoseconds)}");
    }
}
