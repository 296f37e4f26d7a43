using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>The calls of the API, each for one application.</summary>
public sealed partial class SkyWayEmulator
{
    /// <summary>Returns the application of a token.</summary>
    internal Guid Verify(string? token) =>
        token is not null && AdminTokenVerifier.Verify(token, _applications, _clock.GetUtcNow()) is { } application
            ? application.Id
            : throw SkyWayErrors.CreateTokenRejected();

    /// <summary>Finds a channel. If both are specified, the id is used.</summary>
    internal Channel Find(Guid appId, Guid? id, string? name) => RunCall(() => id is { } channelId
        ? (_channels.Find(appId, channelId) ?? throw SkyWayErrors.CreateChannelNotFound(channelId)).Description
        : (_channels.Find(appId, name!) ?? throw SkyWayErrors.CreateChannelNotFound(name!)).Description);

    internal NewChannel Create(Guid appId, string? name, string? metadata) => RunCall(() => Add(appId, name, metadata, _ids.NextUuid()).Summary);

    /// <summary>Finds or creates a channel. The metadata of an existing channel is not changed.</summary>
    internal Channel FindOrCreate(Guid appId, string name, string? metadata) =>
        RunCall(() => (_channels.Find(appId, name) ?? Add(appId, name, metadata, _ids.NextUuid())).Description);

    private T RunCall<T>(Func<T> call) => RunLocked(() => _usage.IsExceeded ? throw SkyWayErrors.CreateUsageLimitReached() : call());

    private ChannelState Add(Guid appId, string? name, string? metadata, Guid id)
    {
        var channel = new ChannelState(appId, new NewChannel { Id = id, Name = name, Metadata = metadata });
        _channels.Add(channel);
        return channel;
    }
}
