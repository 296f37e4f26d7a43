using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Validation;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    private const int MostConnections = 10_000;

    /// <summary>Who is connected, by the name of the channel, then in the order in which they came.</summary>
    public IReadOnlyList<Connection> Connections => Locked(() => _channels.All.Select(static peer => peer.Connection).ToList());

    /// <summary>The connections that ended, oldest first; at most the last 10,000.</summary>
    public IReadOnlyList<Disconnection> Disconnections => Locked(_disconnections.ToList);

    /// <summary>Connects a client.</summary>
    /// <param name="asked">What it says when it connects; the name of a channel is enough.</param>
    /// <returns>The connection, as the API tells it.</returns>
    /// <exception cref="InvalidRequestException">An id breaks the limits that the API has for it.</exception>
    /// <exception cref="SoraException">There is no such role or layer.</exception>
    /// <exception cref="InvalidOperationException">The id is taken, the spotlight number is not that of the channel, or there are 10,000 connections.</exception>
    public Connection Connect(NewConnection asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Locked(() =>
        {
            string id = asked.ConnectionId ?? _ids.Next();
            Refuse(_channels.Count >= MostConnections, $"An emulator takes at most {MostConnections} connections.");
            Refuse(_channels.Find(id) is not null, $"Connection '{id}' is there already.");
            Connection connection = Describe(asked, id);
            Check(connection);
            Check(asked);
            Join(asked);
            _channels.Add(new Peer(connection, asked));
            return connection;
        });
    }

    /// <summary>Lets a client leave by itself.</summary>
    /// <param name="connectionId">Its connection.</param>
    /// <returns>Whether there was one.</returns>
    public bool Leave(string connectionId) => Locked(() =>
    {
        Peer? peer = _channels.Find(connectionId);
        if (peer is not null)
        {
            Disconnect(peer, null, null);
        }

        return peer is not null;
    });

    private void Join(NewConnection asked)
    {
        if (asked.SpotlightNumber is not { } number)
        {
            return;
        }

        Refuse(number is < 1 or > 8, "A spotlight number is between 1 and 8.");
        Spotlight? spotlight = _spotlights.Find(asked.ChannelId);
        Refuse(spotlight is not null && spotlight.Number != number, $"The spotlight number of '{asked.ChannelId}' is {spotlight?.Number}, not {number}.");
        _spotlights.Of(asked.ChannelId).Resize(number);
    }

    private static void Check(IValidatable connection)
    {
        var violations = new Violations();
        connection.Validate(violations);
        if (violations.Count > 0)
        {
            throw new InvalidRequestException(nameof(Connect), violations);
        }
    }

    private static void Check(NewConnection asked)
    {
        KnownWords.Check(asked.Role);
        KnownWords.Check(asked.HighestRid);
        KnownWords.Check(asked.SpotlightFocusRid);
        KnownWords.Check(asked.SpotlightUnfocusRid);
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new InvalidOperationException(message);
        }
    }

    private Connection Describe(NewConnection asked, string id) => new()
    {
        Audio = asked.Audio,
        ChannelId = asked.ChannelId,
        ClientId = asked.ClientId ?? id,
        CreatedTime = DateTimeOffset.UnixEpoch.AddMicroseconds(Math.Floor((Now - DateTimeOffset.UnixEpoch).TotalMicroseconds)),
        BundleId = asked.BundleId ?? id,
        ConnectionId = id,
        Multistream = asked.Multistream,
        Role = asked.Role,
        Simulcast = asked.Simulcast,
        Spotlight = asked.Spotlight,
        Video = asked.Video,
    };

    private void Disconnect(IEnumerable<Peer> peers, string target, JsonData? reason)
    {
        foreach (Peer peer in peers.ToList())
        {
            Disconnect(peer, target, reason);
        }
    }

    private void Disconnect(Peer peer, string? target, JsonData? reason)
    {
        string channelId = peer.Connection.ChannelId;
        _channels.Remove(peer);
        _rids.Forget(peer.ConnectionId);
        _spotlights.Forget(channelId, peer.ConnectionId, isLast: _channels.In(channelId).Count == 0);
        _disconnections.Add(new Disconnection(channelId, peer.Connection.ClientId, peer.ConnectionId, Now, target, reason));
    }
}
