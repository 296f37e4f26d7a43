using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The generated readers, called directly as users do, each in a separate loop: a generic method
/// would share its profile among them, and a delegate call takes a tenth of the time of a small document.
/// </summary>
internal static class IgataReaders
{
    public static Contender CreateConnections(byte[] json) => new(ContenderNames.Ours, times =>
    {
        EquatableList<Connection> result = default;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse(json, JsonParsing.List<Connection>);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateElements(byte[][] rows) => new(ContenderNames.Elements, times =>
    {
        Connection? result = null;
        for (int i = 0; i < times; i++)
        {
            foreach (byte[] row in rows)
            {
                result = JsonCodec.Parse<Connection>(row);
            }
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateStats(byte[] json) => new(ContenderNames.Ours, times =>
    {
        Stats? result = null;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse<Stats>(json);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateRecording(byte[] json) => new(ContenderNames.Ours, times =>
    {
        StartRecordingResponse? result = null;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse<StartRecordingResponse>(json);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateRecordingRequest(byte[] json) => new(ContenderNames.Ours, times =>
    {
        StartRecordingRequest? result = null;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse<StartRecordingRequest>(json);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreatePush(byte[] json) => new(ContenderNames.Ours, times =>
    {
        PushChannelRequest? result = null;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse<PushChannelRequest>(json);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateFound(byte[] json) => new(ContenderNames.Ours, times =>
    {
        FindChannelResponse? result = null;
        for (int i = 0; i < times; i++)
        {
            result = JsonCodec.Parse<FindChannelResponse>(json);
        }

        GC.KeepAlive(result);
    });
}
