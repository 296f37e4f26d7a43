using System.Diagnostics;
using System.Globalization;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Measures the first call of a new process, with an HttpClient that has already sent a request.</summary>
internal static class PeerFirstCall
{
    public const string Command = "first-peer-call";

    public static IReadOnlyList<TableRow> Measure(PeerCase served, MeasurementSettings effort, CancellationToken cancellationToken)
    {
        string[] names = [.. served.Clients.Select(static client => client.Name)];
        double[][] times = [.. names.Select(_ => new double[effort.Processes])];
        for (int round = 0; round < effort.Processes; round++)
        {
            for (int offset = 0; offset < names.Length; offset++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int index = (round + offset) % names.Length;
                times[index][round] = NewProcess.Run(Command, served.Name, names[index]);
            }
        }

        var measured = new Measurements(names, times);
        return
        [
            .. served.Clients.Skip(1).Select(client => PeersCommand.CreateRow(
                $"{served.Name}, first call of a process, to {client.Name}",
                Format.FormatTime(measured.GetMedian(ContenderNames.Ours)),
                measured.GetRatio(ContenderNames.Ours, client.Name),
                client.Goals.FirstCall,
                $"{client.Name} {Format.FormatTime(measured.GetMedian(client.Name))}")),
        ];
    }

    /// <summary>Runs in the new process.</summary>
    public static async Task<int> RunAsync(string name, string clientName)
    {
        PeerCase served = PeerCases.Find(name) ?? throw new ArgumentException($"There is no case '{name}'.", nameof(name));
        var address = new Uri("http://localhost/");
        var http = new HttpClient(PeerResponse.CreateHandler(served with { HasId = false }));
        using (HttpResponseMessage warm = await http.PostAsync(address, new ByteArrayContent(served.Response)))
        {
            _ = await warm.Content.ReadAsByteArrayAsync();
        }

        var fresh = new HttpClient(PeerResponse.CreateHandler(served));
        PeerClient client = served.Clients.First(it => it.Name == clientName);
        long start = Stopwatch.GetTimestamp();
        await client.Create(fresh, address)();
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalNanoseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
