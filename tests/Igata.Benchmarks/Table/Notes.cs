namespace Igata.Benchmarks;

/// <summary>The notes that are required to interpret the tables.</summary>
internal static class Notes
{
    public const string Check = """
        Ratio: time (or bytes) of Igata to System.Text.Json source generation in its fastest form, or to what the figure
        names. It is the median of the ratios of single rounds, in which all contenders run once in rotated order. Below 1
        is better. "near" misses its goal by at most a quarter. A figure that misses its goal is measured up to three times, and
        the best result is used. The floor is the time without creating objects: skipping and validating the document, copying
        it, sending and receiving it.

        STJ: mutable classes, enums as strings, Utf8JsonWriter reused; null members are not written. Where the member of Igata is
        optional, the baseline's is a long? or bool?: every counter of GetStatsConnection, split_duration and split_only of
        StartRecording. Free-form data is a JsonElement. Times are a long or a string there, and a DateTimeOffset or a
        TimeSpan in Igata. "init" is the same with required and init-only members, like the types that Igata generates.
        The calls use one connection; their bytes are those of the whole process, including the server.
        """;

    public const string Server = """
        Ratio: processor time (or bytes allocated) of the server process with Igata to that of minimal APIs with System.Text.Json
        source generation that validate by hand, on the same Kestrel. It is the median of the ratios of single rounds; the servers
        take turns. Each server is a process of its own on one processor, where the system can pin processes. The floor is a server
        that responds with prepared bytes: the time of Kestrel and, over a socket, of the system, without routing, reading and
        writing. "Without a socket" is the processor time of Kestrel and the application in this process.

        "floor" misses its goal, but so does the floor itself. The figure is at most a quarter over that floor.
        """;

    public const string Scale = """
        The specs are synthetic: a method of REST has five members in its request and eight in its response, and ten methods share
        one type. Only the client is generated. The generator runs in this process, which is warm and collects garbage as the
        compiler does; its figure is the best of a few rounds. "CPU" is the time of all threads. Builds and checks are processes: `dotnet build` without restore and without
        servers, with the default analyzers. A project that is only a spec does not run those of the SDK; one with C# beside the spec
        does. The check is that of the tool with native code, as it is installed. The peak memory is that of the largest process,
        which is the compiler.
        """;

    public const string Peers = """
        Ratio: processor time (or bytes allocated) of a call with Igata to that of the other client. It is the median of the ratios
        of single rounds, in which all clients make the same calls in rotated order; before, their results are compared. Over a
        socket, only the process of the clients is measured, not the server. The first call of a process is a time, with an
        HttpClient that has already sent a request. Clients of DynamoDB sign each request. Refit uses System.Text.Json source
        generation; NSwag uses System.Text.Json by reflection, as it generates it.

        The floor is what all of them need: "HttpClient" sends a message with the same URL, headers and bytes, and reads the response
        into a buffer that it has; "values" is the memory of the records and texts that the caller receives.

        "floor" misses its goal, but so does the floor itself: HttpClient, and for bytes the values as well. The figure is at most a
        quarter over that floor. A figure that is MISSED is measured up to three times, and the best result is used.
        """;
}
