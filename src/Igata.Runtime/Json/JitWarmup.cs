using System.Buffers;

namespace Igata.Runtime.Json;

/// <summary>
/// Writes and reads a small document once, on a thread that runs in parallel to the first call of a process, so that the methods of
/// generated writers and readers are compiled in advance.
/// </summary>
internal static class JitWarmup
{
    private static byte[]? SampleDocument;

    public static void Write() => SampleDocument ??= WriteSample();

    public static void Read()
    {
        if (Interlocked.Exchange(ref SampleDocument, []) is { Length: > 0 } document)
        {
            JsonCodec.Parse(document, Read);
        }
    }

    /// <summary>Writes the sample document.</summary>
    internal static byte[] WriteSample()
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

    /// <summary>Reads the sample document. Returns true if it was read to its end.</summary>
    internal static bool Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        // The document is too short to get a pool by itself.
        StringPool strings = StringPool.Rent();
        reader.Strings = strings;
        JsonMembers unknown = default;
        long count = 0;
        ulong seen = 0;
        reader.PushDepth(position);
        _ = JsonParsing.TryReadName(json, ref position, "{\"short\":"u8, ref reader) ? JsonParsing.String(json, ref position, ref reader) : null;
        JsonParsing.TryReadOptionalInt64(ref reader, ref position, ",\"count\":"u8, ref unknown, ref count, ref seen, 1);
        _ = JsonParsing.TryReadOptionalName(json, ref position, ",\"flag\":"u8, ref reader, ref unknown) && JsonParsing.Boolean(json, ref position, ref reader);
        _ = JsonParsing.TryReadName(json, ref position, ",\"lasts\":"u8, ref reader) ? JsonParsing.Seconds(json, ref position, ref reader) : default;
        _ = JsonParsing.TryReadName(json, ref position, ",\"map\":"u8, ref reader) ? JsonParsing.Map<EmptyObject>(json, ref position, ref reader) : default;
        _ = JsonParsing.TryReadName(json, ref position, ",\"time\":"u8, ref reader) ? JsonParsing.Rfc3339(json, ref position, ref reader) : default;
        reader.PopDepth();
        strings.Return();
        reader.Strings = null;
        return JsonParsing.TryReadObjectEnd(json, ref position, ref reader);
    }

    /// <summary>Any class can be used, because generic code is shared between all of them.</summary>
    private sealed class EmptyObject : IJsonReadable<EmptyObject>
    {
        public static EmptyObject Read(ref JsonReader reader)
        {
            int position = reader.Position;
            byte separator = (byte)'{';
            _ = JsonParsing.TryReadObjectEnd(reader.Json, ref position, ref separator, ref reader);
            reader.Position = position;
            return new();
        }
    }
}
