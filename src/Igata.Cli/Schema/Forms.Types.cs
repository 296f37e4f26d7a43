using Igata.Specs.Model;
using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Texts, values, types and their members.</summary>
internal sealed partial class Forms
{
    // That flag and file stand in their one place only is for igata check.
    private static readonly string[] BuiltIn = [.. ScalarNames.All];

    private static void Text(JsonSchema schema)
    {
        schema.Description = "A text, whatever it looks like: 2025.10 stays 2025.10.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean;
    }

    private static void Scalar(JsonSchema schema)
    {
        schema.Description = "A value of JSON that is no list and no mapping.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Null;
    }

    private static void Type(JsonSchema schema)
    {
        schema.Description = "A built-in type, the name of one under 'types', or an expression of them with list of, set of, map of, or.";
        var names = new JsonSchema();
        Words(names, BuiltIn);
        var expression = new JsonSchema { Type = JsonObjectType.String, Pattern = TypePattern() };
        var constant = new JsonSchema { Type = JsonObjectType.Boolean | JsonObjectType.Null, Description = "Always true, false or null." };
        Any(schema, names, expression, constant);
    }

    // Parentheses are not counted; all else of the grammar is here.
    private static string TypePattern()
    {
        string opening = @"[(\s]*(?:(?:list|set|map)\s+of[(\s]+)*";
        string term = $"{opening}(?:{string.Join('|', BuiltIn)}|true|false|null|[A-Z][A-Za-z0-9]*)";
        string between = @"(?:(?:\s*\))+\s*|\s+)or(?=[(\s])";
        return $@"^{term}(?:{between}{term})*[)\s]*$";
    }

    private void Fields(JsonSchema schema)
    {
        schema.Description = "Members by their names on the wire, in the order of the wire; '?' behind a name: it may be absent.";
        schema.PatternProperties.Add(@"^.+\?$", Property("May be absent.", Shape()));
        Map(schema, Shape());
    }

    private void Types(JsonSchema schema)
    {
        schema.Description = "Types by name: a capital letter, then letters and digits.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.PatternProperties.Add("^[A-Z][A-Za-z0-9]*$", Property(null, Shape()));
    }

    private JsonSchema Shape() => Define("shape", schema =>
    {
        schema.Description = "What one member or one named type is: a type, a list of values, or a mapping of keywords.";
        Any(schema, Form(ValueForm.Type), Define("values", Values), Define("shapeKeywords", ShapeKeywords));
    });

    private void ShapeKeywords(JsonSchema schema)
    {
        Mapping(schema, Keywords.Shape);
        foreach (string kind in new[] { "type", "fields", "enum", "const", "cases" })
        {
            schema.AnyOf.Add(new JsonSchema { RequiredProperties = { kind } });
        }
    }

    private void Values(JsonSchema schema)
    {
        schema.Description = "An open set of values.";
        List(schema, Form(ValueForm.Scalar));
        schema.MinItems = 1;
    }

    private void EnumValues(JsonSchema schema)
    {
        var described = new JsonSchema { Description = "Values with their summary, or with more.", MinProperties = 1 };
        Map(described, Define("enumValue", value => Any(value, Form(ValueForm.Text), Place("enumValueKeywords", Keywords.EnumValue))));
        Any(schema, Define("values", Values), described);
    }

    private static JsonSchemaProperty Property(string? description, JsonSchema schema)
    {
        var property = new JsonSchemaProperty { Description = description };
        property.AllOf.Add(schema);
        return property;
    }
}
