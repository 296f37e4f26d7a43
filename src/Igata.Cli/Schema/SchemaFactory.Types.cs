using Igata.Specs.Model;
using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Texts, values, types and their members.</summary>
internal sealed partial class SchemaFactory
{
    // That flag and file stand in their one place only is for igata check.
    private static readonly string[] BuiltInTypes = [.. ScalarNames.All];

    private static void DefineText(JsonSchema schema)
    {
        schema.Description = "A text, whatever it looks like: 2025.10 stays 2025.10.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean;
    }

    private static void DefineScalar(JsonSchema schema)
    {
        schema.Description = "A value of JSON that is no list and no mapping.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Null;
    }

    private static void DefineType(JsonSchema schema)
    {
        schema.Description = "A built-in type, the name of one under 'types', or an expression of them with list of, set of, map of, or.";
        var names = new JsonSchema();
        DefineEnum(names, BuiltInTypes);
        var expression = new JsonSchema { Type = JsonObjectType.String, Pattern = BuildTypePattern() };
        var constant = new JsonSchema { Type = JsonObjectType.Boolean | JsonObjectType.Null, Description = "Always true, false or null." };
        AddAnyOf(schema, names, expression, constant);
    }

    // Parentheses are not counted; all else of the grammar is here.
    private static string BuildTypePattern()
    {
        string opening = @"[(\s]*(?:(?:list|set|map)\s+of[(\s]+)*";
        string term = $"{opening}(?:{string.Join('|', BuiltInTypes)}|true|false|null|[A-Z][A-Za-z0-9]*)";
        string between = @"(?:(?:\s*\))+\s*|\s+)or(?=[(\s])";
        return $@"^{term}(?:{between}{term})*[)\s]*$";
    }

    private void DefineFields(JsonSchema schema)
    {
        schema.Description = "Members by their names on the wire, in the order of the wire; '?' behind a name: it may be absent.";
        schema.PatternProperties.Add(@"^.+\?$", CreateProperty("May be absent.", DefineShape()));
        DefineMap(schema, DefineShape());
    }

    private void DefineTypes(JsonSchema schema)
    {
        schema.Description = "Types by name: a capital letter, then letters and digits.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.PatternProperties.Add("^[A-Z][A-Za-z0-9]*$", CreateProperty(null, DefineShape()));
    }

    private JsonSchema DefineShape() => Define("shape", schema =>
    {
        schema.Description = "What one member or one named type is: a type, a list of values, or a mapping of keywords.";
        AddAnyOf(schema, DefineKind(KeywordValueKind.Type), Define("values", DefineValues), Define("shapeKeywords", DefineShapeKeywords));
    });

    private void DefineShapeKeywords(JsonSchema schema)
    {
        DefineMapping(schema, Keywords.Shape);
        foreach (string kind in new[] { "type", "fields", "enum", "const", "cases" })
        {
            schema.AnyOf.Add(new JsonSchema { RequiredProperties = { kind } });
        }
    }

    private void DefineValues(JsonSchema schema)
    {
        schema.Description = "An open set of values.";
        DefineList(schema, DefineKind(KeywordValueKind.Scalar));
        schema.MinItems = 1;
    }

    private void DefineEnumValues(JsonSchema schema)
    {
        var described = new JsonSchema { Description = "Values with their summary, or with more.", MinProperties = 1 };
        DefineMap(described, Define("enumValue", value => AddAnyOf(value, DefineKind(KeywordValueKind.Text), DefineSection("enumValueKeywords", Keywords.EnumValue))));
        AddAnyOf(schema, Define("values", DefineValues), described);
    }

    private static JsonSchemaProperty CreateProperty(string? description, JsonSchema schema)
    {
        var property = new JsonSchemaProperty { Description = description };
        property.AllOf.Add(schema);
        return property;
    }
}
