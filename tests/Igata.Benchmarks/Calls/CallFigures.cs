namespace Igata.Benchmarks.Calls;

/// <summary>Whole calls: a request goes out, and an object comes back.</summary>
internal static class CallFigures
{
    // A call waits for the system, so that a sample must be longer to say something.
    private const int LongerSample = 4;

    public static Experiment Loopback(string what, int bytes, Dictionary<string, IPeer> peers, Func<IPeer, Task> call, double goal) => new($"call over loopback {what}", (effort, cancellationToken) =>
    {
        Contender[] contenders = Contenders(peers, call);
        Times times = Race.Run(contenders, effort with { Sample = effort.Sample * LongerSample }, cancellationToken);
        double ratio = times.Ratio(Names.Ours, Names.NoJson);
        return
        [
            new Row(
                $"call over loopback, {what} ({Format.Bytes(bytes)}), to the exchange without JSON",
                Format.Time(times.Median(Names.Ours)),
                ratio,
                Format.Fine(ratio),
                Goal.Ratio(goal),
                Beside(times),
                Floor: $"{Names.NoJson} {Format.Time(times.Median(Names.NoJson))}"),
            Bytes(contenders),
        ];
    });

    public static Experiment Memory(string what, Dictionary<string, IPeer> peers, Func<IPeer, Task> call, double goal) => new($"call in memory {what}", (effort, cancellationToken) =>
        [Against.Baseline($"call in memory, {what}", Race.Run(Contenders(peers, call), effort, cancellationToken), goal)]);

    private static Contender[] Contenders(Dictionary<string, IPeer> peers, Func<IPeer, Task> call) =>
        [.. peers.Select(pair => Contender.OfAsync(pair.Key, () => call(pair.Value)))];

    private static string Beside(Times times) => string.Join(", ", times.Names
        .Where(name => name is not (Names.Ours or Names.NoJson))
        .Select(name => $"{name} {Format.Ratio(times.Ratio(name, Names.NoJson))}"));

    private static Row Bytes(IReadOnlyList<Contender> contenders)
    {
        Dictionary<string, long> bytes = contenders.ToDictionary(contender => contender.Name, Allocated.ByProcess);
        long floor = bytes[Names.NoJson];
        IEnumerable<string> others = bytes
            .Where(pair => pair.Key is not (Names.Ours or Names.NoJson))
            .Select(pair => $"{pair.Key} {Format.Bytes(pair.Value - floor)}");
        return new Row("  bytes beyond that exchange", Format.Bytes(bytes[Names.Ours] - floor), 0, "", Goal.None, string.Join(", ", others));
    }
}
