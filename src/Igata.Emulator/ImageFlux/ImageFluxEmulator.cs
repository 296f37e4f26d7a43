using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.Sora;

namespace Igata.Emulator.ImageFlux;

/// <summary>
/// An ImageFlux Live Streaming without media: it keeps channels, archive destinations and the clients of channels, and
/// answers all calls that the service implements. Safe for many calls at once. What the documentation leaves open is decided
/// in this project's README.
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

    /// <summary>The messages that clients got, oldest first; at most the last 10,000.</summary>
    public IReadOnlyList<DeliveredPush> Pushes => Sfu.Pushes;

    /// <summary>The connections that ended, oldest first; at most the last 10,000.</summary>
    public IReadOnlyList<Disconnection> Disconnections => Sfu.Disconnections;

    internal AccessTokens Tokens { get; }

    /// <summary>What is below ImageFlux.</summary>
    internal SoraEmulator Sfu { get; }

    /// <summary>Connects a client to a channel.</summary>
    /// <param name="channelId">The channel; it must have been created.</param>
    /// <param name="clientId">The id of the client; that of its connection unless given.</param>
    /// <param name="broadcasts">Whether it is the broadcaster, and not a viewer.</param>
    /// <returns>The id of its connection.</returns>
    /// <exception cref="ArgumentException">There is no such channel.</exception>
    /// <exception cref="InvalidOperationException">There are 10,000 connections.</exception>
    public string Connect(string channelId, string? clientId = null, bool broadcasts = false)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return RunLocked(() => _channels.Has(channelId)
            ? Sfu.Connect(new NewConnection { ChannelId = channelId, ClientId = clientId, Role = broadcasts ? Role.Sendonly : Role.Recvonly }).ConnectionId
            : throw new ArgumentException($"There is no channel '{channelId}'.", nameof(channelId)));
    }

    /// <summary>Lets a client leave by itself.</summary>
    /// <param name="connectionId">Its connection.</param>
    /// <returns>Whether there was one.</returns>
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
