using System.Buffers;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>The generated writers, in the same way as <see cref="OurReaders"/>.</summary>
internal static class OurWriters
{
    public static Contender Connections(byte[] json)
    {
        EquatableList<Connection> value = Json.Parse(json, Json.List<Connection>);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                writer.List(value, 0);
                writer.Flush();
            }
        });
    }

    public static Contender Stats(byte[] json)
    {
        Stats value = Json.Parse<Stats>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                ((IJsonWritable)value).Write(ref writer);
                writer.Flush();
            }
        });
    }

    public static Contender Recording(byte[] json)
    {
        StartRecordingResponse value = Json.Parse<StartRecordingResponse>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                ((IJsonWritable)value).Write(ref writer);
                writer.Flush();
            }
        });
    }

    public static Contender RecordingRequest(byte[] json)
    {
        StartRecordingRequest value = Json.Parse<StartRecordingRequest>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                ((IJsonWritable)value).Write(ref writer);
                writer.Flush();
            }
        });
    }

    public static Contender Push(byte[] json)
    {
        PushChannelRequest value = Json.Parse<PushChannelRequest>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                ((IJsonWritable)value).Write(ref writer);
                writer.Flush();
            }
        });
    }

    public static Contender Found(byte[] json)
    {
        FindChannelResponse value = Json.Parse<FindChannelResponse>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return new(Names.Ours, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                var writer = new JsonWriter(output);
                ((IJsonWritable)value).Write(ref writer);
                writer.Flush();
            }
        });
    }

    private static ArrayBufferWriter<byte> Room(byte[] json) => new(json.Length * 2);
}
