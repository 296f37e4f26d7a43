namespace Igata.Benchmarks.Serving;

/// <summary>Measures servers: a process for each contender, pinned to one processor; the load is generated in this process.</summary>
internal static class ServerCommand
{
    private static readonly string[] Contenders = [ContenderNames.Ours, ContenderNames.Minimal];

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        using ServerProcess ours = ServerProcess.Start(ContenderNames.Ours);
        using ServerProcess other = ServerProcess.Start(ContenderNames.Minimal);
        ServerCase[] selected = [.. ServerCases.All.Where(it => it.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        var rows = new List<TableRow>();
        foreach ((int index, ServerCase served) in selected.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {selected.Length}: {served.Name}");
            ServerUsage[][] usage = await MeasureAsync([ours, other], served, options.Quick, cancellationToken);
            rows.AddRange(CreateRows(served, usage));
        }

        if (rows.Find(static row => row.Figure == ServerCases.FirstRoute) is { } first && rows.Find(static row => row.Figure == ServerCases.LastRoute) is { } last)
        {
            double ratio = last.Value / first.Value;
            rows.Add(new TableRow("300 routes, the last to the first", "", ratio, Format.FormatRatio(ratio), RatioGoal.FromRatio(ServerCases.LastRouteGoal)));
        }

        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Server) : ResultTable.FormatText(rows, Notes.Server));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    /// <summary>Returns the usage of each server in each round. The servers take turns, and the first one changes with each round.</summary>
    private static async Task<ServerUsage[][]> MeasureAsync(ServerProcess[] servers, ServerCase served, bool isQuick, CancellationToken cancellationToken)
    {
        int rounds = isQuick ? 3 : 9;
        LoopbackLoad[] loads = [.. servers.Select(server => new LoopbackLoad(server.Address, served.Request))];
        try
        {
            string[] bodies = await Task.WhenAll(loads.Select(load => load.ReadAsync(cancellationToken)));
            if (!served.HasSameBody(bodies[0], bodies[1]))
            {
                throw new InvalidOperationException($"The servers respond differently to {served.Name}:\n{bodies[0]}\n{bodies[1]}");
            }

            await WarmUpAsync(servers, loads, served.Count, cancellationToken);
            ServerUsage[][] usage = [.. servers.Select(_ => new ServerUsage[rounds])];
            for (int round = 0; round < rounds; round++)
            {
                for (int offset = 0; offset < servers.Length; offset++)
                {
                    int index = (round + offset) % servers.Length;
                    usage[index][round] = await MeasureRoundAsync(servers[index], loads[index], served.Count, cancellationToken);
                }
            }

            return usage;
        }
        finally
        {
            Array.ForEach(loads, static load => load.Dispose());
        }
    }

    // A server has one processor, on which it would otherwise be optimized while it is measured.
    private static async Task WarmUpAsync(ServerProcess[] servers, LoopbackLoad[] loads, int count, CancellationToken cancellationToken)
    {
        long[] compiled = [];
        for (int pass = 0; pass < JitWarmUp.MaxPasses; pass++)
        {
            foreach (LoopbackLoad load in loads)
            {
                await load.SendAsync(count / JitWarmUp.MinPasses, cancellationToken);
            }

            await Task.Delay(JitWarmUp.PassDelay, cancellationToken);
            long[] before = compiled;
            compiled = [.. (await Task.WhenAll(servers.Select(server => server.GetUsageAsync(cancellationToken)))).Select(static usage => usage.Compiled)];
            if (pass + 1 >= JitWarmUp.MinPasses && compiled.SequenceEqual(before))
            {
                return;
            }
        }
    }

    private static async Task<ServerUsage> MeasureRoundAsync(ServerProcess server, LoopbackLoad load, int count, CancellationToken cancellationToken)
    {
        (TimeSpan processorBefore, long bytesBefore, _) = await server.GetUsageAsync(cancellationToken);
        await load.SendAsync(count, cancellationToken);
        (TimeSpan processor, long bytes, _) = await server.GetUsageAsync(cancellationToken);
        return new ServerUsage((processor - processorBefore).TotalNanoseconds / count, (double)(bytes - bytesBefore) / count);
    }

    private static IEnumerable<TableRow> CreateRows(ServerCase served, ServerUsage[][] usage)
    {
        var times = new Measurements(Contenders, [.. usage.Select(static rounds => rounds.Select(static round => round.Nanoseconds).ToArray())]);
        var bytes = new Measurements(Contenders, [.. usage.Select(static rounds => rounds.Select(static round => round.Bytes).ToArray())]);
        double ratio = times.GetRatio(ContenderNames.Ours, ContenderNames.Minimal);
        yield return new TableRow(served.Name, Format.FormatTime(times.GetMedian(ContenderNames.Ours)), ratio, Format.FormatRatio(ratio), RatioGoal.FromRatio(served.Goal),
            $"{ContenderNames.Minimal} {Format.FormatTime(times.GetMedian(ContenderNames.Minimal))}");
        double bytesRatio = bytes.GetRatio(ContenderNames.Ours, ContenderNames.Minimal);
        yield return new TableRow("  bytes allocated", Format.FormatBytes(bytes.GetMedian(ContenderNames.Ours)), bytesRatio, Format.FormatRatio(bytesRatio), RatioGoal.FromRatio(ServerCases.BytesGoal),
            $"{ContenderNames.Minimal} {Format.FormatBytes(bytes.GetMedian(ContenderNames.Minimal))}");
    }
}

/// <summary>The processor time and the allocated bytes of a request.</summary>
internal readonly record struct ServerUsage(double Nanoseconds, double Bytes);
