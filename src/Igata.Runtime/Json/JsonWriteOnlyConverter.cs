using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes a type that a project only sends in System.Text.Json types. The code that reads it is not generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonWriteOnlyConverter : JsonConverter<IJsonWritable>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IJsonWritable).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override IJsonWritable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw JsonReadOnlyConverter.CreateException($"{typeToConvert.Name} is only sent by the project that generates it, so it has no code that reads it.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IJsonWritable value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(JsonCodec.ToUtf8(value), skipInputValidation: true);
    }
}
