using System.Text.Json;
using Igata.Benchmarks.Calls;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>A list of 100 MB, row by row.</summary>
internal static class Streaming
{
    private const string Stj = "DeserializeAsyncEnumerable";
    private const double Most = 0.35;
    private const double MostGrowth = 8e6;

    // Ten thousand rows are 3.3 MB.
    private const int Long = 30;
    private const int Short = 1;
    private const int RowsBetweenLooks = 4096;

    public static Experiment Experiment() => new("stream of 100 MB", (effort, cancellationToken) =>
    {
        Contender ours = Contender.OfAsync(Names.Ours, () => OursAsync(Long)) with { Rehearse = Contender.OfAsync("", () => OursAsync(Short)).Repeat };
        Contender stj = Contender.OfAsync(Stj, () => StjAsync(Long)) with { Rehearse = Contender.OfAsync("", () => StjAsync(Short)).Repeat };
        Times times = Race.Run([ours, stj], effort, cancellationToken);
        double ratio = times.Ratio(Names.Ours, Stj);
        long growth = OursAsync(Long).GetAwaiter().GetResult();
        return
        [
            new Row(
                $"stream of {Format.Bytes(LongList.Length(Long))}, ListConnections",
                Format.Time(times.Median(Names.Ours)),
                ratio,
                Format.Fine(ratio),
                Goal.Ratio(Most),
                $"{Stj} {Format.Time(times.Median(Stj))}"),
            new Row("  growth of the process meanwhile", Format.Bytes(growth), growth, "", new Goal(MostGrowth, Format.Bytes(MostGrowth))),
        ];
    });

    /// <summary>Reads it all; gives how many bytes the process has grown by at most.</summary>
    private static async Task<long> OursAsync(int times)
    {
        using var http = new HttpClient(new LongList(times));
        using var sora = new SoraClient(http, new SoraClientOptions { Endpoint = InMemory.Address });
        long before = Environment.WorkingSet;
        long most = before;
        int rows = 0;
        await foreach (Sora.Connection _ in sora.StreamConnectionsAsync().ConfigureAwait(false))
        {
            if (++rows % RowsBetweenLooks == 0)
            {
                most = Math.Max(most, Environment.WorkingSet);
            }
        }

        return most - before;
    }

    private static async Task StjAsync(int times)
    {
        using var http = new HttpClient(new LongList(times));
        using var message = new HttpRequestMessage(HttpMethod.Post, InMemory.Address);
        using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await foreach (Peers.Mutable.Connection? _ in JsonSerializer.DeserializeAsyncEnumerable(stream, MutableJson.Default.Connection).ConfigureAwait(false))
        {
        }
    }
}
