namespace Igata.Benchmarks;

/// <summary>What a reader must know to trust the table.</summary>
internal static class Notes
{
    public const string Text = """
        Ratio: time (or bytes) of Igata to System.Text.Json source generation in its fastest form, or to what the figure
        names. It is the median of the ratios of single rounds, in which all contenders run once in rotated order. Below 1
        is better. "near" is over its goal by no more than a quarter. What is over it by more is measured up to three times,
        and its best counts. The floor is what is left when nothing is made of the bytes: passing over the document and
        checking it, copying it, sending and receiving it.

        STJ: mutable classes, enums as strings, Utf8JsonWriter reused; null members are not written. Where our member is
        optional, the baseline's is a long? or bool?: every counter of GetStatsConnection, split_duration and split_only of
        StartRecording. Free-form data is a JsonElement. Times are a long or a string there; ours are DateTimeOffset and
        TimeSpan. "init" is the same with required and init-only members, which is the shape of our own model.
        The calls use one connection; their bytes are those of the whole process, the server's included.
        """;
}
