using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Builds the schemas of methods with their rules and examples, and of the errors of an API.</summary>
internal sealed partial class SchemaFactory
{
    private void DefineMethods(JsonSchema schema)
    {
        schema.Description = "Methods by their names on the wire. The name of an older version ends with '@' and its date.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.PatternProperties.Add("^(?:[^@]+|.+@[A-Za-z0-9]+)$", CreateProperty(null, Define("method", DefineMethod)));
    }

    private void DefineMethod(JsonSchema schema)
    {
        DefineMapping(schema, Keywords.Method);
        schema.PatternProperties.Add("^[A-Z][A-Z0-9_-]+$", CreateProperty("Another verb, as on the wire, with its path.", DefineKind(KeywordValueKind.Text)));
    }

    private void DefineResponse(JsonSchema schema)
    {
        var echo = new JsonSchema { Description = "The response has the members of the request." };
        DefineEnum(echo, ["echo"]);
        AddAnyOf(schema, echo, DefineKind(KeywordValueKind.Type), DefineKind(KeywordValueKind.Fields));
    }

    private void DefineParameters(JsonSchema schema)
    {
        var positional = new JsonSchema { Description = "Positional parameters: a list of mappings with one member each." };
        DefineList(positional, DefineOneMember());
        AddAnyOf(schema, DefineKind(KeywordValueKind.Fields), positional, DefineKind(KeywordValueKind.Type));
    }

    private void DefineRule(JsonSchema schema)
    {
        RequireOneOf(schema, Keywords.Rule, ["any-of"], ["one-of"], ["when"]);
        foreach (string demand in new[] { "any-of", "one-of", "must", "require", "forbid" })
        {
            schema.AnyOf.Add(new JsonSchema { RequiredProperties = { demand } });
        }
    }

    private void DefineNameSets(JsonSchema schema)
    {
        var set = new JsonSchema { Description = "Members that are present together.", MinItems = 1 };
        DefineList(set, DefineKind(KeywordValueKind.Text));
        var item = new JsonSchema();
        AddAnyOf(item, DefineKind(KeywordValueKind.Text), set);
        DefineList(schema, item);
    }

    private void DefineTests(JsonSchema schema) => DefineMap(schema, Define("test", test => AddAnyOf(
        test, DefineKind(KeywordValueKind.Scalar), Define("values", DefineValues), DefineSection("testKeywords", Keywords.Test))));

    private static void DefineSetupCalls(JsonSchema schema)
    {
        schema.Description = "Calls, each a mapping from a method to its request, or in REST to the sections of its request.";
        DefineList(schema, new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1, MaxProperties = 1 });
    }

    private void DefineErrorCodes(JsonSchema schema)
    {
        schema.Description = "Error codes as on the wire. A numeric code needs a name in 'as'.";
        JsonSchema code = DefineSection("errorCode", Keywords.ErrorCode);
        JsonSchemaProperty number = CreateProperty(null, code);
        number.AllOf.Add(new JsonSchema { RequiredProperties = { "as" } });
        schema.PatternProperties.Add("^-?[0-9]+$", number);
        DefineMap(schema, code);
    }

    private void DefineErrorEntries(JsonSchema schema)
    {
        var changed = new JsonSchema { Description = "One code, and what replaces its description in the API.", MinProperties = 1, MaxProperties = 1 };
        DefineMap(changed, DefineSection("errorEntry", Keywords.ErrorEntry));
        var entry = new JsonSchema();
        AddAnyOf(entry, DefineKind(KeywordValueKind.Text), changed);
        DefineList(schema, entry);
    }

    private void DefineCodeLocation(JsonSchema schema)
    {
        JsonSchema location = Define("codeLocationKeywords", mapping =>
        {
            DefineMapping(mapping, Keywords.CodeLocation);
            mapping.AnyOf.Add(new JsonSchema { RequiredProperties = { "member" } });
            mapping.AnyOf.Add(new JsonSchema { RequiredProperties = { "header" } });
        });
        AddAnyOf(schema, DefineKind(KeywordValueKind.Strings), location);
    }
}
