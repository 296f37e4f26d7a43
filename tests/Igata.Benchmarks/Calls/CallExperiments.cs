namespace Igata.Benchmarks.Calls;

/// <summary>Measures complete calls, from the request to the resulting object.</summary>
internal static class CallExperiments
{
    // A call waits for the operating system, so a longer sample is required for a meaningful result.
    private const int SampleFactor = 4;

    public static Experiment CreateLoopback(string name, int bytes, Dictionary<string, ICallClient> clients, Func<ICallClient, Task> call, double goal) => new($"call over loopback {name}", (effort, cancellationToken) =>
    {
        Contender[] contenders = CreateContenders(clients, call);
        Measurements times = InterleavedBenchmark.Run(contenders, effort with { Sample = effort.Sample * SampleFactor }, cancellationToken);
        double ratio = times.GetRatio(ContenderNames.Ours, ContenderNames.NoJson);
        return
        [
            new TableRow(
                $"call over loopback, {name} ({Format.FormatBytes(bytes)}), to the exchange without JSON",
                Format.FormatTime(times.GetMedian(ContenderNames.Ours)),
                ratio,
                Format.FormatFineRatio(ratio),
                RatioGoal.FromRatio(goal),
                FormatOthers(times),
                Floor: $"{ContenderNames.NoJson} {Format.FormatTime(times.GetMedian(ContenderNames.NoJson))}"),
            CreateBytesRow(contenders),
        ];
    });

    public static Experiment CreateInMemory(string name, Dictionary<string, ICallClient> clients, Func<ICallClient, Task> call, double goal) => new($"call in memory {name}", (effort, cancellationToken) =>
        [RowFactory.CreateBaselineRow($"call in memory, {name}", InterleavedBenchmark.Run(CreateContenders(clients, call), effort, cancellationToken), goal)]);

    private static Contender[] CreateContenders(Dictionary<string, ICallClient> clients, Func<ICallClient, Task> call) =>
        [.. clients.Select(pair => Contender.CreateAsync(pair.Key, () => call(pair.Value)))];

    private static string FormatOthers(Measurements times) => string.Join(", ", times.Names
        .Where(name => name is not (ContenderNames.Ours or ContenderNames.NoJson))
        .Select(name => $"{name} {Format.FormatRatio(times.GetRatio(name, ContenderNames.NoJson))}"));

    private static TableRow CreateBytesRow(IReadOnlyList<Contender> contenders)
    {
        Dictionary<string, long> bytes = contenders.ToDictionary(contender => contender.Name, AllocationMeter.MeasureProcess);
        long floor = bytes[ContenderNames.NoJson];
        IEnumerable<string> others = bytes
            .Where(pair => pair.Key is not (ContenderNames.Ours or ContenderNames.NoJson))
            .Select(pair => $"{pair.Key} {Format.FormatBytes(pair.Value - floor)}");
        return new TableRow("  bytes in addition to that exchange", Format.FormatBytes(bytes[ContenderNames.Ours] - floor), 0, "", RatioGoal.None, string.Join(", ", others));
    }
}
