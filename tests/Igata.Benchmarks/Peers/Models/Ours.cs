using System.Buffers;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The generated code, called by the names of its types as a user does: one generic method for all of them would share
/// its profile among them.
/// </summary>
internal static class Ours
{
    public static Contender ReadConnections(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse(json, Json.List<Connection>));

    public static Contender ReadStats(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse<Stats>(json));

    public static Contender ReadRecording(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse<StartRecordingResponse>(json));

    public static Contender ReadRecordingRequest(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse<StartRecordingRequest>(json));

    public static Contender ReadPush(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse<PushChannelRequest>(json));

    public static Contender ReadFound(byte[] json) => Contender.Of(Names.Ours, () => Json.Parse<FindChannelResponse>(json));

    public static Contender WriteConnections(byte[] json)
    {
        EquatableList<Connection> value = Json.Parse(json, Json.List<Connection>);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            writer.List(value, 0);
            writer.Flush();
        });
    }

    public static Contender WriteStats(byte[] json)
    {
        Stats value = Json.Parse<Stats>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref writer);
            writer.Flush();
        });
    }

    public static Contender WriteRecording(byte[] json)
    {
        StartRecordingResponse value = Json.Parse<StartRecordingResponse>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref writer);
            writer.Flush();
        });
    }

    public static Contender WriteRecordingRequest(byte[] json)
    {
        StartRecordingRequest value = Json.Parse<StartRecordingRequest>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref writer);
            writer.Flush();
        });
    }

    public static Contender WritePush(byte[] json)
    {
        PushChannelRequest value = Json.Parse<PushChannelRequest>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref writer);
            writer.Flush();
        });
    }

    public static Contender WriteFound(byte[] json)
    {
        FindChannelResponse value = Json.Parse<FindChannelResponse>(json);
        ArrayBufferWriter<byte> output = Room(json);
        return Contender.Of(Names.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref writer);
            writer.Flush();
        });
    }

    private static ArrayBufferWriter<byte> Room(byte[] json) => new(json.Length * 2);
}
