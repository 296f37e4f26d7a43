using Igata.ConcurrencyMonitoring.Server;
using Igata.Ecl.Server;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Emulator.Control;
using Igata.Emulator.Ecl;
using Igata.Emulator.ImageFlux;
using Igata.Emulator.SkyWay;
using Igata.Emulator.Sora;
using Igata.ImageFlux.Server;
using Igata.Sora.Server;
using Microsoft.AspNetCore.Builder;

namespace Igata.Emulator;

/// <summary>
/// The emulated services on one port of the loopback address: Sora at the root, the others at their own paths. The control
/// API under <c>/emulator/</c> lets tests in any language connect clients, advance the clock and inject faults.
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

    /// <summary>The address of the emulator, and the endpoint of Sora.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The endpoint of ImageFlux.</summary>
    public Uri ImageFluxEndpoint => GetUri(ImageFluxEndpoints.Path);

    /// <summary>The endpoint of the SkyWay Channel API.</summary>
    public Uri SkyWayEndpoint => GetUri(SkyWayEndpoints.Path);

    /// <summary>The endpoint of Enterprise Cloud.</summary>
    public Uri EclEndpoint => GetUri("/ecl/");

    /// <summary>The endpoint of the identity service of Enterprise Cloud.</summary>
    public Uri KeystoneEndpoint => GetUri("/keystone/");

    /// <summary>The endpoint of Concurrency Monitoring.</summary>
    public Uri ConcurrencyMonitoringEndpoint => GetUri("/concurrency-monitoring/v2/");

    /// <summary>The state of Sora. Tests connect clients here and inspect what happened.</summary>
    public SoraEmulator Sora { get; }

    /// <summary>The state of ImageFlux. Tests connect clients to channels here.</summary>
    public ImageFluxEmulator ImageFlux { get; }

    /// <summary>The state of SkyWay. Tests let members join, publish and subscribe here.</summary>
    public SkyWayEmulator SkyWay { get; }

    /// <summary>The state of Enterprise Cloud. Tests set up tenants and inspect their applications here.</summary>
    public EclEmulator Ecl { get; }

    /// <summary>The state of Concurrency Monitoring. Tests set up applications and policies and inspect sessions here.</summary>
    public ConcurrencyMonitoringEmulator ConcurrencyMonitoring { get; }

    /// <summary>The faults to inject into the next calls.</summary>
    public FaultQueue Faults { get; } = new();

    /// <summary>The clock of all services, for anything that needs the same time. Its timers are not affected by <see cref="Advance"/>.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The initial state of its services.</param>
    /// <param name="port">The port. 0 selects a free one.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>A running host. Dispose it to stop it.</returns>
    /// <exception cref="IOException">The port is in use.</exception>
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

    /// <summary>Advances the clock of all services. Whatever expires is removed at the next call.</summary>
    /// <param name="time">The time to add. Must not be negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or exceeds the supported range of dates.</exception>
    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Closes all connections and stops.</summary>
    /// <returns>A task that completes when the host has stopped.</returns>
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
