using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Builds the schema of each keyword by its <see cref="KeywordValueKind"/>. A form that is used several times is defined once.</summary>
internal sealed partial class SchemaFactory(JsonSchema root)
{
    /// <summary>Fills a schema so that it accepts a mapping of these keywords and no others.</summary>
    public void DefineMapping(JsonSchema target, IEnumerable<Keyword> keywords)
    {
        target.Type = JsonObjectType.Object;
        target.AllowAdditionalProperties = false;
        foreach (Keyword keyword in keywords)
        {
            var property = new JsonSchemaProperty { Description = Describe(keyword) };
            property.AllOf.Add(DefineKind(keyword.Form));
            target.Properties.Add(keyword.Name, property);
        }
    }

    private static string Describe(Keyword keyword) =>
        $"{keyword.Description}\nExample: {keyword.Example}";

    private JsonSchema DefineKind(KeywordValueKind form) => Define(GetName(form), GetBuilder(form));

    private static string GetName(KeywordValueKind form) => char.ToLowerInvariant(form.ToString()[0]) + form.ToString()[1..];

    private Action<JsonSchema> GetBuilder(KeywordValueKind form) => form switch
    {
        KeywordValueKind.Text => DefineText,
        KeywordValueKind.Pattern => schema => AddAnyOf(schema, DefineKind(KeywordValueKind.Text)),
        KeywordValueKind.Boolean => schema => schema.Type = JsonObjectType.Boolean,
        KeywordValueKind.Count => schema => (schema.Type, schema.Minimum) = (JsonObjectType.Integer, 0),
        KeywordValueKind.Number => schema => schema.Type = JsonObjectType.Number,
        KeywordValueKind.Bound => DefineBound,
        KeywordValueKind.Scalar => DefineScalar,
        KeywordValueKind.Json => schema => schema.Description = "A JSON value.",
        KeywordValueKind.ExampleContent => DefineExampleContent,
        KeywordValueKind.Type => DefineType,
        KeywordValueKind.Fields => DefineFields,
        KeywordValueKind.FieldsOrRecord => schema => AddAnyOf(schema, new JsonSchema { Type = JsonObjectType.String, Pattern = "^[A-Z][A-Za-z0-9]*$", Description = "The name of a record, whose members are written here." }, DefineKind(KeywordValueKind.Fields)),
        KeywordValueKind.FieldsOrType => schema => AddAnyOf(schema, DefineKind(KeywordValueKind.Type), DefineKind(KeywordValueKind.Fields)),
        KeywordValueKind.Response => DefineResponse,
        KeywordValueKind.Params => DefineParameters,
        KeywordValueKind.Tuple => schema => DefineList(schema, DefineOneMember()),
        KeywordValueKind.Views => schema => DefineViews(schema),
        KeywordValueKind.Strings => schema => DefineTexts(schema, DefineKind(KeywordValueKind.Text)),
        KeywordValueKind.Names => schema => DefineList(schema, DefineKind(KeywordValueKind.Text)),
        KeywordValueKind.NameSets => DefineNameSets,
        KeywordValueKind.EnumValues => DefineEnumValues,
        KeywordValueKind.Types => DefineTypes,
        KeywordValueKind.Methods => DefineMethods,
        KeywordValueKind.Rules => schema => DefineList(schema, Define("rule", DefineRule)),
        KeywordValueKind.Tests => DefineTests,
        KeywordValueKind.Examples => schema => DefineList(schema, DefineSection("example", Keywords.Example)),
        KeywordValueKind.SetupCalls => DefineSetupCalls,
        KeywordValueKind.Dispatch => schema => RequireKeywords(schema, Keywords.Dispatch, "header"),
        KeywordValueKind.Errors => schema => DefineMapping(schema, Keywords.Errors),
        KeywordValueKind.ErrorCodes => DefineErrorCodes,
        KeywordValueKind.ErrorEntries => DefineErrorEntries,
        KeywordValueKind.MethodErrors => schema => AddAnyOf(schema, DefineKind(KeywordValueKind.ErrorEntries), DefineSection("ownErrors", Keywords.OwnErrors)),
        KeywordValueKind.CodeLocation => DefineCodeLocation,
        KeywordValueKind.ErrorResponse => schema => DefineMapping(schema, Keywords.ErrorResponse),
        KeywordValueKind.Protocol => schema => DefineEnum(schema, Keywords.Protocols),
        KeywordValueKind.Auth => DefineAuth,
        KeywordValueKind.AuthChoices => DefineAuthChoices,
        KeywordValueKind.Refresh => schema => RequireKeywords(schema, Keywords.Refresh, "method", "from", "to"),
        KeywordValueKind.Basic => schema => DefineMapping(schema, Keywords.Basic),
        KeywordValueKind.Token => schema => RequireKeywords(schema, Keywords.Token, "method", "from"),
        KeywordValueKind.Endpoints => schema => DefineMap(schema, DefineKind(KeywordValueKind.Text)),
        KeywordValueKind.Pages => schema => RequireOneOf(schema, Keywords.Pages, ["link"], ["from", "to"], ["next"], ["page"], ["offset"], ["after"]),
        KeywordValueKind.Content => DefineContent,
        KeywordValueKind.Events => schema => DefineItems(schema, "eventKeywords", Keywords.Events),
        KeywordValueKind.Lines => schema => DefineItems(schema, "lineKeywords", Keywords.Lines),
        KeywordValueKind.EventKey => schema => DefineEnum(schema, Keywords.EventKeys),
        KeywordValueKind.Responses => DefineResponses,
        KeywordValueKind.Stability => schema => DefineEnum(schema, Keywords.Stabilities),
        KeywordValueKind.Nesting => schema => DefineEnum(schema, Keywords.Nestings),
        KeywordValueKind.Retry => schema => DefineEnum(schema, Keywords.Retries),
        KeywordValueKind.Webhooks => DefineWebhooks,
        KeywordValueKind.Receiver => schema => DefineMapping(schema, Keywords.Receiver),
        KeywordValueKind.Signature => DefineSignature,
        KeywordValueKind.SignatureAlgorithm => schema => DefineEnum(schema, Keywords.SignatureAlgorithms),
        KeywordValueKind.SignatureEncoding => schema => DefineEnum(schema, Keywords.SignatureEncodings),
        KeywordValueKind.SignatureKey => schema => DefineEnum(schema, Keywords.SignatureKeys),
        KeywordValueKind.SignatureTimestamp => DefineTimestamp,
        KeywordValueKind.TimestampType => schema => DefineEnum(schema, Keywords.TimestampTypes),
        KeywordValueKind.Challenge => DefineChallenge,
        KeywordValueKind.ChallengeAnswer => DefineChallengeAnswer,
        KeywordValueKind.Duplicates => schema => RequireKeywords(schema, Keywords.Duplicates, "by"),
        KeywordValueKind.DuplicateKey => DefineDuplicateKey,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "This form has no schema."),
    };

    private JsonSchema DefineSection(string name, IEnumerable<Keyword> keywords) => Define(name, schema => DefineMapping(schema, keywords));

    // The definition is registered before it is filled, because types are recursive.
    private JsonSchema Define(string name, Action<JsonSchema> fill)
    {
        if (!root.Definitions.TryGetValue(name, out JsonSchema? definition))
        {
            root.Definitions[name] = definition = new JsonSchema();
            fill(definition);
        }

        return new JsonSchema { Reference = definition };
    }

    private void RequireKeywords(JsonSchema schema, IEnumerable<Keyword> keywords, params string[] required)
    {
        DefineMapping(schema, keywords);
        foreach (string name in required)
        {
            schema.RequiredProperties.Add(name);
        }
    }

    /// <summary>Restricts a schema to mappings with exactly one of these sets of keywords.</summary>
    private void RequireOneOf(JsonSchema schema, IEnumerable<Keyword> keywords, params string[][] choices)
    {
        DefineMapping(schema, keywords);
        foreach (string[] choice in choices)
        {
            var option = new JsonSchema();
            Array.ForEach(choice, option.RequiredProperties.Add);
            schema.OneOf.Add(option);
        }
    }

    private static void AddAnyOf(JsonSchema schema, params JsonSchema[] choices) => Array.ForEach(choices, schema.AnyOf.Add);

    private static void DefineList(JsonSchema schema, JsonSchema item) => (schema.Type, schema.Item) = (JsonObjectType.Array, item);

    private static void DefineMap(JsonSchema schema, JsonSchema value) => (schema.Type, schema.AdditionalPropertiesSchema) = (JsonObjectType.Object, value);

    private static void DefineEnum(JsonSchema schema, IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            schema.Enumeration.Add(value);
        }
    }
}
