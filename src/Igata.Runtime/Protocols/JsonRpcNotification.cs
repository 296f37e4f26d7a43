namespace Igata.Runtime;

/// <summary>A JSON-RPC call without a response.</summary>
public sealed class JsonRpcNotification
{
    internal JsonRpcNotification(JsonRpcCall call) => Call = call;

    internal JsonRpcCall Call { get; }
}
