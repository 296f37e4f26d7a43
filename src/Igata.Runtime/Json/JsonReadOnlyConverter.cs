using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Refuses a type that a project only receives. The code that writes it is not generated, and System.Text.Json would write its properties in C#
/// instead of what the service sent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadOnlyConverter : JsonConverter<object>
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

    internal static NotSupportedException CreateException(string reason) =>
        new($"{reason} Set IgataParts to 'client;server' there, or give the type a name under 'types' in the spec.");

    private static NotSupportedException CreateException(Type type) =>
        CreateException($"{type.Name} is only received by the project that generates it: JsonSerializer has no code for it.");
}
