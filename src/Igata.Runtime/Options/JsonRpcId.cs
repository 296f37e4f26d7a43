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
            return _text is not null && JsonCodec.Parse(json, JsonParsing.String) == _text;
        }

        return _text is null
            && decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == _number;
    }

    /// <summary>Returns the id as JSON.</summary>
    /// <returns>The number, or the text in quotes.</returns>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(JsonCodec.ToUtf8(this, static (ref JsonWriter json, JsonRpcId id) => id.Write(ref json)));

    /// <summary>Creates a numeric id.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator JsonRpcId(long number) => new(number);

    /// <summary>Creates a string id.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator JsonRpcId(string text) => new(text);
}
