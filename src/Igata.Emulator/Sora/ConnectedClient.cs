using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A connected client: its connection as the API returns it, and its request.</summary>
internal sealed class ConnectedClient(Connection connection, NewConnection request)
{
    public Connection Connection { get; } = connection;

    public NewConnection Request { get; } = request;

    public string ConnectionId => Connection.ConnectionId;

    public bool IsSender => Connection.Role != Role.Recvonly;

    public bool IsReceiver => Connection.Role != Role.Sendonly;

    /// <summary>The metadata that notifications about the connection contain.</summary>
    public JsonData? NotifyMetadata { get; set; } = request.SignalingNotifyMetadata;

    /// <summary>The number of times that the client could not be focused, because fixed connections filled the spotlight.</summary>
    public long FocusFailures { get; set; }
}
