using System.Buffers;

namespace Igata.Runtime.Json;

/// <summary>
/// Writes and reads a small document once, on a thread beside the first call of a process: what generated writers and readers
/// are made of is compiled then.
/// </summary>
internal static class CodecPreparation
{
    private static byte[]? Document;

    public static void Write() => Document ??= Written();

    public static void Read()
    {
        if (Interlocked.Exchange(ref Document, []) is { Length: > 0 } document)
        {
            Json.Parse(document, Read);
        }
    }

    /// <summary>The document.</summary>
    internal static byte[] Written()
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(output);
        json.String("{\"short\":\""u8, "text", 64);
        json.Int64(",\"count\":"u8, 12);
        json.Boolean(",\"flag\":"u8, true);
        json.Seconds(",\"lasts\":"u8, TimeSpan.FromSeconds(12));
        json.Reserve(32);
        json.Literal(",\"map\":{\"first\":{}}"u8);
        json.String(",\"time\":\""u8, "2018-07-13T12:30:45.5Z", 1);
        json.Close(default, 0);
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads it; true if that went to its end.</summary>
    internal static bool Read(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        // Too short a document to be given one.
        StringPool strings = StringPool.Rent();
        reader.Strings = strings;
        JsonMembers unknown = default;
        long count = 0;
        ulong seen = 0;
        reader.Enter(at);
        _ = Json.Member(json, ref at, "{\"short\":"u8, ref reader) ? Json.String(json, ref at, ref reader) : null;
        Json.OptionalInt64(ref reader, ref at, ",\"count\":"u8, ref unknown, ref count, ref seen, 1);
        _ = Json.Optional(json, ref at, ",\"flag\":"u8, ref reader, ref unknown) && Json.Boolean(json, ref at, ref reader);
        _ = Json.Member(json, ref at, ",\"lasts\":"u8, ref reader) ? Json.Seconds(json, ref at, ref reader) : default;
        _ = Json.Member(json, ref at, ",\"map\":"u8, ref reader) ? Json.Map<Nothing>(json, ref at, ref reader) : default;
        _ = Json.Member(json, ref at, ",\"time\":"u8, ref reader) ? Json.Rfc3339(json, ref at, ref reader) : default;
        reader.Leave();
        strings.Return();
        reader.Strings = null;
        return Json.End(json, ref at, ref reader);
    }

    /// <summary>Any class will do: generic code is the same for all of them.</summary>
    private sealed class Nothing : IJsonReadable<Nothing>
    {
        public static Nothing Read(ref JsonReader reader)
        {
            int at = reader.Position;
            byte separator = (byte)'{';
            _ = Json.End(reader.Json, ref at, ref separator, ref reader);
            reader.Position = at;
            return new();
        }
    }
}
