using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>Writes the object of a JSON-RPC call.</summary>
internal static class JsonRpcEnvelope
{
    public static void Write<TRequest>(ref JsonWriter json, string method, JsonRpcId? id, TRequest parameters)
        where TRequest : IJsonWritable
    {
        json.Reserve(64);
        json.Literal("{\"jsonrpc\":\"2.0\","u8);
        if (id is { } number)
        {
            json.Literal("\"id\":"u8);
            number.Write(ref json);
            json.Reserve(16);
            json.Byte((byte)',');
        }

        json.Literal("\"method\":"u8);
        json.String(method, 16);
        if (typeof(TRequest) != typeof(EmptyRequest))
        {
            json.Literal(",\"params\":"u8);
            parameters.Write(ref json);
            json.Reserve(1);
        }

        json.Close();
    }
}
