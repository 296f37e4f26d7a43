using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>What calls do, each for one application.</summary>
public sealed partial class SkyWayEmulator
{
    /// <summary>The application that a token is good for.</summary>
    internal Guid Verify(string? token) =>
        token is not null && AdminToken.Verify(token, _applications, _clock.GetUtcNow()) is { } application
            ? application.Id
            : throw SkyWayErrors.TokenRejected();

    /// <summary>By id when both are given.</summary>
    internal Channel Find(Guid appId, Guid? id, string? name) => Called(() => id is { } channelId
        ? (_rooms.Find(appId, channelId) ?? throw SkyWayErrors.NoChannel(channelId)).Full
        : (_rooms.Find(appId, name!) ?? throw SkyWayErrors.NoChannel(name!)).Full);

    internal NewChannel Create(Guid appId, string? name, string? metadata) => Called(() => Add(appId, name, metadata, _ids.Uuid()).Short);

    /// <summary>One that is found keeps its own metadata.</summary>
    internal Channel FindOrCreate(Guid appId, string name, string? metadata) =>
        Called(() => (_rooms.Find(appId, name) ?? Add(appId, name, metadata, _ids.Uuid())).Full);

    private T Called<T>(Func<T> answer) => Locked(() => _usage.IsOver ? throw SkyWayErrors.UsageLimit() : answer());

    private Room Add(Guid appId, string? name, string? metadata, Guid id)
    {
        var room = new Room(appId, new NewChannel { Id = id, Name = name, Metadata = metadata });
        _rooms.Add(room);
        return room;
    }
}
