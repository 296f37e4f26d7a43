using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>What stands behind each keyword, by its <see cref="ValueForm"/>. A form that is used is defined once.</summary>
internal sealed partial class Forms(JsonSchema root)
{
    /// <summary>Makes a schema that of a mapping of these keywords and no others.</summary>
    public void Mapping(JsonSchema target, IEnumerable<Keyword> keywords)
    {
        target.Type = JsonObjectType.Object;
        target.AllowAdditionalProperties = false;
        foreach (Keyword keyword in keywords)
        {
            var property = new JsonSchemaProperty { Description = Describe(keyword) };
            property.AllOf.Add(Form(keyword.Form));
            target.Properties.Add(keyword.Name, property);
        }
    }

    private static string Describe(Keyword keyword) =>
        $"{keyword.Description}\nExample: {keyword.Example}";

    private JsonSchema Form(ValueForm form) => Define(NameOf(form), Of(form));

    private static string NameOf(ValueForm form) => char.ToLowerInvariant(form.ToString()[0]) + form.ToString()[1..];

    private Action<JsonSchema> Of(ValueForm form) => form switch
    {
        ValueForm.Text => Text,
        ValueForm.Pattern => schema => Any(schema, Form(ValueForm.Text)),
        ValueForm.Boolean => schema => schema.Type = JsonObjectType.Boolean,
        ValueForm.Count => schema => (schema.Type, schema.Minimum) = (JsonObjectType.Integer, 0),
        ValueForm.Number => schema => schema.Type = JsonObjectType.Number,
        ValueForm.Scalar => Scalar,
        ValueForm.Json => schema => schema.Description = "A value of JSON.",
        ValueForm.Type => Type,
        ValueForm.Fields => Fields,
        ValueForm.FieldsOrType => schema => Any(schema, Form(ValueForm.Type), Form(ValueForm.Fields)),
        ValueForm.Response => Response,
        ValueForm.Params => Parameters,
        ValueForm.Texts => schema => Texts(schema, Form(ValueForm.Text)),
        ValueForm.Names => schema => List(schema, Form(ValueForm.Text)),
        ValueForm.EnumValues => EnumValues,
        ValueForm.Types => Types,
        ValueForm.Methods => Methods,
        ValueForm.Rules => schema => List(schema, Define("rule", Rule)),
        ValueForm.Tests => Tests,
        ValueForm.Examples => schema => List(schema, Place("example", Keywords.Example)),
        ValueForm.GivenCalls => GivenCalls,
        ValueForm.Dispatch => schema => Needing(schema, Keywords.Dispatch, "header"),
        ValueForm.Errors => schema => Mapping(schema, Keywords.Errors),
        ValueForm.ErrorCodes => ErrorCodes,
        ValueForm.CodePlace => CodePlace,
        ValueForm.ErrorAnswer => schema => Mapping(schema, Keywords.ErrorAnswer),
        ValueForm.Protocol => schema => Words(schema, Keywords.Protocols),
        ValueForm.Auth => Auth,
        ValueForm.Basic => schema => Mapping(schema, Keywords.Basic),
        ValueForm.Token => schema => Needing(schema, Keywords.Token, "method", "from"),
        ValueForm.Endpoints => schema => Map(schema, Form(ValueForm.Text)),
        ValueForm.Pages => schema => Choosing(schema, Keywords.Pages, ["link"], ["from", "to"]),
        ValueForm.Content => Content,
        ValueForm.Responses => Responses,
        ValueForm.Stability => schema => Words(schema, Keywords.Stabilities),
        ValueForm.Retry => schema => Words(schema, Keywords.Retries),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "This form has no schema."),
    };

    private JsonSchema Place(string name, IEnumerable<Keyword> keywords) => Define(name, schema => Mapping(schema, keywords));

    // Registered before it is filled, for types hold types.
    private JsonSchema Define(string name, Action<JsonSchema> fill)
    {
        if (!root.Definitions.TryGetValue(name, out JsonSchema? definition))
        {
            root.Definitions[name] = definition = new JsonSchema();
            fill(definition);
        }

        return new JsonSchema { Reference = definition };
    }

    private void Needing(JsonSchema schema, IEnumerable<Keyword> keywords, params string[] needed)
    {
        Mapping(schema, keywords);
        foreach (string name in needed)
        {
            schema.RequiredProperties.Add(name);
        }
    }

    /// <summary>A mapping with one of these sets of keywords, and no other.</summary>
    private void Choosing(JsonSchema schema, IEnumerable<Keyword> keywords, params string[][] choices)
    {
        Mapping(schema, keywords);
        foreach (string[] choice in choices)
        {
            var option = new JsonSchema();
            Array.ForEach(choice, option.RequiredProperties.Add);
            schema.OneOf.Add(option);
        }
    }

    private static void Any(JsonSchema schema, params JsonSchema[] choices) => Array.ForEach(choices, schema.AnyOf.Add);

    private static void List(JsonSchema schema, JsonSchema item) => (schema.Type, schema.Item) = (JsonObjectType.Array, item);

    private static void Map(JsonSchema schema, JsonSchema value) => (schema.Type, schema.AdditionalPropertiesSchema) = (JsonObjectType.Object, value);

    private static void Words(JsonSchema schema, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            schema.Enumeration.Add(word);
        }
    }
}
