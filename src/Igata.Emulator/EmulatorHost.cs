using System.Net;
using Igata.Emulator.Control;
using Igata.Emulator.Sora;
using Igata.Server;
using Igata.Sora;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Igata.Emulator;

/// <summary>
/// An emulated Sora that listens on the loopback address. Beside its API it answers under <c>/emulator/</c>, where a test in
/// any language connects clients, moves the clock and asks for faults.
/// </summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorHost(WebApplication app, SoraEmulator sora, FaultQueue faults)
    {
        _app = app;
        Sora = sora;
        Faults = faults;
        Endpoint = new Uri(app.Urls.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint { get; }

    /// <summary>What answers: here a test connects clients, and sees what became of them.</summary>
    public SoraEmulator Sora { get; }

    /// <summary>What goes wrong on the wire with the next calls.</summary>
    public FaultQueue Faults { get; }

    /// <summary>Starts one.</summary>
    /// <param name="options">How its Sora begins.</param>
    /// <param name="port">The port; 0 takes one that is free.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>A host that listens; dispose it to stop.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorHost> StartAsync(SoraEmulatorOptions? options = null, int port = 0, CancellationToken cancellationToken = default)
    {
        var sora = new SoraEmulator(options);
        var faults = new FaultQueue();
        WebApplication app = Build(port);
        app.UseMiddleware<FaultMiddleware>(faults);
        app.MapOperations(SoraOperations.All, sora, Name);
        app.MapControl(sora, faults);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new EmulatorHost(app, sora, faults);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes its connections and stops.</summary>
    /// <returns>When it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    // An empty builder reads no configuration and no environment: what it serves, and where, is decided here alone.
    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }

    private static void Name(OperationsOptions codes)
    {
        codes.UnknownOperationCode = SoraEmulatorError.InvalidTarget.Value;
        codes.InvalidBodyCode = SoraEmulatorError.InvalidJson.Value;
        codes.InvalidRequestCode = SoraEmulatorError.InvalidRequest.Value;
        codes.TooLargeCode = SoraEmulatorError.TooLargeRequest.Value;
        codes.NotImplementedCode = SoraEmulatorError.NotImplemented.Value;
        codes.InternalErrorCode = SoraEmulatorError.InternalError.Value;
    }

    /// <summary>Leaves Ctrl-C to the process that the emulator is a guest in.</summary>
    private sealed class GuestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
