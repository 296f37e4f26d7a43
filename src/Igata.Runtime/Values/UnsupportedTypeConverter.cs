using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Says of a type that only members of records have that System.Text.Json cannot read it: by its properties it would be
/// written, and come back as nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnsupportedTypeConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"{typeToConvert} is a member of records and no value for System.Text.Json; give it the record, or what is in it.");
}
