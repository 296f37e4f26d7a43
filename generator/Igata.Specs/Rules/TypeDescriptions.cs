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

    public static string Describe(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "a string",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Int => "a whole number of 32 bits",
        ScalarKind.Long => "a whole number of 64 bits",
        ScalarKind.Number => "a number",
        ScalarKind.Bytes => "a string of base64",
        ScalarKind.Object => "an object",
        ScalarKind.Any => "any value",
        ScalarKind.Uuid => "a UUID such as 7e19cb20-fc79-4d2f-bf29-d498ff76299a",
        ScalarKind.Uri => "a URI",
        ScalarKind.UnixTime => "a number of seconds since 1970",
        ScalarKind.Rfc3339 => "a time such as '2018-07-13T16:53:09+09:00'",
        ScalarKind.HttpDate => "a date such as 'Wed, 01 Nov 2017 10:00:00 GMT'",
        ScalarKind.Flag => "the true of a flag",
        ScalarKind.File => "a file",
        _ => $"a whole number of {ScalarNames.GetName(kind)}",
    };

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
