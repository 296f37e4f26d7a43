using System.Diagnostics;
using System.Globalization;
using Igata.Benchmarks.Calls;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// Measures the first call of a new process, which includes JIT compilation: a recording is started and statistics are read, with an
/// HttpClient that has already sent a request.
/// </summary>
internal static class FirstCall
{
    public const string Command = "first-call";

    private const double MaxFirstCall = 0.25;
    private const double MaxPrecompiledFirstCall = 0.20;
    private const string RecordingFile = "recording.json";
    private const string StatsFile = "stats.json";

    public static IEnumerable<Experiment> CreateExperiments()
    {
        yield return CreateExperiment("first call in a fresh process", MaxFirstCall, static () => new Program(NewProcess.Run));
        if (PrecompiledProgram.IsAvailable)
        {
            yield return CreateExperiment("first call in a fresh process, native code of the packages", MaxPrecompiledFirstCall, static () =>
            {
                PrecompiledProgram program = PrecompiledProgram.Create();
                return new Program(program.Run, program);
            });
        }
    }

    private static Experiment CreateExperiment(string name, double goal, Func<Program> createProgram) => new(name, (effort, cancellationToken) =>
    {
        using Program program = createProgram();
        string folder = Directory.CreateTempSubdirectory("igata-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, RecordingFile), Samples.Recording);
            File.WriteAllBytes(Path.Combine(folder, StatsFile), Samples.Stats);
            string[] contender = [ContenderNames.Ours, ContenderNames.Stj, ContenderNames.NoJson];
            double[][] times = [.. contender.Select(_ => new double[effort.Processes])];
            for (int round = 0; round < effort.Processes; round++)
            {
                for (int position = 0; position < contender.Length; position++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    int index = (round + position) % contender.Length;
                    times[index][round] = program.Run([Command, contender[index], folder]);
                }
            }

            return [RowFactory.CreateBaselineRow(name, new Measurements(contender, times), goal)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    /// <summary>Runs in the new process. It does not read the specs, because that would warm up the process.</summary>
    public static async Task<int> RunAsync(string contender, string folder)
    {
        byte[] recording = await File.ReadAllBytesAsync(Path.Combine(folder, RecordingFile));
        byte[] stats = await File.ReadAllBytesAsync(Path.Combine(folder, StatsFile));
        using var http = new HttpClient(new InMemoryHandler(target => target == SoraTargets.GetStatsConnection ? stats : recording));
        using (var warm = new HttpRequestMessage(HttpMethod.Post, InMemoryHandler.Address) { Content = new ByteArrayContent(recording) })
        {
            warm.Headers.Add(CannedResponses.Header, SoraTargets.StartRecording);
            using HttpResponseMessage response = await http.SendAsync(warm, HttpCompletionOption.ResponseHeadersRead);
            _ = await response.Content.ReadAsByteArrayAsync();
        }

        long start = Stopwatch.GetTimestamp();
        ICallClient client = CreateClient(contender, http, recording);
        await client.StartRecordingAsync();
        await client.GetStatsConnectionAsync();
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        Console.WriteLine(nanoseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static ICallClient CreateClient(string contender, HttpClient http, byte[] body) => contender switch
    {
        ContenderNames.Ours => new IgataClient(new SoraClient(http, new SoraClientOptions { Endpoint = InMemoryHandler.Address })),
        ContenderNames.Stj => new SystemTextJsonClient(http, InMemoryHandler.Address),
        _ => new NoJsonClient(http, InMemoryHandler.Address, body, body),
    };

    private sealed record Program(Func<string[], double> Run, IDisposable? Files = null) : IDisposable
    {
        public void Dispose() => Files?.Dispose();
    }
}
