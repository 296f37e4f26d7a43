using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Refuses a request or a response with members outside of its JSON: in the path, the query, headers or a form. System.Text.Json would write all of
/// its properties in C# instead of what is sent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPartConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw CreateException(typeToConvert);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        throw CreateException(value.GetType());
    }

    private static NotSupportedException CreateException(Type type) =>
        new($"{type.Name} is not a JSON value: it has members in the path, the query, headers, a form or a stream. Copy the members that you need to a type of your own.");
}
