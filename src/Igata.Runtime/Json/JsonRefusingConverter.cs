using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.CompilerServices;

/// <summary>Refuses a type in System.Text.Json, which would use its properties in C# instead of what is sent and received.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonRefusingConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public sealed override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw CreateException(typeToConvert);
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        throw CreateException(value.GetType());
    }

    /// <summary>Creates the exception, whose message says what to do.</summary>
    private protected abstract NotSupportedException CreateException(Type type);
}
