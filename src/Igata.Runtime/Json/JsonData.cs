using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>A JSON value of any type, stored as validated UTF-8. <c>default</c> represents no value.</summary>
/// <remarks>A member of an object and an item of an array share the bytes of the whole value, which stays in memory as long as they do.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(JsonReadableConverter<JsonData>))]
public readonly partial struct JsonData : IEquatable<JsonData>, IJsonReadable<JsonData>, IJsonWritable
{
    private readonly byte[]? _utf8;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Takes ownership of an array that contains one validated value.</summary>
    internal JsonData(byte[] utf8) => (_utf8, _length) = (utf8, utf8.Length);

    /// <summary>Creates a part of a value, which shares its bytes.</summary>
    private JsonData(byte[]? utf8, int start, int length) => (_utf8, _start, _length) = (utf8, start, length);

    /// <summary>Gets whether there is no value, which is different from <c>null</c>.</summary>
    public bool IsDefault => _utf8 is null;

    /// <summary>Gets the value as UTF-8 without copying it; empty if there is no value.</summary>
    public ReadOnlySpan<byte> Utf8 => new(_utf8, _start, _length);

    /// <summary>Gets the kind of the value; <see cref="JsonKind.Null"/> if there is no value.</summary>
    public JsonKind Kind => _utf8 is null ? JsonKind.Null : JsonParsing.Peek(Utf8, 0);

    /// <summary>Gets an array that contains only this value.</summary>
    internal byte[] Buffer => _utf8 is null ? throw new InvalidOperationException("The JsonData has no value (IsDefault).")
        : _length == _utf8.Length ? _utf8
        : Utf8.ToArray();

    /// <summary>Reads and fully validates a value.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <returns>The value without the whitespace around it.</returns>
    /// <exception cref="JsonFormatException">The text is not JSON.</exception>
    public static JsonData Parse(string json) => JsonCodec.Parse(json, JsonParsing.Data);

    /// <summary>Reads and fully validates a value.</summary>
    /// <param name="utf8">The document as UTF-8.</param>
    /// <returns>The value without the whitespace around it.</returns>
    /// <exception cref="JsonFormatException">The text is not JSON.</exception>
    public static JsonData Parse(ReadOnlySpan<byte> utf8) => JsonCodec.Parse(utf8, JsonParsing.Data);

    /// <summary>Converts a System.Text.Json element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The same value; no value for an element that was never assigned.</returns>
    public static JsonData From(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? default : JsonCodec.Parse(element.GetRawText(), JsonParsing.Data, JsonReader.MaxAllowedDepth);

    /// <summary>Creates a string.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static JsonData String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, string text) => json.String(text, 0)));
    }

    /// <summary>Creates an integer.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static JsonData Number(long value) => new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, long number) =>
    {
        json.Reserve(JsonWriter.MaxInt64Length);
        json.Int64(number);
    }));

    /// <summary>Creates a number.</summary>
    /// <param name="value">The number, which must be finite.</param>
    /// <returns>The value.</returns>
    public static JsonData Number(double value) => new(JsonCodec.ToUtf8(value, static (ref JsonWriter json, double number) =>
    {
        json.Reserve(JsonWriter.MaxDoubleLength);
        json.Double(number);
    }));

    /// <summary>Creates <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The value.</returns>
    public static JsonData Boolean(bool value) => new(value ? "true"u8.ToArray() : "false"u8.ToArray());

    /// <summary>Creates <c>null</c>.</summary>
    /// <returns>The value.</returns>
    public static JsonData Null() => new("null"u8.ToArray());

    /// <summary>Creates an object.</summary>
    /// <param name="members">The members, in order.</param>
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

    /// <summary>Converts the value to a System.Text.Json element.</summary>
    /// <returns>The element; undefined if there is no value.</returns>
    public JsonElement ToElement()
    {
        if (_utf8 is null)
        {
            return default;
        }

        using var document = JsonDocument.Parse(_utf8.AsMemory(_start, _length), new JsonDocumentOptions { MaxDepth = JsonReader.MaxAllowedDepth });
        return document.RootElement.Clone();
    }

    /// <summary>Returns whether both have the same JSON text, byte for byte.</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns>True if both have the same JSON text.</returns>
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

    /// <summary>Returns the complete JSON text.</summary>
    /// <returns>The text; empty if there is no value.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Returns whether both have the same JSON text.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>Returns whether the JSON texts differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <summary>Converts a System.Text.Json element.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator JsonData(JsonElement element) => From(element);

    /// <summary>Converts a System.Text.Json node.</summary>
    /// <param name="node">The node; null is converted to <c>null</c>.</param>
    /// <returns>The same value.</returns>
    public static JsonData From(JsonNode? node) => node is null ? Null() : JsonCodec.Parse(node.ToJsonString(), JsonParsing.Data, JsonReader.MaxAllowedDepth);
}
