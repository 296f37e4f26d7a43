using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A client that is connected: what Sora tells of it, and what it asked for.</summary>
internal sealed class ConnectedClient(Connection connection, NewConnection request)
{
    public Connection Connection { get; } = connection;

    public NewConnection Request { get; } = request;

    public string ConnectionId => Connection.ConnectionId;

    public bool IsSender => Connection.Role != Role.Recvonly;

    public bool IsReceiver => Connection.Role != Role.Sendonly;

    /// <summary>How many times the spotlight was full of connections that are held in focus.</summary>
    public long FocusFailures { get; set; }
}
