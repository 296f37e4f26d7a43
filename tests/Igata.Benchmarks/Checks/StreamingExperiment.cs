using System.Text.Json;
using Igata.Benchmarks.Calls;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>Measures streaming a list of 100 MB, row by row.</summary>
internal static class StreamingExperiment
{
    private const string Stj = "DeserializeAsyncEnumerable";
    private const double MaxRatio = 0.35;
    private const double MaxGrowth = 8e6;

    // Ten thousand rows have 3.3 MB.
    private const int LongRowCount = 30;
    private const int ShortRowCount = 1;
    private const int RowsBetweenSamples = 4096;

    public static Experiment CreateExperiment() => new("stream of 100 MB", (effort, cancellationToken) =>
    {
        Contender ours = Contender.CreateAsync(ContenderNames.Ours, () => ReadWithIgataAsync(LongRowCount)) with { WarmUp = Contender.CreateAsync("", () => ReadWithIgataAsync(ShortRowCount)).Repeat };
        Contender stj = Contender.CreateAsync(Stj, () => ReadWithSystemTextJsonAsync(LongRowCount)) with { WarmUp = Contender.CreateAsync("", () => ReadWithSystemTextJsonAsync(ShortRowCount)).Repeat };
        Measurements times = InterleavedBenchmark.Run([ours, stj], effort, cancellationToken);
        double ratio = times.GetRatio(ContenderNames.Ours, Stj);
        long growth = ReadWithIgataAsync(LongRowCount).GetAwaiter().GetResult();
        return
        [
            new TableRow(
                $"stream of {Format.FormatBytes(LongListHandler.GetLength(LongRowCount))}, ListConnections",
                Format.FormatTime(times.GetMedian(ContenderNames.Ours)),
                ratio,
                Format.FormatFineRatio(ratio),
                RatioGoal.FromRatio(MaxRatio),
                $"{Stj} {Format.FormatTime(times.GetMedian(Stj))}"),
            new TableRow("  growth of the process", Format.FormatBytes(growth), growth, "", new RatioGoal(MaxGrowth, Format.FormatBytes(MaxGrowth))),
        ];
    });

    /// <summary>Reads the complete stream. Returns the maximum growth of the process in bytes.</summary>
    private static async Task<long> ReadWithIgataAsync(int times)
    {
        using var http = new HttpClient(new LongListHandler(times));
        using var sora = new SoraClient(http, new SoraClientOptions { Endpoint = InMemoryHandler.Address });
        long before = Environment.WorkingSet;
        long peak = before;
        int rows = 0;
        await foreach (Sora.Connection _ in sora.StreamConnectionsAsync().ConfigureAwait(false))
        {
            if (++rows % RowsBetweenSamples == 0)
            {
                peak = Math.Max(peak, Environment.WorkingSet);
            }
        }

        return peak - before;
    }

    private static async Task ReadWithSystemTextJsonAsync(int times)
    {
        using var http = new HttpClient(new LongListHandler(times));
        using var message = new HttpRequestMessage(HttpMethod.Post, InMemoryHandler.Address);
        using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await foreach (Peers.Mutable.Connection? _ in JsonSerializer.DeserializeAsyncEnumerable(stream, MutableJson.Default.Connection).ConfigureAwait(false))
        {
        }
    }
}
