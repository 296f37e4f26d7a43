namespace Igata.Runtime;

/// <summary>The generators for the call ids of a JSON-RPC client.</summary>
public sealed class JsonRpcIds
{
    private readonly Func<Func<JsonRpcId>> _createGenerator;

    private JsonRpcIds(Func<Func<JsonRpcId>> createGenerator) => _createGenerator = createGenerator;

    /// <summary>Gets the generator of numbers starting at 1, separately for each client.</summary>
    public static JsonRpcIds Numbers { get; } = new(static () =>
    {
        long last = 0;
        return () => new JsonRpcId(Interlocked.Increment(ref last));
    });

    /// <summary>Gets the generator that returns a new UUID as a string for each call.</summary>
    public static JsonRpcIds Uuids { get; } = new(static () => static () => new JsonRpcId(Guid.NewGuid().ToString()));

    /// <summary>Returns a generator that uses a custom function. The ids of one batch must be different.</summary>
    /// <param name="generator">The function that returns the next id. It may be called by several threads at the same time.</param>
    /// <returns>The generator.</returns>
    public static JsonRpcIds FromGenerator(Func<JsonRpcId> generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new(() => generator);
    }

    /// <summary>Creates the generator for one client.</summary>
    internal Func<JsonRpcId> CreateGenerator() => _createGenerator();
}
