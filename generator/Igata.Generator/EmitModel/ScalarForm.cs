using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>One built-in scalar in C#: the only table of them.</summary>
/// <param name="Name">The C# type.</param>
/// <param name="IsValue">Whether that is a struct.</param>
/// <param name="Method">The method of <c>Json</c> that reads one.</param>
/// <param name="WriteMethod">The method of <c>JsonWriter</c> that writes one.</param>
/// <param name="Size">The most bytes of one, or null when that depends on the value.</param>
/// <param name="Words">What it is on the wire.</param>
internal sealed record ScalarForm(string Name, bool IsValue, string Method, string WriteMethod, int? Size, string Words)
{
    public static ScalarForm Create(ScalarType type) => type.Kind switch
    {
        ScalarKind.String when type.Secret => new("Secret", true, "Secret", "Secret", null, "a string, never shown"),
        ScalarKind.String => new("string", false, "String", "String", null, "a string"),
        ScalarKind.Boolean => new("bool", true, "Boolean", "Boolean", 5, "true or false"),
        ScalarKind.Int => new("int", true, "Int32", "Int32", 11, "a whole number"),
        ScalarKind.Long => new("long", true, "Int64", "Int64", 20, "a whole number"),
        ScalarKind.Number when type.NonFinite => new("double", true, "NonFinite", "NonFinite", 32, "a number, <c>NaN</c> and infinity included"),
        ScalarKind.Number => new("double", true, "Double", "Double", 32, "a number"),
        ScalarKind.Bytes => new("ByteString", true, "Bytes", "Bytes", null, "base64"),
        ScalarKind.Object => new("JsonData", true, "Object", "Data", null, "any JSON object"),
        ScalarKind.Any => new("JsonData", true, "Data", "Data", null, "any JSON"),
        ScalarKind.Uuid => new("Guid", true, "Guid", "Guid", 38, "a UUID"),
        ScalarKind.Uri => new("Uri", false, "Uri", "Uri", null, "a URI"),
        ScalarKind.UnixSeconds => new("DateTimeOffset", true, "UnixSeconds", "UnixSeconds", 21, "whole seconds since 1970"),
        ScalarKind.UnixMillis => new("DateTimeOffset", true, "UnixMillis", "UnixMillis", 21, "whole milliseconds since 1970"),
        ScalarKind.UnixMicros => new("DateTimeOffset", true, "UnixMicros", "UnixMicros", 21, "whole microseconds since 1970"),
        ScalarKind.UnixTime => new("DateTimeOffset", true, "UnixTime", "UnixTime", 32, "seconds since 1970, with a fraction"),
        ScalarKind.Rfc3339 => new("DateTimeOffset", true, "Rfc3339", "Rfc3339", 40, "a time, RFC 3339"),
        ScalarKind.HttpDate => new("DateTimeOffset", true, "HttpDate", "HttpDate", 32, "a time, the date of HTTP"),
        ScalarKind.Seconds => new("TimeSpan", true, "Seconds", "Seconds", 21, "whole seconds"),
        ScalarKind.Flag => new("bool", true, "Boolean", "Boolean", 5, "a name without a value"),
        ScalarKind.File => new("MediaContent", false, "", "", null, "raw bytes"),
        _ => throw new InvalidOperationException($"The scalar {type.Kind} has no C# form."),
    };

    /// <summary>How a value is text outside of JSON: that of the string, the bare literal, or whichever of them it is.</summary>
    public static string GetTextForm(ScalarType type) => "ParameterFormat." + type.Kind switch
    {
        ScalarKind.Number when type.NonFinite => "StringOrLiteral",
        ScalarKind.Boolean or ScalarKind.Flag or ScalarKind.Int or ScalarKind.Long or ScalarKind.Number or ScalarKind.Seconds => "Literal",
        ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros or ScalarKind.UnixTime => "Literal",
        ScalarKind.Object or ScalarKind.Any => "Json",
        _ => "String",
    };

    /// <summary>The text of a value that is a string already.</summary>
    public static string? GetPlainTemplate(ScalarType type) => type.Kind switch
    {
        ScalarKind.String when type.Secret => "{0}.Reveal()",
        ScalarKind.String => "{0}",
        ScalarKind.Uri => "{0}.OriginalString",
        _ => null,
    };
}
