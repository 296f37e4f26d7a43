using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.Protocols;

/// <summary>The positions of the members of a JSON-RPC object, all of which are valid JSON. If a name occurs twice, the last one is used.</summary>
internal struct JsonRpcMessageRanges
{
    public Range? Version;
    public Range? Id;
    public Range? Result;
    public Range? Error;
    public Range? Method;
    public Range? Params;

    /// <exception cref="JsonFormatException">The value is not an object, or not JSON.</exception>
    public static JsonRpcMessageRanges Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        var parts = default(JsonRpcMessageRanges);
        int start = position;
        reader.PushDepth(position);
        while (TryReadNextName(json, start, ref position, ref reader, out ReadOnlySpan<byte> name))
        {
            int value = position;
            Skip(json, ref position, ref reader);
            parts.Set(name, value..position);
        }

        reader.PopDepth();
        parts.RemoveNulls(json);
        return parts;
    }

    /// <summary>Returns whether the version is 2.0, with or without escapes.</summary>
    public readonly bool HasVersion(ReadOnlySpan<byte> json) => Version is { } version
        && (json[version].SequenceEqual("\"2.0\""u8) || (json[version.Start.Value] == '"' && JsonStringReader.ReadDisplayText(json[version]) == "2.0"));

    // Some servers send both members and set one of them to null.
    private void RemoveNulls(ReadOnlySpan<byte> json)
    {
        if (Result is { } result && Error is { } error)
        {
            if (IsNull(json, error.Start.Value))
            {
                Error = null;
            }
            else if (IsNull(json, result.Start.Value))
            {
                Result = null;
            }
        }
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
