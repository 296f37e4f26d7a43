using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.Sora;

namespace Igata.Emulator.Tests;

/// <summary>A running emulator with its clock and its clients.</summary>
internal sealed class SoraFixture : IAsyncDisposable
{
    private readonly EmulatorHost _host;

    private SoraFixture(EmulatorHost host, ManualTimeProvider time)
    {
        _host = host;
        Time = time;
        Client = new SoraClient(host.Endpoint);
    }

    public static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    public ManualTimeProvider Time { get; }

    public SoraClient Client { get; }

    public SoraEmulator Sora => _host.Sora;

    public FaultQueue Faults => _host.Faults;

    public Uri Endpoint => _host.Endpoint;

    public EmulatorHost Host => _host;

    public static Task<SoraFixture> OpenAsync(int seed = 1, License? license = null) => OpenAsync(options =>
    {
        options.Seed = seed;
        options.Sora.License = license ?? options.Sora.License;
    });

    public static async Task<SoraFixture> OpenAsync(Action<EmulatorOptions> configure)
    {
        var time = new ManualTimeProvider();
        var options = new EmulatorOptions { Time = time };
        configure(options);
        return new SoraFixture(await EmulatorHost.StartAsync(options, cancellationToken: TestCancellation), time);
    }

    /// <summary>Creates a client of ImageFlux with an access token.</summary>
    public ImageFluxClient CreateImageFluxClient(string token = "token") => new(new ImageFluxClientOptions { Endpoint = _host.ImageFluxEndpoint, Token = token });

    /// <summary>Connects a client, and returns the id of its connection.</summary>
    public string Connect(string channelId, Role? role = null, string? clientId = null) => Sora.Connect(new NewConnection
    {
        ChannelId = channelId,
        ClientId = clientId,
        Role = role ?? Role.Sendrecv,
    }).ConnectionId;

    public static async Task AssertFailsAsync(SoraError error, Func<Task> call) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<SoraException>(call)).Error);

    public static Task AssertFailsAsync<T>(SoraError error, ValueTask<T> call) => AssertFailsAsync(error, call.AsTask);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }
}
