using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>One JSON value of any shape, kept as the UTF-8 it came in and known to be valid. <c>default</c> is no value at all.</summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(JsonReadableConverter<JsonData>))]
public readonly partial struct JsonData : IEquatable<JsonData>, IJsonReadable<JsonData>, IJsonWritable
{
    private readonly byte[]? _utf8;

    /// <summary>Takes an array over that holds one checked value.</summary>
    internal JsonData(byte[] utf8) => _utf8 = utf8;

    /// <summary>Whether there is no value at all, which is not the same as <c>null</c>.</summary>
    public bool IsDefault => _utf8 is null;

    /// <summary>The value as UTF-8, without copying; empty if there is none.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>What the value is; <see cref="JsonKind.Null"/> if there is none.</summary>
    public JsonKind Kind => _utf8 is null ? JsonKind.Null : JsonParsing.Peek(_utf8, 0);

    internal byte[] Buffer => _utf8 ?? throw new InvalidOperationException("There is no value.");

    /// <summary>Reads a value and checks all of it.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value, without the white space around it.</returns>
    /// <exception cref="JsonFormatException">It is not JSON.</exception>
    public static JsonData Parse(string json) => JsonCodec.Parse(json, JsonParsing.Data);

    /// <summary>Reads a value and checks all of it.</summary>
    /// <param name="utf8">The document.</param>
    /// <returns>The value, without the white space around it.</returns>
    /// <exception cref="JsonFormatException">It is not JSON.</exception>
    public static JsonData Parse(ReadOnlySpan<byte> utf8) => JsonCodec.Parse(utf8, JsonParsing.Data);

    /// <summary>The element as System.Text.Json kept it.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The same value; none for an element that was never assigned.</returns>
    public static JsonData From(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? default : JsonCodec.Parse(element.GetRawText(), JsonParsing.Data, JsonReader.MaxAllowedDepth);

    /// <summary>A string.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static JsonData String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, string text) => json.String(text, 0)));
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static JsonData Number(long value) => new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, long number) =>
    {
        json.Reserve(JsonWriter.MaxInt64Length);
        json.Int64(number);
    }));

    /// <summary>A number.</summary>
    /// <param name="value">The number; not NaN and not infinite.</param>
    /// <returns>The value.</returns>
    public static JsonData Number(double value) => new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, double number) =>
    {
        json.Reserve(JsonWriter.MaxDoubleLength);
        json.Double(number);
    }));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which of them.</param>
    /// <returns>The value.</returns>
    public static JsonData Boolean(bool value) => new(value ? "true"u8.ToArray() : "false"u8.ToArray());

    /// <summary><c>null</c>.</summary>
    /// <returns>The value.</returns>
    public static JsonData Null() => new("null"u8.ToArray());

    /// <summary>An object.</summary>
    /// <param name="members">Its members in order.</param>
    /// <returns>The value.</returns>
    public static JsonData Object(params (string Name, JsonData Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new(JsonCodec.ToUtf8(members, WriteObject));
    }

    private static void WriteObject(ref JsonWriter json, (string Name, JsonData Value)[] members)
    {
        json.Reserve(2);
        json.Byte((byte)'{');
        foreach ((string name, JsonData value) in members)
        {
            json.Name(name);
            json.Data(value, 2);
            json.Byte((byte)',');
        }

        json.CloseTrailing();
    }

    /// <inheritdoc/>
    static JsonData IJsonReadable<JsonData>.Read(ref JsonReader reader) => JsonParsing.Data(reader.Json, ref reader.Position, ref reader);

    void IJsonWritable.Write(ref JsonWriter json) => json.Data(this, 0);

    /// <summary>The value as an element of System.Text.Json.</summary>
    /// <returns>The element; undefined if there is no value.</returns>
    public JsonElement ToElement()
    {
        if (_utf8 is null)
        {
            return default;
        }

        using var document = JsonDocument.Parse(_utf8, new JsonDocumentOptions { MaxDepth = JsonReader.MaxAllowedDepth });
        return document.RootElement.Clone();
    }

    /// <summary>Whether both are the same text, byte for byte.</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(JsonData other) => IsDefault == other.IsDefault && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The JSON text, all of it.</summary>
    /// <returns>The text; empty if there is no value.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Whether both are the same text.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <summary>The element as System.Text.Json kept it.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator JsonData(JsonElement element) => From(element);

    /// <summary>The node as System.Text.Json writes it.</summary>
    /// <param name="node">The node; null is <c>null</c>.</param>
    /// <returns>The same value.</returns>
    public static JsonData From(JsonNode? node) => node is null ? Null() : JsonCodec.Parse(node.ToJsonString(), JsonParsing.Data, JsonReader.MaxAllowedDepth);
}
