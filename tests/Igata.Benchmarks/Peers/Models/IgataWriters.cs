using System.Buffers;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>The generated writers, in the same form as <see cref="IgataReaders"/>.</summary>
internal static class IgataWriters
{
    public static Contender CreateConnections(byte[] json)
    {
        EquatableList<Connection> value = JsonCodec.Parse(json, JsonParsing.List<Connection>);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    public static Contender CreateStats(byte[] json)
    {
        Stats value = JsonCodec.Parse<Stats>(json);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    public static Contender CreateRecording(byte[] json)
    {
        StartRecordingResponse value = JsonCodec.Parse<StartRecordingResponse>(json);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    public static Contender CreateRecordingRequest(byte[] json)
    {
        StartRecordingRequest value = JsonCodec.Parse<StartRecordingRequest>(json);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    public static Contender CreatePush(byte[] json)
    {
        PushChannelRequest value = JsonCodec.Parse<PushChannelRequest>(json);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    public static Contender CreateFound(byte[] json)
    {
        FindChannelResponse value = JsonCodec.Parse<FindChannelResponse>(json);
        ArrayBufferWriter<byte> output = CreateBuffer(json);
        return new(ContenderNames.Ours, times =>
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

    private static ArrayBufferWriter<byte> CreateBuffer(byte[] json) => new(json.Length * 2);
}
