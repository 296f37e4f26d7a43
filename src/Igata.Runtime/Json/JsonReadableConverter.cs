using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.Json;

/// <summary>Lets a type that reads and writes itself stand anywhere in types of System.Text.Json, source-generated ones included.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadableConverter<T> : JsonConverter<T>
    where T : IJsonReadable<T>, IJsonWritable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Parse(document.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Bytes(value), skipInputValidation: true);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(JsonData.String(reader.GetString()!).ToElement());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var data = JsonData.Parse(Bytes(value));
        writer.WritePropertyName(data.Kind is JsonKind.String ? data.GetString() : data.ToString());
    }

    private static T Parse(JsonElement element)
    {
        try
        {
            return Json.Parse<T>(element.GetRawText(), JsonReader.DeepestAllowed);
        }
        catch (JsonFormatException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    private static ReadOnlySpan<byte> Bytes(T value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(bytes);
        value.Write(ref json);
        json.Flush();
        return bytes.WrittenSpan;
    }
}
