using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.Sora;

namespace Igata.Emulator.ImageFlux;

/// <summary>
/// An emulator of ImageFlux Live Streaming without media. It stores channels, archive destinations and the clients of
/// channels, and implements all calls of the service. Thread-safe. The README of this project describes behavior that the
/// documentation of the service does not define.
/// </summary>
public sealed partial class ImageFluxEmulator
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly SeededIds _ids;
    private readonly LiveChannels _channels = new();
    private readonly Archives _archives = new();

    internal ImageFluxEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        _clock = clock;
        _ids = new SeededIds(options.Seed, "imageflux");
        Sfu = new SoraEmulator(new IdGenerator(options.Seed, "imageflux/sora"), clock);
        Tokens = new AccessTokens(options.ImageFlux.AccessTokens);
    }

    /// <summary>The channels of all access tokens, in the order in which they were created.</summary>
    public IReadOnlyList<ImageFluxChannel> Channels => RunLocked(() => _channels.All);

    /// <summary>The archive destinations of all access tokens, in the order in which they were created.</summary>
    public IReadOnlyList<ArchiveDestination> ArchiveDestinations => RunLocked(() => _archives.All);

    /// <summary>The messages that clients received, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<DeliveredPush> Pushes => Sfu.Pushes;

    /// <summary>The connections that ended, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<Disconnection> Disconnections => Sfu.Disconnections;

    internal AccessTokens Tokens { get; }

    /// <summary>The SFU that ImageFlux is based on.</summary>
    internal SoraEmulator Sfu { get; }

    /// <summary>Connects a client to a channel.</summary>
    /// <param name="channelId">The channel. It must exist.</param>
    /// <param name="clientId">The id of the client. Default: the id of its connection.</param>
    /// <param name="broadcasts">True for the broadcaster, false for a viewer.</param>
    /// <returns>The id of the connection.</returns>
    /// <exception cref="ArgumentException">The channel does not exist.</exception>
    /// <exception cref="InvalidOperationException">There are 10,000 connections already.</exception>
    public string Connect(string channelId, string? clientId = null, bool broadcasts = false)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return RunLocked(() => _channels.Has(channelId)
            ? Sfu.Connect(new NewConnection { ChannelId = channelId, ClientId = clientId, Role = broadcasts ? Role.Sendonly : Role.Recvonly }).ConnectionId
            : throw new ArgumentException($"Channel '{channelId}' does not exist.", nameof(channelId)));
    }

    /// <summary>Disconnects a client, as if it left by itself.</summary>
    /// <param name="connectionId">The id of its connection.</param>
    /// <returns>Whether the connection existed.</returns>
    public bool Leave(string connectionId) => Sfu.Leave(connectionId);

    private T RunLocked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private void RunLocked(Action act)
    {
        lock (_gate)
        {
            act();
        }
    }
}
