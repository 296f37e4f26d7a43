using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.Json;

/// <summary>Allows a type that implements <see cref="IJsonReadable{TSelf}"/> in System.Text.Json types, including source-generated ones.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadableConverter<T> : JsonConverter<T>
    where T : IJsonReadable<T>, IJsonWritable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isLoose = reader.CurrentState.Options is { AllowTrailingCommas: true } or { CommentHandling: not JsonCommentHandling.Disallow };
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return isLoose ? ParseLoose(document.RootElement) : Parse(document.RootElement.GetRawText());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(ToUtf8(value), skipInputValidation: true);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string name = reader.GetString()!;
        try
        {
            return JsonCodec.Parse<T>(JsonData.String(name).Utf8, JsonReader.MaxAllowedDepth);
        }
        catch (JsonFormatException)
        {
            // A value that is not a string, such as a numeric enum, has its JSON as its name.
            return Parse(name);
        }
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var data = JsonData.Parse(ToUtf8(value));
        writer.WritePropertyName(data.Kind is JsonKind.String ? data.GetString() : data.ToString());
    }

    // The unchanged text is tried first, because it is usually strict JSON, and preserved members keep their exact text.
    private static T ParseLoose(JsonElement element)
    {
        try
        {
            return JsonCodec.Parse<T>(element.GetRawText(), JsonReader.MaxAllowedDepth);
        }
        catch (JsonFormatException)
        {
            return Parse(RemoveCommentsAndTrailingCommas(element));
        }
    }

    private static T Parse(string json)
    {
        try
        {
            return JsonCodec.Parse<T>(json, JsonReader.MaxAllowedDepth);
        }
        catch (JsonFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static string RemoveCommentsAndTrailingCommas(JsonElement element)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static ReadOnlySpan<byte> ToUtf8(T value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var json = new JsonWriter(bytes);
        value.Write(ref json);
        json.Flush();
        return bytes.WrittenSpan;
    }
}
