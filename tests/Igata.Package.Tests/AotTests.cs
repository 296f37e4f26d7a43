using System.Globalization;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl.Server;
using Igata.Emulator;
using Igata.Emulator.Sora;
using Igata.ImageFlux.Server;
using Igata.SkyWay.Server;
using Igata.Sora.Server;

namespace Igata.Package.Tests;

/// <summary>Runs apps that were compiled ahead of time against an emulator in the test process.</summary>
[Collection(nameof(SequentialCollection))]
public sealed class AotTests(PackedFixture packed) : IAsyncLifetime
{
    private const int Rounds = 40;

    // The output lines of the app about errors. All other lines are names of methods.
    private static readonly string[] ErrorLines =
    [
        "Batch: lounge, 404",
        "Rejected: True",
        "Error: NOT-STARTED-RECORDING",
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

    public static TheoryData<string> Frameworks => ["net8.0", "net10.0"];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task EveryMethodResponds(string framework)
    {
        NativeApp app = await NativeApp.PublishAsync("AllMethods", framework, packed.Sources, await RequireLinkerAsync());
        string[] output = (await app.RunAsync(_emulator.Endpoint)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] called = [.. output.Where(static line => !ErrorLines.Contains(line))];
        Assert.Equal(Methods.Order(StringComparer.Ordinal), called.Order(StringComparer.Ordinal));
        Assert.All(ErrorLines, line => Assert.Contains(line, output));
        BenchmarkFile.Write("aot-all-methods-" + framework, string.Create(
            CultureInfo.InvariantCulture, $"An app that calls all {called.Length} methods of the five APIs, compiled ahead of time ({framework}): {app.Size / 1e6:0.0} MB.\n"));
    }

    /// <summary>
    /// Compares five calls with the Sora client and with HttpClient and the source generator of System.Text.Json. The first call
    /// includes the creation of the client, the connection and all initialization. Our client accepts compressed responses, so the
    /// comparison has a variant that does, too.
    /// </summary>
    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task IsComparedWithSystemTextJson(string framework)
    {
        string linker = await RequireLinkerAsync();
        (string Name, NativeApp App)[] apps =
        [
            ("Igata.Sora", await NativeApp.PublishAsync("FewMethods", framework, packed.Sources, linker)),
            ("HttpClient, System.Text.Json", await NativeApp.PublishAsync("SystemTextJson", framework, packed.Sources, linker)),
            ("the same, compressed responses", await NativeApp.PublishAsync("SystemTextJson", framework, packed.Sources, linker, compressed: true)),
        ];
        _emulator.Sora.Connect(new NewConnection { ChannelId = "sora", ClientId = "alice" });
        string expected = RemoveTimes(await apps[0].App.RunAsync(_emulator.Endpoint));
        foreach ((_, NativeApp other) in apps.Skip(1))
        {
            Assert.Equal(expected, RemoveTimes(await other.RunAsync(_emulator.Endpoint)));
        }

        var times = apps.Select(static _ => new List<(double FirstCall, double Process)>()).ToList();
        int[] order = [.. Enumerable.Range(0, apps.Length)];
        for (int round = 0; round < Rounds; round++)
        {
            // The order influences the measurement, so it is random.
            new Random(round).Shuffle(order);
            foreach (int i in order)
            {
                times[i].Add(await apps[i].App.TimeAsync(_emulator.Endpoint));
            }
        }

        BenchmarkFile.Write("aot-first-call-" + framework, $"""
            Five calls of Sora, compiled ahead of time ({framework}), medians of {Rounds} processes each, in any order:
                                                   size     first call   whole process
            {string.Join('\n', apps.Zip(times, static (app, times) => FormatRow(app.Name, app.App, times)))}

            """);
        Assert.True(apps[0].App.Size < apps[2].App.Size * 1.1, $"{apps[0].App.Size} bytes against {apps[2].App.Size}.");
    }

    private static string RemoveTimes(string output) => output[output.IndexOf(' ', StringComparison.Ordinal)..];

    private static string FormatRow(string name, NativeApp app, List<(double FirstCall, double Process)> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-34} {app.Size / 1e6,5:0.0} MB   {BenchmarkFile.ComputeMedian(times.Select(static time => time.FirstCall)),8:0.0} ms   {BenchmarkFile.ComputeMedian(times.Select(static time => time.Process)),10:0.0} ms");

    private async Task<string> RequireLinkerAsync()
    {
        string? linker = await Linker.FindAsync(packed.Sources.Folder);
        Assert.SkipWhen(linker is null, "NativeAOT needs clang or gcc, and zlib: apt-get install gcc libc6-dev zlib1g-dev.");
        return linker!;
    }
}

/// <summary>Runs after all other tests, so that their work does not influence the measurements.</summary>
[CollectionDefinition(nameof(SequentialCollection), DisableParallelization = true)]
public sealed class SequentialCollection;
