using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.SkyWay;
using Igata.Sora;

namespace Igata.Benchmarks;

/// <summary>
/// The generated readers, called by the names of their types as a user does, each in a loop of its own: one generic method
/// would share its profile among them, and a delegate around each call costs a tenth of what a small document does.
/// </summary>
internal static class OurReaders
{
    public static Contender Connections(byte[] json) => new(Names.Ours, times =>
    {
        EquatableList<Connection> kept = default;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse(json, Json.List<Connection>);
        }

        GC.KeepAlive(kept);
    });

    public static Contender Stats(byte[] json) => new(Names.Ours, times =>
    {
        Stats? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse<Stats>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender Recording(byte[] json) => new(Names.Ours, times =>
    {
        StartRecordingResponse? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse<StartRecordingResponse>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender RecordingRequest(byte[] json) => new(Names.Ours, times =>
    {
        StartRecordingRequest? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse<StartRecordingRequest>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender Push(byte[] json) => new(Names.Ours, times =>
    {
        PushChannelRequest? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse<PushChannelRequest>(json);
        }

        GC.KeepAlive(kept);
    });

    public static Contender Found(byte[] json) => new(Names.Ours, times =>
    {
        FindChannelResponse? kept = null;
        for (int i = 0; i < times; i++)
        {
            kept = Json.Parse<FindChannelResponse>(json);
        }

        GC.KeepAlive(kept);
    });
}
