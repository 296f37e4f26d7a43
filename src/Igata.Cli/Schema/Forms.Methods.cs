using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Methods, with their rules and examples, and the errors of an API.</summary>
internal sealed partial class Forms
{
    private void Methods(JsonSchema schema)
    {
        schema.Description = "Methods by name on the wire; an older version has '@' and its date behind it.";
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        schema.PatternProperties.Add("^(?:[^@]+|.+@[A-Za-z0-9]+)$", Property(null, Place("method", Keywords.Method)));
    }

    private void Response(JsonSchema schema)
    {
        var echo = new JsonSchema { Description = "The members of the request come back." };
        Words(echo, ["echo"]);
        Any(schema, echo, Form(ValueForm.Type), Form(ValueForm.Fields));
    }

    private void Parameters(JsonSchema schema)
    {
        var positional = new JsonSchema { Description = "By position: a list of mappings of one member each." };
        var one = new JsonSchema { MinProperties = 1, MaxProperties = 1 };
        Map(one, Shape());
        List(positional, one);
        Any(schema, Form(ValueForm.Fields), positional, Form(ValueForm.Type));
    }

    private void Rule(JsonSchema schema)
    {
        Choosing(schema, Keywords.Rule, ["any-of"], ["one-of"], ["when"]);
        foreach (string demand in new[] { "any-of", "one-of", "must", "require", "forbid" })
        {
            schema.AnyOf.Add(new JsonSchema { RequiredProperties = { demand } });
        }
    }

    private void Tests(JsonSchema schema) => Map(schema, Define("test", test => Any(
        test, Form(ValueForm.Scalar), Define("values", Values), Place("testKeywords", Keywords.Test))));

    private static void GivenCalls(JsonSchema schema)
    {
        schema.Description = "Calls, each a mapping from a method to its request; of REST, to the sections of it.";
        List(schema, new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1, MaxProperties = 1 });
    }

    private void ErrorCodes(JsonSchema schema)
    {
        schema.Description = "Codes as they are on the wire; one that is a number needs a name in 'as'.";
        JsonSchema code = Place("errorCode", Keywords.ErrorCode);
        JsonSchemaProperty number = Property(null, code);
        number.AllOf.Add(new JsonSchema { RequiredProperties = { "as" } });
        schema.PatternProperties.Add("^-?[0-9]+$", number);
        Map(schema, code);
    }

    private void CodePlace(JsonSchema schema)
    {
        JsonSchema place = Define("codePlaceKeywords", mapping =>
        {
            Mapping(mapping, Keywords.CodePlace);
            mapping.AnyOf.Add(new JsonSchema { RequiredProperties = { "member" } });
            mapping.AnyOf.Add(new JsonSchema { RequiredProperties = { "header" } });
        });
        Any(schema, Form(ValueForm.Text), place);
    }
}
