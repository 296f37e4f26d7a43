using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Builds the schemas of authentication, and of the keywords of REST: paging, raw bodies and responses by status.</summary>
internal sealed partial class SchemaFactory
{
    private void DefineAuth(JsonSchema schema)
    {
        var form = new JsonSchema();
        DefineEnum(form, Keywords.AuthForms);
        JsonSchema mapping = Define("authKeywords", keywords => RequireOneOf(keywords, Keywords.Auth, ["basic"], ["header"], ["query"], ["cookie"], ["any-of"]));
        AddAnyOf(schema, form, mapping, Define("authList", DefineAuthList));
    }

    private void DefineAuthList(JsonSchema schema)
    {
        schema.Description = "Several credentials, all of which are sent.";
        schema.MinItems = 1;
        DefineList(schema, DefineAuthEntry());
    }

    private void DefineAuthChoices(JsonSchema schema)
    {
        var choice = new JsonSchema();
        AddAnyOf(choice, DefineAuthEntry(), Define("authList", DefineAuthList));
        schema.MinItems = 1;
        DefineList(schema, choice);
    }

    private JsonSchema DefineAuthEntry() => Define("authEntry", schema =>
    {
        var form = new JsonSchema();
        DefineEnum(form, Keywords.AuthForms);
        JsonSchema mapping = Define("authEntryKeywords", keywords => RequireOneOf(keywords, Keywords.Auth.Where(keyword => keyword.Name != "any-of"), ["basic"], ["header"], ["query"], ["cookie"]));
        AddAnyOf(schema, form, mapping);
    });

    private void DefineExampleContent(JsonSchema schema)
    {
        var bytes = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false, RequiredProperties = { "base64" } };
        bytes.Properties.Add("base64", new JsonSchemaProperty { Type = JsonObjectType.String, Description = "The bytes, in base64." });
        AddAnyOf(schema, DefineKind(KeywordValueKind.Text), bytes);
    }

    private void DefineContent(JsonSchema schema) =>
        AddAnyOf(schema, DefineKind(KeywordValueKind.Text), DefineSection("contentKeywords", Keywords.Content));

    private void DefineItems(JsonSchema schema, string name, IReadOnlyList<Keyword> keywords) =>
        AddAnyOf(schema, DefineKind(KeywordValueKind.Type), Define(name, mapping => RequireKeywords(mapping, keywords, "type")));

    private void DefineResponses(JsonSchema schema)
    {
        schema.Description = "Responses by status, from 200 to 399. Errors are defined under 'errors'.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.MinProperties = 1;
        JsonSchema response = Define("statusResponse", definition => AddAnyOf(definition, DefineKind(KeywordValueKind.Type), DefineSection("statusResponseKeywords", Keywords.Response)));
        schema.PatternProperties.Add("^[23][0-9][0-9]$", CreateProperty(null, response));
    }

    private static void DefineTexts(JsonSchema schema, JsonSchema text)
    {
        var several = new JsonSchema { MinItems = 1 };
        DefineList(several, text);
        AddAnyOf(schema, text, several);
    }
}
