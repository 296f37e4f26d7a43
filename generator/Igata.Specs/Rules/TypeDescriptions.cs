using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Types and values in words, for the middle of a sentence.</summary>
internal static class TypeDescriptions
{
    public static string Describe(TypeRef type) => type switch
    {
        NullableType nullable => Describe(nullable.Inner) + " or null",
        FalseOrType falseOr => "false or " + Describe(falseOr.Inner),
        ScalarType { Const: { } value } => "always " + Describe(value),
        ScalarType scalar => Describe(scalar.Kind),
        ListType { Distinct: true } => "a set",
        ListType => "a list",
        MapType => "a map",
        DefinedType defined => $"'{defined.Name}'",
        _ => "a value",
    };

    public static string Describe(ScalarKind kind) => kind.GetInfo().Description;

    public static string Describe(JsonNode node) => node switch
    {
        JsonLeaf leaf => Describe(leaf.Scalar),
        JsonList => "This list",
        _ => "This object",
    };

    public static string Describe(JsonScalar scalar) => scalar.Kind == JsonKind.String ? $"'{scalar.Text}'" : scalar.Text;

    public static string DescribeKind(JsonNode node) => node switch
    {
        JsonLeaf { Scalar.Kind: JsonKind.String } => "a string",
        JsonLeaf { Scalar.Kind: JsonKind.Number } => "a number",
        JsonLeaf { Scalar.Kind: JsonKind.Null } => "the null of JSON",
        JsonLeaf => "a boolean",
        JsonList => "a list",
        _ => "an object",
    };
}
