using Igata.Runtime.Json;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Protocols;

/// <summary>Where the members of an object of JSON-RPC are; each is known to be JSON. Of a name that comes twice, the last counts.</summary>
internal struct JsonRpcParts
{
    public Range? Version;
    public Range? Id;
    public Range? Result;
    public Range? Error;
    public Range? Method;
    public Range? Params;

    /// <exception cref="JsonFormatException">It is no object, or not JSON.</exception>
    public static JsonRpcParts Read(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        var parts = default(JsonRpcParts);
        int start = at;
        reader.Enter(at);
        while (NextName(json, start, ref at, ref reader, out ReadOnlySpan<byte> name))
        {
            int value = at;
            Skip(json, ref at, ref reader);
            parts.Set(name, value..at);
        }

        reader.Leave();
        return parts;
    }

    private void Set(ReadOnlySpan<byte> name, Range value)
    {
        if (name.SequenceEqual("jsonrpc"u8))
        {
            Version = value;
        }
        else if (name.SequenceEqual("id"u8))
        {
            Id = value;
        }
        else if (name.SequenceEqual("result"u8))
        {
            Result = value;
        }
        else if (name.SequenceEqual("error"u8))
        {
            Error = value;
        }
        else if (name.SequenceEqual("method"u8))
        {
            Method = value;
        }
        else if (name.SequenceEqual("params"u8))
        {
            Params = value;
        }
    }
}
