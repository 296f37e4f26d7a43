using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Authentication, and what REST has: paging, raw bodies and answers by status.</summary>
internal sealed partial class SchemaFactory
{
    private void DefineAuth(JsonSchema schema)
    {
        var word = new JsonSchema();
        DefineEnum(word, Keywords.AuthForms);
        AddAnyOf(schema, word, Define("authKeywords", mapping => RequireOneOf(mapping, Keywords.Auth, ["basic"], ["header"])));
    }

    private void DefineContent(JsonSchema schema) =>
        AddAnyOf(schema, DefineKind(KeywordValueKind.Text), DefineSection("contentKeywords", Keywords.Content));

    private void DefineResponses(JsonSchema schema)
    {
        schema.Description = "What comes back by status; those of 400 and more are errors.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.MinProperties = 1;
        JsonSchema response = Define("answer", one => AddAnyOf(one, DefineKind(KeywordValueKind.Type), DefineSection("answerKeywords", Keywords.Response)));
        schema.PatternProperties.Add("^[23][0-9][0-9]$", CreateProperty(null, response));
    }

    private static void DefineTexts(JsonSchema schema, JsonSchema text)
    {
        var several = new JsonSchema { MinItems = 1 };
        DefineList(several, text);
        AddAnyOf(schema, text, several);
    }
}
