using Igata.ConcurrencyMonitoring;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl;
using Igata.Ecl.Server;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Emulator.Control;
using Igata.Emulator.Ecl;
using Igata.Emulator.ImageFlux;
using Igata.Emulator.SkyWay;
using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.Sora;
using Igata.Sora.Server;
using Microsoft.AspNetCore.Builder;

namespace Igata.Emulator;

/// <summary>
/// The emulated services, on one port of the loopback address: Sora at the root, the others at paths of their own. Beside
/// their APIs it answers under <c>/emulator/</c>, where a test in any language connects clients, moves the clock and asks for
/// faults.
/// </summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EmulatorClock _clock;

    private EmulatorHost(EmulatorOptions options, int port)
    {
        _clock = new EmulatorClock(options.Time);
        Sora = new SoraEmulator(options, _clock);
        ImageFlux = new ImageFluxEmulator(options, _clock);
        SkyWay = new SkyWayEmulator(options, _clock);
        Ecl = new EclEmulator(options, _clock);
        ConcurrencyMonitoring = new ConcurrencyMonitoringEmulator(options, _clock);
        _app = LoopbackServer.Build(port);
        _app.UseMiddleware<FaultMiddleware>(Faults, CreateCallReader());
        _app.MapControl(_clock, Faults);
        _app.MapSora(Sora);
        _app.MapImageFlux(ImageFlux);
        _app.MapSkyWay(SkyWay);
        _app.MapEcl(Ecl);
        _app.MapConcurrencyMonitoring(ConcurrencyMonitoring);
    }

    /// <summary>Where it listens, and where Sora is.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Where ImageFlux is.</summary>
    public Uri ImageFluxEndpoint => GetUri(ImageFluxEndpoints.Path);

    /// <summary>Where the Channel API of SkyWay is.</summary>
    public Uri SkyWayEndpoint => GetUri(SkyWayEndpoints.Path);

    /// <summary>Where the applications of Enterprise Cloud are.</summary>
    public Uri EclEndpoint => GetUri("/ecl/");

    /// <summary>Where Enterprise Cloud issues tokens.</summary>
    public Uri KeystoneEndpoint => GetUri("/keystone/");

    /// <summary>Where Concurrency Monitoring is.</summary>
    public Uri ConcurrencyMonitoringEndpoint => GetUri("/concurrency-monitoring/v2/");

    /// <summary>Sora: here a test connects clients, and sees what became of them.</summary>
    public SoraEmulator Sora { get; }

    /// <summary>ImageFlux: here a test connects clients to channels.</summary>
    public ImageFluxEmulator ImageFlux { get; }

    /// <summary>SkyWay: here a test lets members join, publish and subscribe.</summary>
    public SkyWayEmulator SkyWay { get; }

    /// <summary>Enterprise Cloud: here a test sets up tenants, and sees their applications.</summary>
    public EclEmulator Ecl { get; }

    /// <summary>Concurrency Monitoring: here a test sets up applications and their policies, and sees the sessions.</summary>
    public ConcurrencyMonitoringEmulator ConcurrencyMonitoring { get; }

    /// <summary>What goes wrong on the wire with the next calls.</summary>
    public FaultQueue Faults { get; } = new();

    /// <summary>The clock of all services, for whatever must have the same time. Its timers do not jump when it is moved.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Starts one.</summary>
    /// <param name="options">How its services begin.</param>
    /// <param name="port">The port; 0 takes one that is free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>A host that listens; dispose it to stop.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions? options = null, int port = 0, CancellationToken cancellationToken = default)
    {
        var host = new EmulatorHost(options ?? new EmulatorOptions(), port);
        try
        {
            await host._app.StartAsync(cancellationToken).ConfigureAwait(false);
            host.Endpoint = new Uri(host._app.Urls.Single());
            return host;
        }
        catch
        {
            await host._app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Moves the clock of all services ahead. What has expired by then is gone at the next call.</summary>
    /// <param name="time">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or beyond the last year of the calendar.</exception>
    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Closes its connections and stops.</summary>
    /// <returns>When it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static CallReader CreateCallReader()
    {
        var calls = new CallReader();
        calls.AddHeaderService(SoraEndpoints.Path, SoraOperations.All.Header);
        calls.AddHeaderService(ImageFluxEndpoints.Path, ImageFluxOperations.All.Header);
        calls.AddJsonRpcService(SkyWayEndpoints.Path);
        calls.AddRouteService("/ecl", EclOperations.All);
        calls.AddRouteService("/keystone", EclOperations.All);
        calls.AddRouteService("/concurrency-monitoring/v2", ConcurrencyMonitoringOperations.All);
        return calls;
    }

    private Uri GetUri(string path) => new(Endpoint, path);
}
