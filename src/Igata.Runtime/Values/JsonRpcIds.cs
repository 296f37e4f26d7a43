using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>The id of one call of JSON-RPC: a whole number or a text.</summary>
public readonly record struct JsonRpcId
{
    private readonly string? _text;
    private readonly long _number;

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public JsonRpcId(long number) => _number = number;

    /// <summary>A text.</summary>
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

    /// <summary>Whether a value in JSON is this id: 1 is 1.0 and not "1".</summary>
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

    /// <summary>As it stands in JSON.</summary>
    /// <returns>The number, or the text in quotes.</returns>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Json.JsonCodec.ToUtf8(this, static (ref JsonWriter json, JsonRpcId id) => id.Write(ref json)));

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator JsonRpcId(long number) => new(number);

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator JsonRpcId(string text) => new(text);
}

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
