using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The sessions by channel, in the order in which they began.</summary>
internal sealed class Sessions
{
    private readonly OrderedDictionary<string, ActiveSession> _sessions = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ActiveSession> All => _sessions.Values;

    public ActiveSession? TryFind(string channelId) => _sessions.GetValueOrDefault(channelId);

    /// <summary>Finds the session of a channel. Throws unless there is one, with this id if there is an id.</summary>
    public ActiveSession Find(string channelId, string? sessionId = null) =>
        TryFind(channelId) is { } session && (sessionId is null || sessionId == session.Id)
            ? session
            : throw new SoraException(SoraEmulatorError.SessionNotFound, $"Channel '{channelId}' has no {(sessionId is null ? "session" : $"session '{sessionId}'")}.");

    /// <summary>Adds a connection to the session of its channel, which begins if there is none.</summary>
    public ActiveSession Join(Connection connection, Func<string> createId, DateTimeOffset now)
    {
        if (!_sessions.TryGetValue(connection.ChannelId, out ActiveSession? session))
        {
            session = new ActiveSession(createId(), connection.ChannelId, now, connection.Spotlight ?? false, connection.Multistream ?? true);
            _sessions.Add(connection.ChannelId, session);
        }

        session.CurrentConnections++;
        session.TotalConnections++;
        session.MaxConnections = Math.Max(session.MaxConnections, session.CurrentConnections);
        return session;
    }

    /// <summary>Removes a connection. Returns the session if it ends with this connection.</summary>
    public ActiveSession? Leave(Connection connection)
    {
        ActiveSession session = _sessions[connection.ChannelId];
        session.CurrentConnections--;
        if (session.CurrentConnections > 0)
        {
            return null;
        }

        _sessions.Remove(connection.ChannelId);
        return session;
    }
}
