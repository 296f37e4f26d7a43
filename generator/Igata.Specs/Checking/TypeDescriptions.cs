using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Describes types and values for use inside a message.</summary>
internal static class TypeDescriptions
{
    public static string Describe(TypeRef type) => type switch
    {
        NullableType nullable => Describe(nullable.Inner) + " or null",
        FalseOrType falseOr => "false or " + Describe(falseOr.Inner),
        SecretType secret => Describe(secret.Inner),
        EncodedType encoded => $"{encoded.Form.GetInfo().Description} that holds {Describe(encoded.Inner)}",
        ScalarType { Const: { } value } => "the constant " + Describe(value),
        ScalarType scalar => Describe(scalar.Kind),
        ListType { Distinct: true } => "a set",
        ListType => "a list",
        MapType => "a map",
        StreamType stream => Describe(stream.Kind),
        DefinedType defined => $"'{defined.Name}'",
        _ => "a value",
    };

    /// <summary>Formats a type as a type expression.</summary>
    public static string Format(TypeRef type) => type switch
    {
        NullableType nullable => Format(nullable.Inner) + " or null",
        FalseOrType falseOr => "false or " + Format(falseOr.Inner),
        SecretType secret => Format(secret.Inner),
        EncodedType encoded => $"{encoded.Form.GetInfo().Keyword} of {FormatItem(encoded.Inner)}",
        ScalarType scalar => scalar.Kind.GetInfo().Keyword,
        ListType { Distinct: true } set => "set of " + FormatItem(set.Item),
        ListType list => "list of " + FormatItem(list.Item),
        MapType map => "map of " + FormatItem(map.Item),
        StreamType stream => $"{Describe(stream.Kind)} of {FormatItem(stream.Item)}",
        DefinedType defined => defined.Name,
        _ => "any",
    };

    private static string Describe(StreamKind kind) => kind switch
    {
        StreamKind.Events => "events",
        StreamKind.Lines => "lines",
        _ => throw new InvalidOperationException($"The stream {kind} is not defined."),
    };

    public static string Describe(ScalarKind kind) => kind.GetInfo().Description;

    /// <summary>Describes a value that has the wrong type.</summary>
    public static string DescribeFound(JsonNode node) => node switch
    {
        JsonLeaf { Scalar: { Kind: JsonKind.String } text } => $"the string '{text.Text}'",
        JsonLeaf leaf => leaf.Scalar.Text,
        JsonList => "a list",
        _ => "an object",
    };

    public static string Describe(JsonNode node) => node switch
    {
        JsonLeaf leaf => Describe(leaf.Scalar),
        JsonList => "the list",
        _ => "the object",
    };

    public static string Describe(JsonScalar scalar) => scalar.Kind == JsonKind.String ? $"'{scalar.Text}'" : scalar.Text;

    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.False => "false",
        JsonKind.True => "true",
        JsonKind.Number => "a number",
        JsonKind.String => "a string",
        JsonKind.Array => "an array",
        JsonKind.Object => "an object",
        _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
    };

    public static string DescribeKind(JsonNode node) => node switch
    {
        JsonLeaf { Scalar.Kind: JsonKind.String } => "a string",
        JsonLeaf { Scalar.Kind: JsonKind.Number } => "a number",
        JsonLeaf { Scalar.Kind: JsonKind.Null } => "null",
        JsonLeaf => "a boolean",
        JsonList => "a list",
        _ => "an object",
    };

    private static string FormatItem(TypeRef type) => type is NullableType or FalseOrType ? $"({Format(type)})" : Format(type);
}
