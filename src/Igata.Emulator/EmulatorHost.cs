using System.Diagnostics.CodeAnalysis;
using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Emulator.Control;
using Igata.Emulator.Ecl;
using Igata.Emulator.ImageFlux;
using Igata.Emulator.Serving;
using Igata.Emulator.SkyWay;
using Igata.Emulator.Sora;
using Microsoft.AspNetCore.Builder;

namespace Igata.Emulator;

/// <summary>
/// The emulated services on one port of the loopback address: Sora at the root, the others at their own paths. Requests may also use
/// the paths of the real services. ImageFlux is at the root as well; the header and the bearer token distinguish it from Sora. The control API under <c>/emulator/</c> lets tests in any language connect clients, advance the clock and inject faults.
/// </summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EmulatorOptions _options;
    private readonly IReadOnlyList<EmulatedService> _services;
    private readonly EmulatorClock _clock;

    private EmulatorHost(EmulatorOptions options, int port)
    {
        _options = options;
        _clock = new EmulatorClock(options.Time);
        CreateStates();
        _services = EmulatedService.Select(options.Services);
        var calls = new CallReader();
        _app = LoopbackServer.Build(port);
        _app.UseMiddleware<RealPathMiddleware>(_services);
        _app.UseRouting();
        if (options.OnCall is { } report)
        {
            _app.UseMiddleware<CallObserverMiddleware>(calls, report);
        }

        if (options.CorsOrigin is { } origin)
        {
            _app.UseMiddleware<CorsMiddleware>(origin);
        }

        _app.UseMiddleware<FaultMiddleware>(Faults, calls);
        _app.MapControl(_clock, this);
        foreach (EmulatedService service in _services)
        {
            service.AddCalls(calls);
            service.Map(_app, this);
        }
    }

    /// <summary>The names that select services in <see cref="EmulatorOptions.Services"/>.</summary>
    public static IReadOnlyList<string> ServiceNames => EmulatedService.Names;

    /// <summary>The address of the emulator, and the endpoint of Sora.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Where the services can be reached, each at its own path and at the path of the real service.</summary>
    public IReadOnlyList<ServiceAddress> Addresses =>
    [
        .. _services.Select(service => new ServiceAddress
        {
            Service = service.Name,
            Title = service.Title,
            Endpoint = GetUri(service.Path),
            RealEndpoint = GetUri(service.RealPath ?? service.Path),
        }),
    ];

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
    public SoraEmulator Sora { get; private set; }

    /// <summary>The state of ImageFlux. Tests connect clients to channels here.</summary>
    public ImageFluxEmulator ImageFlux { get; private set; }

    /// <summary>The state of SkyWay. Tests let members join, publish and subscribe here.</summary>
    public SkyWayEmulator SkyWay { get; private set; }

    /// <summary>The state of Enterprise Cloud. Tests set up tenants and inspect their applications here.</summary>
    public EclEmulator Ecl { get; private set; }

    /// <summary>The state of Concurrency Monitoring. Tests set up applications and policies and inspect sessions here.</summary>
    public ConcurrencyMonitoringEmulator ConcurrencyMonitoring { get; private set; }

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
    /// <exception cref="ArgumentException">The options name an unknown service.</exception>
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
        await Sora.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Returns all services to their initial state, the clock to its time, and removes the faults. States that were read from this
    /// host before belong to the past: read them again.
    /// </summary>
    /// <returns>A task that completes when no webhook of the former state is sent any more.</returns>
    public async Task ResetAsync()
    {
        Faults.Clear();
        _clock.Reset();
        SoraEmulator former = Sora;
        CreateStates();
        await former.DisposeAsync().ConfigureAwait(false);
    }

    [MemberNotNull(nameof(Sora), nameof(ImageFlux), nameof(SkyWay), nameof(Ecl), nameof(ConcurrencyMonitoring))]
    private void CreateStates()
    {
        Sora = new SoraEmulator(_options, _clock);
        ImageFlux = new ImageFluxEmulator(_options, _clock);
        SkyWay = new SkyWayEmulator(_options, _clock);
        Ecl = new EclEmulator(_options, _clock);
        ConcurrencyMonitoring = new ConcurrencyMonitoringEmulator(_options, _clock);
    }

    private Uri GetUri(string path) => new(Endpoint, path);
}
