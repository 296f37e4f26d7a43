using Igata.Benchmarks.Serving;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>
/// Measures calls with generated clients and with the official or usual clients: processor time and bytes, without a network and
/// over a loopback socket to a server in a process of its own, and the first call of a process.
/// </summary>
internal static class PeersCommand
{
    private static readonly Uri Endpoint = new("http://localhost/");

    public static async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        MeasurementSettings effort = options.Quick ? MeasurementSettings.Quick : MeasurementSettings.Full;
        PeerCase[] selected = options.Select(PeerCases.All, static it => it.Name);
        var rows = new List<TableRow>();
        foreach ((int index, PeerCase served) in selected.Index())
        {
            await Console.Error.WriteLineAsync($"{index + 1} of {selected.Length}: {served.Name}");
            rows.AddRange(await MeasureAsync(served, effort, cancellationToken));
        }

        Console.WriteLine(options.Markdown ? ResultTable.FormatMarkdown(rows, Notes.Peers) : ResultTable.FormatText(rows, Notes.Peers));
        return rows.Any(row => row.Verdict == Verdict.Missed) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<TableRow>> MeasureAsync(PeerCase served, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        List<TableRow> rows =
        [
            .. await RepeatedMeasurement.RunAsync(() => MeasureCallsAsync(served, "without a network", () => new HttpClient(PeerResponse.CreateHandler(served)), Endpoint, static goals => goals.Processor, effort, cancellationToken)),
        ];
        using ServerProcess server = ServerProcess.Start(served.Name);
        MeasurementSettings overSocket = effort with { Sample = effort.SocketSample };
        rows.AddRange(await RepeatedMeasurement.RunAsync(() => MeasureCallsAsync(served, "over a socket", static () => new HttpClient(), server.Address, static goals => goals.Socket, overSocket, cancellationToken)));
        rows.AddRange(await RepeatedMeasurement.RunAsync(() => Task.FromResult(PeerFirstCall.Measure(served, effort, cancellationToken))));
        return rows;
    }

    private static async Task<IReadOnlyList<TableRow>> MeasureCallsAsync(
        PeerCase served,
        string where,
        Func<HttpClient> createHttpClient,
        Uri endpoint,
        Func<PeerGoals, double?> goal,
        MeasurementSettings effort,
        CancellationToken cancellationToken)
    {
        (string Name, Func<Task<string>> Call)[] calls = [.. served.Clients.Select(client => (client.Name, client.Create(createHttpClient(), endpoint)))];
        string[] results = await Task.WhenAll(calls.Select(static call => call.Call()));
        if (results.Distinct().Count() > 1)
        {
            throw new InvalidOperationException($"The clients read different values of {served.Name}:\n{string.Join('\n', results)}");
        }

        CapturedRequest request = await CapturedRequest.CaptureAsync(served, endpoint);
        HttpClient http = createHttpClient();
        Contender[] contenders = [.. calls.Select(static call => Contender.CreateAsync(call.Name, call.Call)), Contender.CreateAsync(ContenderNames.HttpClient, () => request.SendAsync(http))];
        Measurements times = InterleavedBenchmark.Run(contenders, effort, cancellationToken, static () => Environment.CpuUsage.TotalTime);
        Dictionary<string, long> bytes = contenders.ToDictionary(static contender => contender.Name, AllocationMeter.MeasureProcess);
        long values = AllocationMeter.MeasureThread(Contender.Create(ContenderNames.Values, served.ReadValues));
        return
        [
            .. served.Clients.Skip(1).Select(client => CreateTimeRow($"{served.Name}, {where}, to {client.Name}", times, client.Name, goal(client.Goals))),
            .. served.Clients.Skip(1).Select(client => CreateBytesRow(client.Name, bytes, values, client.Goals.Bytes)),
        ];
    }

    private static TableRow CreateTimeRow(string figure, Measurements times, string client, double? goal)
    {
        double floor = times.GetRatio(ContenderNames.HttpClient, client);
        return CreateRow(figure, Format.FormatTime(times.GetMedian(ContenderNames.Ours)), times.GetRatio(ContenderNames.Ours, client), goal, $"{client} {Format.FormatTime(times.GetMedian(client))}") with
        {
            Floor = $"{ContenderNames.HttpClient} {Format.FormatFineRatio(floor)}",
            FloorValue = floor,
        };
    }

    private static TableRow CreateBytesRow(string client, Dictionary<string, long> bytes, long values, double? goal)
    {
        double http = (double)bytes[ContenderNames.HttpClient] / bytes[client];
        double result = (double)values / bytes[client];
        return CreateRow($"  bytes allocated, to {client}", Format.FormatBytes(bytes[ContenderNames.Ours]), (double)bytes[ContenderNames.Ours] / bytes[client], goal, $"{client} {Format.FormatBytes(bytes[client])}") with
        {
            Floor = $"{ContenderNames.HttpClient} {Format.FormatFineRatio(http)}, {ContenderNames.Values} {Format.FormatFineRatio(result)}",
            FloorValue = http + result,
            IsExact = true,
        };
    }

    public static TableRow CreateRow(string figure, string ours, double ratio, double? goal, string other) =>
        new(figure, ours, ratio, Format.FormatFineRatio(ratio), goal is { } max ? RatioGoal.FromRatio(max) : RatioGoal.None, other);
}
