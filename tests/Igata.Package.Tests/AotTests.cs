using System.Globalization;
using Igata.ConcurrencyMonitoring;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl;
using Igata.Ecl.Server;
using Igata.Emulator;
using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.SkyWay;
using Igata.SkyWay.Server;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Package.Tests;

/// <summary>Apps that were compiled ahead of time, against an emulator in another process, which is this one.</summary>
[Collection(nameof(SequentialCollection))]
public sealed class AotTests(PackedFixture packed) : IAsyncLifetime
{
    private const int Rounds = 40;

    // The words of the app about faults; the rest of what it says are methods.
    private static readonly string[] PlatformWarnings =
    [
        "In one message: lounge, 404",
        "Refused: True",
        "Told: NOT-STARTED-RECORDING",
        "Not sent: 2 violations",
        "Streamed: True True",
    ];

    private EmulatorHost _emulator = null!;

    private static IEnumerable<string> Methods =>
    [
        .. SoraOperations.All.Select(static operation => operation.Target),
        .. ImageFluxOperations.All.Select(static operation => operation.Target),
        .. SkyWayOperations.All.Select(static operation => operation.Target),
        .. EclOperations.All.Select(static operation => operation.Target),
        .. ConcurrencyMonitoringOperations.All.Select(static operation => operation.Target),
    ];

    public async ValueTask InitializeAsync() => _emulator = await EmulatorHost.StartAsync();

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task EveryMethodResponds()
    {
        NativeApp app = await NativeApp.PublishAsync("Every", packed.Sources, await RequireLinkerAsync());
        string[] output = (await app.RunAsync(_emulator.Endpoint)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] answered = [.. output.Where(static line => !PlatformWarnings.Contains(line))];
        Assert.Equal(Methods.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
        Assert.All(PlatformWarnings, line => Assert.Contains(line, output));
        BenchmarkFile.Write("aot-every", string.Create(
            CultureInfo.InvariantCulture, $"An app that calls all {answered.Length} methods of the five APIs, compiled ahead of time (net8.0): {app.Size / 1e6:0.0} MB.\n"));
    }

    /// <summary>
    /// Five calls of Sora by our client, and the same by HttpClient with System.Text.Json's source generator. The first call
    /// includes making the client, the connection and all that is set up once; the whole is a process from start to end. Our client
    /// takes compressed answers, so there is a peer that does, too.
    /// </summary>
    [Fact]
    public async Task IsComparedWithSystemTextJson()
    {
        string linker = await RequireLinkerAsync();
        (string Name, NativeApp App)[] apps =
        [
            ("Igata.Sora", await NativeApp.PublishAsync("Few", packed.Sources, linker)),
            ("HttpClient, System.Text.Json", await NativeApp.PublishAsync("Peer", packed.Sources, linker)),
            ("the same, compressed answers too", await NativeApp.PublishAsync("Peer", packed.Sources, linker, compressed: true)),
        ];
        _emulator.Sora.Connect(new NewConnection { ChannelId = "sora", ClientId = "alice" });
        string expected = RemoveTimes(await apps[0].App.RunAsync(_emulator.Endpoint));
        foreach ((_, NativeApp peer) in apps.Skip(1))
        {
            Assert.Equal(expected, RemoveTimes(await peer.RunAsync(_emulator.Endpoint)));
        }

        var times = apps.Select(static _ => new List<(double FirstCall, double Whole)>()).ToList();
        int[] turns = [.. Enumerable.Range(0, apps.Length)];
        for (int round = 0; round < Rounds; round++)
        {
            // Who comes after whom makes a difference.
            new Random(round).Shuffle(turns);
            foreach (int i in turns)
            {
                times[i].Add(await apps[i].App.TimeAsync(_emulator.Endpoint));
            }
        }

        BenchmarkFile.Write("aot-first-call", $"""
            Five calls of Sora, compiled ahead of time (net8.0), medians of {Rounds} processes each, in any order:
                                                   size     first call   whole process
            {string.Join('\n', apps.Zip(times, static (one, times) => FormatRow(one.Name, one.App, times)))}

            """);
        Assert.True(apps[0].App.Size < apps[2].App.Size * 1.1, $"{apps[0].App.Size} bytes against {apps[2].App.Size}.");
    }

    private static string RemoveTimes(string output) => output[output.IndexOf(' ', StringComparison.Ordinal)..];

    private static string FormatRow(string name, NativeApp app, List<(double FirstCall, double Whole)> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-34} {app.Size / 1e6,5:0.0} MB   {BenchmarkFile.ComputeMedian(times.Select(static time => time.FirstCall)),8:0.0} ms   {BenchmarkFile.ComputeMedian(times.Select(static time => time.Whole)),10:0.0} ms");

    private async Task<string> RequireLinkerAsync()
    {
        string? linker = await Linker.FindAsync(packed.Sources.Folder);
        Assert.SkipWhen(linker is null, "NativeAOT needs clang or gcc, and zlib: apt-get install gcc libc6-dev zlib1g-dev.");
        return linker!;
    }
}

/// <summary>After all others, so that what is measured is not their work.</summary>
[CollectionDefinition(nameof(SequentialCollection), DisableParallelization = true)]
public sealed class SequentialCollection;
