using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    private const int MaxConnections = 10_000;
    private const int MaxIdBytes = 255;

    /// <summary>The connections, ordered by channel, then by time of connection.</summary>
    public IReadOnlyList<Connection> Connections => RunLocked(() => _channels.All.Select(static client => client.Connection).ToList());

    /// <summary>The connections that ended, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<Disconnection> Disconnections => RunLocked(_disconnections.ToList);

    /// <summary>Connects a client.</summary>
    /// <param name="request">The connection to open. The name of a channel is enough.</param>
    /// <returns>The connection, as the API returns it.</returns>
    /// <exception cref="InvalidRequestException">An id violates the limits of the API.</exception>
    /// <exception cref="SoraException">The role or a layer does not exist.</exception>
    /// <exception cref="InvalidOperationException">
    /// The id is in use, the spotlight number is not that of the channel, or there are 10,000 connections.
    /// </exception>
    public Connection Connect(NewConnection request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunLocked(() =>
        {
            string id = request.ConnectionId ?? _ids.Next();
            RejectIf(_channels.Count >= MaxConnections, $"The emulator supports at most {MaxConnections} connections.");
            RejectIf(_channels.Find(id) is not null, $"Connection '{id}' exists already.");
            Connection connection = Describe(request, id);
            Check(connection);
            Check(request);
            Join(request);
            ActiveSession session = _sessions.Join(connection, _sessionIds.Next, Now);
            connection = connection with { SessionId = session.Id, NodeName = _cluster.NodeName };
            _channels.Add(new ConnectedClient(connection, request));
            _totals.Created++;
            return connection;
        });
    }

    /// <summary>Disconnects a client, as if it left by itself.</summary>
    /// <param name="connectionId">The id of its connection.</param>
    /// <returns>Whether the connection existed.</returns>
    public bool Leave(string connectionId) => RunLocked(() =>
    {
        ConnectedClient? client = _channels.Find(connectionId);
        if (client is not null)
        {
            Disconnect(client, null, null);
        }

        return client is not null;
    });

    private void Join(NewConnection request)
    {
        if (request.SpotlightNumber is not { } number)
        {
            return;
        }

        RejectIf(number is < 1 or > 8, "A spotlight number must be between 1 and 8.");
        Spotlight? spotlight = _spotlights.Find(request.ChannelId);
        RejectIf(spotlight is not null && spotlight.Number != number, $"The spotlight number of '{request.ChannelId}' is {spotlight?.Number}, not {number}.");
        _spotlights.GetOrCreate(request.ChannelId).Resize(number);
    }

    // Clients only receive connections, so the generated type does not validate itself.
    private static void Check(Connection connection)
    {
        var violations = new ViolationsBuilder();
        CheckId(violations, "channel_id", connection.ChannelId);
        CheckId(violations, "client_id", connection.ClientId);
        CheckId(violations, "bundle_id", connection.BundleId!);
        violations.Required("connection_id", connection.ConnectionId);
        if (violations.Count > 0)
        {
            throw new InvalidRequestException(nameof(Connect), violations.Build());
        }
    }

    private static void CheckId(ViolationsBuilder violations, string member, string id)
    {
        violations.Required(member, id);
        violations.Text(member, id, -1, -1, MaxIdBytes);
    }

    private static void Check(NewConnection request)
    {
        EnumValidation.Check(request.Role);
        EnumValidation.Check(request.HighestRid);
        EnumValidation.Check(request.SpotlightFocusRid);
        EnumValidation.Check(request.SpotlightUnfocusRid);
    }

    private static void RejectIf(bool isInvalid, string message)
    {
        if (isInvalid)
        {
            throw new InvalidOperationException(message);
        }
    }

    private Connection Describe(NewConnection request, string id) => new()
    {
        Audio = request.Audio,
        ChannelId = request.ChannelId,
        ClientId = request.ClientId ?? id,
        CreatedTime = DateTimeOffset.UnixEpoch.AddMicroseconds(Math.Floor((Now - DateTimeOffset.UnixEpoch).TotalMicroseconds)),
        BundleId = request.BundleId ?? id,
        ConnectionId = id,
        Multistream = request.Multistream,
        Role = request.Role,
        Simulcast = request.Simulcast,
        Spotlight = request.Spotlight,
        Video = request.Video,
    };

    private void Disconnect(IEnumerable<ConnectedClient> clients, string target, JsonData? reason)
    {
        foreach (ConnectedClient client in clients.ToList())
        {
            Disconnect(client, target, reason);
        }
    }

    private void Disconnect(ConnectedClient client, string? target, JsonData? reason)
    {
        string channelId = client.Connection.ChannelId;
        _channels.Remove(client);
        _rids.RemoveConnection(client.ConnectionId);
        _pauses.RemoveConnection(client.ConnectionId);
        _filters.RemoveConnection(channelId, client.ConnectionId);
        _audioStreams.RemoveConnection(channelId, client.ConnectionId);
        Leave(client.Connection);
        _spotlights.RemoveConnection(channelId, client.ConnectionId, isLast: _channels.GetClients(channelId).Count == 0);
        _disconnections.Add(new Disconnection(channelId, client.Connection.ClientId, client.ConnectionId, Now, target, reason));
    }
}
