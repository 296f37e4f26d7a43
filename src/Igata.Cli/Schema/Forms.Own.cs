using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Mappings that only one keyword has; see <see cref="UncastKeywords"/>.</summary>
internal sealed partial class Forms
{
    private Action<JsonSchema> Own(string keyword) => keyword switch
    {
        "endpoints" => schema => Map(schema, Form(ValueForm.Text)),
        "pages" => schema => Choosing(schema, UncastKeywords.Pages, ["link"], ["from", "to"]),
        "content" => Content,
        "responses" => Responses,
        "basic" => schema => Mapping(schema, UncastKeywords.Basic),
        "token" => schema => Needing(schema, UncastKeywords.Token, "method", "from"),
        _ => throw new ArgumentOutOfRangeException(nameof(keyword), keyword, "This keyword has a form of its own, and no schema."),
    };

    private void Auth(JsonSchema schema)
    {
        var word = new JsonSchema();
        Words(word, Keywords.AuthForms);
        Any(schema, word, Define("authKeywords", mapping => Choosing(mapping, UncastKeywords.Auth, ["basic"], ["header"])));
    }

    private void Content(JsonSchema schema) =>
        Any(schema, Form(ValueForm.Text), Place("contentKeywords", UncastKeywords.Content));

    private void Responses(JsonSchema schema)
    {
        schema.Description = "What comes back by status; those of 400 and more are errors.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        JsonSchema answer = Define("answer", one => Any(one, Form(ValueForm.Type), Place("answerKeywords", UncastKeywords.Answer)));
        schema.PatternProperties.Add("^[123][0-9][0-9]$", Property(null, answer));
    }
}
