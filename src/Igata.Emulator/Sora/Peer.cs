using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A client that is connected: what Sora tells of it, and what it asked for.</summary>
internal sealed class Peer(Connection connection, NewConnection asked)
{
    public Connection Connection { get; } = connection;

    public NewConnection Asked { get; } = asked;

    public string ConnectionId => Connection.ConnectionId;

    public bool Sends => Connection.Role != Role.Recvonly;

    public bool Receives => Connection.Role != Role.Sendonly;

    /// <summary>How many times the spotlight was full of connections that are held in focus.</summary>
    public long FocusFailures { get; set; }
}
