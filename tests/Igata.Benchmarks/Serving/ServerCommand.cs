namespace Igata.Benchmarks.Serving;

/// <summary>
/// Measures servers: a process for each contender, pinned to one processor, while the load is generated in this process on another one; and
/// without sockets, in this process.
/// </summary>
internal static class ServerCommand
{
    private const int LoadProcessor = 1;

    private static readonly string[] Contenders = [ContenderNames.Ours, ContenderNames.Minimal, ContenderNames.Prepared];

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        ServerCase[] selected = options.Select(ServerCases.All, static it => it.Name);
        ServerProcess[] servers = [.. Contenders.Select(ServerProcess.Start)];
        try
        {
            ProcessorAffinity.PinProcess(LoadProcessor);
            var rows = new List<TableRow>();

            // In a new process, the code of Kestrel is recompiled during the first rounds. They are not part of the result.
            await MeasureAsync(servers, selected[0], effort.Rounds, cancellationToken);
            foreach ((int index, ServerCase served) in selected.Index())
            {
                await Console.Error.WriteLineAsync($"{index + 1} of {selected.Length}: {served.Name}");
                rows.AddRange(await RepeatedMeasurement.RunAsync(() => MeasureAsync(servers, served, effort, cancellationToken)));
            }

            if (selected.Contains(ServerCases.Get(ServerCases.LastRoute)))
            {
                rows.AddRange(await RepeatedMeasurement.RunAsync(async () => [await MemoryExperiments.MeasureRoutesAsync(effort, cancellationToken)]));
            }

            Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Server) : ResultTable.FormatText(rows, Notes.Server));
            return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
        }
        finally
        {
            Array.ForEach(servers, static server => server.Dispose());
        }
    }

    private static async Task<IReadOnlyList<TableRow>> MeasureAsync(ServerProcess[] servers, ServerCase served, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        ServerUsage[][] usage = await MeasureAsync(servers, served, effort.Rounds, cancellationToken);
        return
        [
            ServerRows.Create(served.Name, CreateMeasurements(usage, static round => round.Nanoseconds), served.Goal),
            await MemoryExperiments.MeasureAsync(served, effort, cancellationToken),
            ServerRows.CreateBytes(CreateMeasurements(usage, static round => round.Bytes)),
        ];
    }

    /// <summary>Returns the usage of each server in each round. The servers take turns, and the first one changes with each round.</summary>
    private static async Task<ServerUsage[][]> MeasureAsync(ServerProcess[] servers, ServerCase served, int rounds, CancellationToken cancellationToken)
    {
        LoopbackLoad[] loads = [.. servers.Select(server => new LoopbackLoad(server.Address, served.Request))];
        try
        {
            string body = await loads[0].ReadAsync(cancellationToken);
            string other = await loads[1].ReadAsync(cancellationToken);
            if (!served.HasSameBody(body, other))
            {
                throw new InvalidOperationException($"The servers respond differently to {served.Name}:\n{body}\n{other}");
            }

            await loads[2].PrepareAsync(body, cancellationToken);
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

    private static Measurements CreateMeasurements(ServerUsage[][] usage, Func<ServerUsage, double> value) =>
        new(Contenders, [.. usage.Select(rounds => rounds.Select(value).ToArray())]);
}

/// <summary>The processor time and the allocated bytes of a request.</summary>
internal readonly record struct ServerUsage(double Nanoseconds, double Bytes);
