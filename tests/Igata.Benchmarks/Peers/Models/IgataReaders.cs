using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The generated readers, called by the names of their types as a user does, each in a loop of its own: one generic method
/// would share its profile among them, and a delegate around each call costs a tenth of what a small document does.
/// </summary>
internal static class IgataReaders
{
    public static Contender CreateConnections(byte[] json) => new(ContenderNames.Ours, times =>
    {
        EquatableList<Connection> kept = default;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse(json, JsonParsing.List<Connection>);
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreateElements(byte[][] rows) => new(ContenderNames.Elements, times =>
    {
        Connection? kept = null;
        for (int i = 0; i < times; i++)
        {
            foreach (byte[] row in rows)
            {
                kept = JsonCodec.Parse<Connection>(row);
            }
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreateStats(byte[] json) => new(ContenderNames.Ours, times =>
    {
        Stats? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse<Stats>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreateRecording(byte[] json) => new(ContenderNames.Ours, times =>
    {
        StartRecordingResponse? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse<StartRecordingResponse>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreateRecordingRequest(byte[] json) => new(ContenderNames.Ours, times =>
    {
        StartRecordingRequest? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse<StartRecordingRequest>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreatePush(byte[] json) => new(ContenderNames.Ours, times =>
    {
        PushChannelRequest? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse<PushChannelRequest>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender CreateFound(byte[] json) => new(ContenderNames.Ours, times =>
    {
        FindChannelResponse? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = JsonCodec.Parse<FindChannelResponse>(json);
        }

        GC.KeepAlive(kept);
    });
}
