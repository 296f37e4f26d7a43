using System.Diagnostics;
using System.Globalization;
using Igata.Benchmarks.Calls;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The first call of a fresh process, which the JIT makes long: a recording is started and statistics are read, with an
/// HttpClient that has already sent something.
/// </summary>
internal static class FirstCall
{
    public const string Command = "first-call";

    private const double Most = 0.25;
    private const string RecordingFile = "recording.json";
    private const string StatsFile = "stats.json";

    public static Experiment Experiment() => new("first call in a fresh process", (effort, cancellationToken) =>
    {
        string folder = Directory.CreateTempSubdirectory("igata-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, RecordingFile), Samples.Recording);
            File.WriteAllBytes(Path.Combine(folder, StatsFile), Samples.Stats);
            string[] who = [Names.Ours, Names.Stj, Names.NoJson];
            double[][] times = [.. who.Select(_ => new double[effort.Processes])];
            for (int round = 0; round < effort.Processes; round++)
            {
                for (int turn = 0; turn < who.Length; turn++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    int one = (round + turn) % who.Length;
                    times[one][round] = InFreshProcess(who[one], folder);
                }
            }

            return [Against.Baseline("first call in a fresh process", new Times(who, times), Most)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    /// <summary>What the fresh process does. It knows nothing of the specs, whose reading would warm it up.</summary>
    public static async Task<int> RunAsync(string who, string folder)
    {
        byte[] recording = await File.ReadAllBytesAsync(Path.Combine(folder, RecordingFile));
        byte[] stats = await File.ReadAllBytesAsync(Path.Combine(folder, StatsFile));
        using var http = new HttpClient(new InMemory(target => target == SoraTargets.GetStatsConnection ? stats : recording));
        using (var warm = new HttpRequestMessage(HttpMethod.Post, InMemory.Address) { Content = new ByteArrayContent(recording) })
        {
            warm.Headers.Add(Answers.Header, SoraTargets.StartRecording);
            using HttpResponseMessage response = await http.SendAsync(warm, HttpCompletionOption.ResponseHeadersRead);
            _ = await response.Content.ReadAsByteArrayAsync();
        }

        long start = Stopwatch.GetTimestamp();
        IPeer peer = Peer(who, http, recording);
        await peer.StartRecordingAsync();
        await peer.GetStatsConnectionAsync();
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        Console.WriteLine(nanoseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static IPeer Peer(string who, HttpClient http, byte[] body) => who switch
    {
        Names.Ours => new OurClient(new SoraClient(http, new SoraClientOptions { Endpoint = InMemory.Address })),
        Names.Stj => new RawClient(http, InMemory.Address),
        _ => new NoJson(http, InMemory.Address, body, body),
    };

    private static double InFreshProcess(string who, string folder)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] itself = isHost ? [typeof(FirstCall).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(program, [.. itself, Command, who, folder]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The fresh process ended with {process.ExitCode}.");
    }
}
