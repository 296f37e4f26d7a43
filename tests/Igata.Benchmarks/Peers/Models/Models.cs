using Igata.Benchmarks.Peers.Init;
using Igata.Benchmarks.Peers.Mutable;

namespace Igata.Benchmarks;

/// <summary>The measured types of documents.</summary>
internal static class Models
{
    public static Model Connections { get; } = new Model<List<Peers.Mutable.Connection>, List<Peers.Init.Connection>, List<Peers.Mutable.Connection>>
    {
        Reader = IgataReaders.CreateConnections,
        Writer = IgataWriters.CreateConnections,
        Mutable = MutableJson.Default.Connections,
        Init = InitJson.Default.Connections,
        Kiota = KiotaModel.CreateList<Peers.Mutable.Connection>(),
    };

    public static Model Stats { get; } = new Model<Peers.Mutable.Stats, Peers.Init.Stats, Peers.Mutable.Stats>
    {
        Reader = IgataReaders.CreateStats,
        Writer = IgataWriters.CreateStats,
        Mutable = MutableJson.Default.Stats,
        Init = InitJson.Default.Stats,
        Kiota = KiotaModel.CreateObject<Peers.Mutable.Stats>(),
    };

    public static Model Recording { get; } = new Model<Peers.Mutable.Recording, Peers.Init.Recording, Peers.Mutable.Recording>
    {
        Reader = IgataReaders.CreateRecording,
        Writer = IgataWriters.CreateRecording,
        Mutable = MutableJson.Default.Recording,
        Init = InitJson.Default.Recording,
        Kiota = KiotaModel.CreateObject<Peers.Mutable.Recording>(),
    };

    public static Model RecordingRequest { get; } = new Model<Peers.Mutable.RecordingRequest, Peers.Init.RecordingRequest, Peers.Mutable.RecordingRequest>
    {
        Reader = IgataReaders.CreateRecordingRequest,
        Writer = IgataWriters.CreateRecordingRequest,
        Mutable = MutableJson.Default.RecordingRequest,
        Init = InitJson.Default.RecordingRequest,
        Kiota = KiotaModel.CreateObject<Peers.Mutable.RecordingRequest>(),
    };

    public static Model Found { get; } = new Model<Peers.Mutable.Found, Peers.Init.Found, Peers.Mutable.Found>
    {
        Reader = IgataReaders.CreateFound,
        Writer = IgataWriters.CreateFound,
        Mutable = MutableJson.Default.Found,
        Init = InitJson.Default.Found,
        Kiota = KiotaModel.CreateObject<Peers.Mutable.Found>(),
    };

    public static Model Push { get; } = new Model<Peers.Mutable.Push, Peers.Init.Push, KiotaPush>
    {
        Reader = IgataReaders.CreatePush,
        Writer = IgataWriters.CreatePush,
        Mutable = MutableJson.Default.Push,
        Init = InitJson.Default.Push,
        Kiota = KiotaModel.CreateObject<KiotaPush>(),
    };
}
