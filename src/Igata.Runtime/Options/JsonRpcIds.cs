namespace Igata.Runtime;

/// <summary>Where the ids of the calls of a JSON-RPC client come from.</summary>
public sealed class JsonRpcIds
{
    private readonly Func<Func<JsonRpcId>> _createGenerator;

    private JsonRpcIds(Func<Func<JsonRpcId>> createGenerator) => _createGenerator = createGenerator;

    /// <summary>Numbers from 1 on, for each client its own.</summary>
    public static JsonRpcIds Numbers { get; } = new(static () =>
    {
        long last = 0;
        return () => new JsonRpcId(Interlocked.Increment(ref last));
    });

    /// <summary>A new UUID for each call, as text.</summary>
    public static JsonRpcIds Uuids { get; } = new(static () => static () => new JsonRpcId(Guid.NewGuid().ToString()));

    /// <summary>Ids of your own. Those of one batch must differ.</summary>
    /// <param name="generator">Gives the next one; may be called by many threads at once.</param>
    /// <returns>The source of ids.</returns>
    public static JsonRpcIds FromGenerator(Func<JsonRpcId> generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new(() => generator);
    }

    /// <summary>The ids of one client.</summary>
    internal Func<JsonRpcId> CreateGenerator() => _createGenerator();
}
