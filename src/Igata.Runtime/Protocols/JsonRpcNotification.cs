namespace Igata.Runtime.Protocols;

/// <summary>A call of JSON-RPC that is not answered.</summary>
public sealed class JsonRpcNotification
{
    internal JsonRpcNotification(JsonRpcCall call) => Call = call;

    internal JsonRpcCall Call { get; }
}
