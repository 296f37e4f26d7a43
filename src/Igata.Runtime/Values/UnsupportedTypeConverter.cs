using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.Json;

/// <summary>
/// Rejects a type that is only supported as a member of records: System.Text.Json would write its properties
/// and read it back as a default value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnsupportedTypeConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"{typeToConvert} cannot be serialized on its own. Serialize the containing record, or its value.");
}
