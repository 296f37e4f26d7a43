namespace Igata.Benchmarks.Serving;

/// <summary>Measures servers without sockets, in this process: the processor time of Kestrel and the application.</summary>
internal static class MemoryExperiments
{
    public static async Task<TableRow> MeasureAsync(ServerCase served, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        await using MemoryServer ours = await MemoryServer.StartAsync(ContenderNames.Ours, cancellationToken);
        await using MemoryServer minimal = await MemoryServer.StartAsync(ContenderNames.Minimal, cancellationToken);
        await using MemoryServer prepared = await MemoryServer.StartAsync(ContenderNames.Prepared, cancellationToken);
        byte[] response = await ours.OpenAsync(served.Request, cancellationToken);
        await minimal.OpenAsync(served.Request, cancellationToken);
        await prepared.OpenAsync(new ServedRequest(HttpMethod.Put, "", response), cancellationToken);
        Contender[] contenders = [.. new[] { ours, minimal, prepared }.Select(server => server.CreateContender(served.Request))];
        return ServerRows.Create("  without a socket", Measure(contenders, effort, cancellationToken), served.Goal);
    }

    /// <summary>Compares two of 300 routes of one server.</summary>
    public static async Task<TableRow> MeasureRoutesAsync(MeasurementSettings effort, CancellationToken cancellationToken)
    {
        ServedRequest first = ServerCases.Get(ServerCases.FirstRoute).Request;
        ServedRequest last = ServerCases.Get(ServerCases.LastRoute).Request;
        await using MemoryServer ours = await MemoryServer.StartAsync(ContenderNames.Ours, cancellationToken);
        await ours.OpenAsync(first, cancellationToken);
        Contender[] contenders = [ours.CreateContender(first, ServerCases.FirstRoute), ours.CreateContender(last, ServerCases.LastRoute)];
        Measurements times = Measure(contenders, effort, cancellationToken);
        double ratio = times.GetRatio(ServerCases.LastRoute, ServerCases.FirstRoute);
        return new("300 routes, the last to the first, without a socket", Format.FormatTime(times.GetMedian(ServerCases.LastRoute)), ratio, Format.FormatRatio(ratio), RatioGoal.FromRatio(ServerCases.LastRouteGoal));
    }

    // On a busy machine, the code of Kestrel is still being recompiled after one warm-up, which is followed by another one.
    private static Measurements Measure(Contender[] contenders, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        JitWarmUp.RunAll(contenders, cancellationToken);
        return InterleavedBenchmark.Run(contenders, effort, cancellationToken, static () => Environment.CpuUsage.TotalTime);
    }
}
