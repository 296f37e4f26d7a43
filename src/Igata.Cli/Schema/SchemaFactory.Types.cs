using Igata.Specs.Model;
using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Builds the schemas of strings, values, types and their members.</summary>
internal sealed partial class SchemaFactory
{
    // The rule that 'flag' and 'file' are allowed only in one location is left to igata check.
    private static readonly string[] BuiltInTypes = [.. ScalarNames.All];

    private static void DefineText(JsonSchema schema)
    {
        schema.Description = "A string, even if it looks like a number or a boolean: 2025.10 stays 2025.10.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean;
    }

    private static void DefineBound(JsonSchema schema)
    {
        schema.Description = "A number, or a date or a time of day in quotes.";
        schema.Type = JsonObjectType.Number | JsonObjectType.String;
        schema.Pattern = @"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)$";
    }

    private static void DefineScalar(JsonSchema schema)
    {
        schema.Description = "A JSON value that is not an array or an object.";
        schema.Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Null;
    }

    private static void DefineType(JsonSchema schema)
    {
        schema.Description = "A built-in type, the name of a type under 'types', or an expression of them with 'list of', 'set of', 'map of', 'string of' and 'or'.";
        var names = new JsonSchema();
        DefineEnum(names, BuiltInTypes);
        var expression = new JsonSchema { Type = JsonObjectType.String, Pattern = BuildTypePattern() };
        var constant = new JsonSchema { Type = JsonObjectType.Boolean | JsonObjectType.Null, Description = "Always true, false or null." };
        AddAnyOf(schema, names, expression, constant);
    }

    // The pattern covers the whole grammar except for balanced parentheses.
    private static string BuildTypePattern()
    {
        string opening = @"[(\s]*(?:(?:list|set|map|string|bytes|base64url)\s+of[(\s]+)*";
        string term = $"{opening}(?:{string.Join('|', BuiltInTypes)}|true|false|null|[A-Z][A-Za-z0-9]*)";
        string between = @"(?:(?:\s*\))+\s*|\s+)or(?=[(\s])";
        return $@"^{term}(?:{between}{term})*[)\s]*$";
    }

    private void DefineFields(JsonSchema schema)
    {
        schema.Description = "Members by their names on the wire, in wire order. A '?' after the name marks an optional member.";
        schema.PatternProperties.Add(@"^.+\?$", CreateProperty("An optional member.", DefineShape()));
        DefineMap(schema, DefineShape());
    }

    private JsonSchema DefineOneMember()
    {
        var one = new JsonSchema { MinProperties = 1, MaxProperties = 1 };
        DefineMap(one, DefineShape());
        return one;
    }

    private void DefineViews(JsonSchema schema)
    {
        var view = new JsonSchema();
        AddAnyOf(view, DefineKind(KeywordValueKind.Type), DefineOneMember());
        DefineList(schema, view);
        schema.MinItems = 1;
    }

    private void DefineTypes(JsonSchema schema)
    {
        schema.Description = "Types by name. A name is a capital letter followed by letters and digits.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.PatternProperties.Add("^[A-Z][A-Za-z0-9]*$", CreateProperty(null, DefineShape()));
    }

    private JsonSchema DefineShape() => Define("shape", schema =>
    {
        schema.Description = "The definition of a member or a named type: a type, a list of values, or a mapping of keywords.";
        AddAnyOf(schema, DefineKind(KeywordValueKind.Type), Define("values", DefineValues), Define("shapeKeywords", DefineShapeKeywords));
    });

    private void DefineShapeKeywords(JsonSchema schema)
    {
        DefineMapping(schema, Keywords.Shape);
        foreach (string kind in new[] { "type", "fields", "include", "enum", "const", "cases", "views", "tuple" })
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
        var described = new JsonSchema { Description = "Values with their summary, or with a mapping of keywords.", MinProperties = 1 };
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
