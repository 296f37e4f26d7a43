using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>Builds the schemas of webhooks and of their receiver.</summary>
internal sealed partial class SchemaFactory
{
    private void DefineWebhooks(JsonSchema schema)
    {
        schema.Description = "Webhooks by their names.";
        JsonSchema webhook = DefineSection("webhook", Keywords.Webhook);
        DefineMap(schema, webhook);
    }

    private void DefineSignature(JsonSchema schema)
    {
        var none = new JsonSchema { Description = "No signature." };
        DefineEnum(none, ["none"]);
        AddAnyOf(schema, none, Define("signatureKeywords", mapping => RequireKeywords(mapping, Keywords.Signature, "algorithm")));
    }

    private void DefineTimestamp(JsonSchema schema)
    {
        DefineMapping(schema, Keywords.Timestamp);
        schema.Not = new JsonSchema { RequiredProperties = { "header", "member" } };
    }

    private void DefineChallenge(JsonSchema schema)
    {
        RequireOneOf(schema, Keywords.Challenge, ["when"], ["query"]);
        schema.RequiredProperties.Add("answer");
    }

    private void DefineChallengeAnswer(JsonSchema schema)
    {
        var members = new JsonSchema { Description = "The members of a JSON object: a JSON Pointer, a constant, or what is signed.", MinProperties = 1 };
        DefineMap(members, Define("challengeMember", member => AddAnyOf(
            member,
            DefineKind(KeywordValueKind.Text),
            Define("challengeMemberKeywords", mapping => RequireOneOf(mapping, Keywords.ChallengeMember, ["const"], ["sign"])))));
        AddAnyOf(schema, DefineKind(KeywordValueKind.Text), members);
    }

    private void DefineDuplicateKey(JsonSchema schema)
    {
        var members = new JsonSchema { MinItems = 1 };
        DefineList(members, DefineKind(KeywordValueKind.Text));
        AddAnyOf(schema, members, DefineKind(KeywordValueKind.Dispatch));
    }
}
