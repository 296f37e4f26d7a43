using Igata.Benchmarks.Peers.Init;
using Igata.Benchmarks.Peers.Mutable;

namespace Igata.Benchmarks;

/// <summary>The shapes that are measured.</summary>
internal static class Models
{
    public static Model Connections { get; } = new Model<List<Peers.Mutable.Connection>, List<Peers.Init.Connection>, List<Peers.Mutable.Connection>>
    {
        Reader = OurReaders.Connections,
        Writer = OurWriters.Connections,
        Mutable = MutableJson.Default.Connections,
        Init = InitJson.Default.Connections,
        Kiota = KiotaForm.List<Peers.Mutable.Connection>(),
    };

    public static Model Stats { get; } = new Model<Peers.Mutable.Stats, Peers.Init.Stats, Peers.Mutable.Stats>
    {
        Reader = OurReaders.Stats,
        Writer = OurWriters.Stats,
        Mutable = MutableJson.Default.Stats,
        Init = InitJson.Default.Stats,
        Kiota = KiotaForm.Object<Peers.Mutable.Stats>(),
    };

    public static Model Recording { get; } = new Model<Peers.Mutable.Recording, Peers.Init.Recording, Peers.Mutable.Recording>
    {
        Reader = OurReaders.Recording,
        Writer = OurWriters.Recording,
        Mutable = MutableJson.Default.Recording,
        Init = InitJson.Default.Recording,
        Kiota = KiotaForm.Object<Peers.Mutable.Recording>(),
    };

    public static Model RecordingRequest { get; } = new Model<Peers.Mutable.RecordingRequest, Peers.Init.RecordingRequest, Peers.Mutable.RecordingRequest>
    {
        Reader = OurReaders.RecordingRequest,
        Writer = OurWriters.RecordingRequest,
        Mutable = MutableJson.Default.RecordingRequest,
        Init = InitJson.Default.RecordingRequest,
        Kiota = KiotaForm.Object<Peers.Mutable.RecordingRequest>(),
    };

    public static Model Found { get; } = new Model<Peers.Mutable.Found, Peers.Init.Found, Peers.Mutable.Found>
    {
        Reader = OurReaders.Found,
        Writer = OurWriters.Found,
        Mutable = MutableJson.Default.Found,
        Init = InitJson.Default.Found,
        Kiota = KiotaForm.Object<Peers.Mutable.Found>(),
    };

    public static Model Push { get; } = new Model<Peers.Mutable.Push, Peers.Init.Push, KiotaPush>
    {
        Reader = OurReaders.Push,
        Writer = OurWriters.Push,
        Mutable = MutableJson.Default.Push,
        Init = InitJson.Default.Push,
        Kiota = KiotaForm.Object<KiotaPush>(),
    };
}
