namespace Igata.Benchmarks;

/// <summary>The documents of the benchmarks, by name.</summary>
public enum Document
{
    List3,
    List100,
    List100Shuffled,
    List100Indented,
    Stats,
    StatsShuffled,
    Recording,
    Push,
}

internal static class Documents
{
    public static (Model Model, byte[] Json) Create(Document document) => document switch
    {
        Document.List3 => (Models.Connections, Samples.Connections3),
        Document.List100 => (Models.Connections, Samples.CreateConnections(100)),
        Document.List100Shuffled => (Models.Connections, JsonVariants.Shuffle(Samples.CreateConnections(100))),
        Document.List100Indented => (Models.Connections, JsonVariants.Indent(Samples.CreateConnections(100))),
        Document.Stats => (Models.Stats, Samples.Stats),
        Document.StatsShuffled => (Models.Stats, JsonVariants.Shuffle(Samples.Stats)),
        Document.Recording => (Models.Recording, Samples.Recording),
        _ => (Models.Push, Samples.Push),
    };
}
