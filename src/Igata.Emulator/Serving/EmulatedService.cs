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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Serving;

/// <summary>A service of the emulator: this table is the only place that lists all of them.</summary>
/// <param name="Name">The name that selects it.</param>
/// <param name="Title">What is there.</param>
/// <param name="Path">The path that it has beside the other services.</param>
/// <param name="RealPath">The path that the documentation of the service uses, if it is another one.</param>
/// <param name="Map">Maps the service and its control API.</param>
/// <param name="AddCalls">Adds the service to the reader of calls.</param>
internal sealed record EmulatedService(string Name, string Title, string Path, PathString? RealPath, Action<IEndpointRouteBuilder, EmulatorHost> Map, Action<CallReader> AddCalls)
{
    /// <summary>The services, in the order of the documentation. One that is mapped to the root with others decides by <see cref="IsFor"/>.</summary>
    public static IReadOnlyList<EmulatedService> All { get; } =
    [
        new("sora", "WebRTC SFU Sora", SoraEndpoints.Path, null, SoraEndpoints.MapSora, static calls => calls.AddHeaderService(SoraEndpoints.Path, SoraOperations.All.Header)),
        new("imageflux", "ImageFlux Live Streaming", ImageFluxEndpoints.Path, "/", ImageFluxEndpoints.MapImageFlux, static calls => calls.AddHeaderService(ImageFluxEndpoints.Path, ImageFluxOperations.All.Header))
        {
            IsFor = ImageFluxEndpoints.IsForImageFlux,
        },
        new("skyway", "SkyWay Channel API", SkyWayEndpoints.Path, "/v1/json-rpc", SkyWayEndpoints.MapSkyWay, static calls => calls.AddJsonRpcService(SkyWayEndpoints.Path)),
        new("ecl", "Enterprise Cloud 2.0 WebRTC", EclEndpoints.Path, "/tenants", EclEndpoints.MapEcl, static calls => calls.AddRouteService(EclEndpoints.Path, EclOperations.All)),
        new("ecl", "Keystone of Enterprise Cloud", EclEndpoints.KeystonePath, "/v3/auth/tokens", static (_, _) => { }, static calls => calls.AddRouteService(EclEndpoints.KeystonePath, EclOperations.All)),
        new("concurrency-monitoring", "Adobe Concurrency Monitoring", ConcurrencyMonitoringEndpoints.Path, "/v2", ConcurrencyMonitoringEndpoints.MapConcurrencyMonitoring, static calls =>
            calls.AddRouteService(ConcurrencyMonitoringEndpoints.Path, ConcurrencyMonitoringOperations.All)),
    ];

    /// <summary>The names that select services.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static service => service.Name).Distinct()];

    /// <summary>Whether a request for the real path is for this service. Default: yes.</summary>
    public Func<HttpRequest, bool> IsFor { get; init; } = static _ => true;

    /// <summary>Returns what precedes the real path in the path beside the other services.</summary>
    public string GetPrefix() => RealPath is { Value: { Length: > 1 } real } && Path.EndsWith(real, StringComparison.Ordinal) ? Path[..^real.Length] : Path;

    /// <summary>Returns the services with these names.</summary>
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    public static IReadOnlyList<EmulatedService> Select(IReadOnlyCollection<string>? names)
    {
        string? unknown = names?.FirstOrDefault(static name => !Names.Contains(name));
        return unknown is not null
            ? throw new ArgumentException($"'{unknown}' is no service of the emulator. Expected {string.Join(", ", Names)}.", nameof(names))
            : names is null or { Count: 0 } ? All : [.. All.Where(service => names.Contains(service.Name))];
    }
}
