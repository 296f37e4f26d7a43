using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Authentication, and what REST has: paging, raw bodies and answers by status.</summary>
internal sealed partial class Forms
{
    private void Auth(JsonSchema schema)
    {
        var word = new JsonSchema();
        Words(word, Keywords.AuthForms);
        Any(schema, word, Define("authKeywords", mapping => Choosing(mapping, Keywords.Auth, ["basic"], ["header"])));
    }

    private void Content(JsonSchema schema) =>
        Any(schema, Form(ValueForm.Text), Place("contentKeywords", Keywords.Content));

    private void Responses(JsonSchema schema)
    {
        schema.Description = "What comes back by status; those of 400 and more are errors.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.MinProperties = 1;
        JsonSchema answer = Define("answer", one => Any(one, Form(ValueForm.Type), Place("answerKeywords", Keywords.Answer)));
        schema.PatternProperties.Add("^[23][0-9][0-9]$", Property(null, answer));
    }

    private static void Texts(JsonSchema schema, JsonSchema text)
    {
        var several = new JsonSchema { MinItems = 1 };
        List(several, text);
        Any(schema, text, several);
    }
}
