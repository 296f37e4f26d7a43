using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>The id of a JSON-RPC call: an integer or a string.</summary>
public readonly record struct JsonRpcId
{
    private readonly string? _text;
    private readonly long _number;

    /// <summary>Creates a numeric id.</summary>
    /// <param name="number">The number.</param>
    public JsonRpcId(long number) => _number = number;

    /// <summary>Creates a string id.</summary>
    /// <param name="text">The text.</param>
    public JsonRpcId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    internal void Write(ref JsonWriter json)
    {
        if (_text is null)
        {
            json.Reserve(JsonWriter.MaxInt64Length);
            json.Int64(_number);
        }
        else
        {
            json.String(_text, 0);
        }
    }

    /// <summary>Returns whether a JSON value is this id: 1 equals 1.0, but not "1".</summary>
    internal bool MatchesJson(ReadOnlySpan<byte> json)
    {
        if (json is [(byte)'"', ..])
        {
            return _text is not null && Json.JsonCodec.Parse(json, Json.JsonParsing.String) == _text;
        }

        return _text is null
            && decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == _number;
    }

    /// <summary>Returns the id as JSON.</summary>
    /// <returns>The number, or the text in quotes.</returns>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Json.JsonCodec.ToUtf8(this, static (ref JsonWriter json, JsonRpcId id) => id.Write(ref json)));

    /// <summary>Creates a numeric id.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator JsonRpcId(long number) => new(number);

    /// <summary>Creates a string id.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator JsonRpcId(string text) => new(text);
}

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
