using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>Writes rules across members as keywords of JSON Schema.</summary>
internal static class RuleSchemas
{
    /// <summary>Adds rules to the schema of an object. A rule about a member that is not part of the object is reported.</summary>
    public static void Add(JsonObject schema, IEnumerable<Rule> rules, IReadOnlyList<Field> fields, string subject, ExportReport report)
    {
        foreach (Rule rule in rules)
        {
            if (GetMembers(rule).All(member => fields.Any(field => field.Wire == member && field.Location is FieldLocation.Member or FieldLocation.Form or FieldLocation.Part)))
            {
                Add(schema, Write(rule, fields));
            }
            else
            {
                report.Add(subject, "A rule across members in different places of a request is not in a schema: a schema describes only the body.");
            }
        }
    }

    // Of two rules with the same keyword, the second needs a schema of its own.
    private static void Add(JsonObject schema, JsonObject rule)
    {
        if (rule.Any(keyword => schema.ContainsKey(keyword.Key)))
        {
            if (schema["allOf"] is not JsonArray parts)
            {
                schema["allOf"] = parts = [];
            }

            parts.Add((JsonNode?)rule);
        }
        else
        {
            schema.SetAll(rule);
        }
    }

    private static IEnumerable<string> GetMembers(Rule rule) => rule switch
    {
        AnyOfRule anyOf => anyOf.Sets.SelectMany(set => set.Members),
        OneOfRule oneOf => oneOf.Sets.SelectMany(set => set.Members),
        WhenRule conditional => [.. conditional.When.Concat(conditional.Must).Select(test => test.Member), .. conditional.Require, .. conditional.Forbid],
        _ => throw new InvalidOperationException($"The rule {rule.GetType().Name} has no schema."),
    };

    private static JsonObject Write(Rule rule, IReadOnlyList<Field> fields) => rule switch
    {
        AnyOfRule anyOf => new JsonObject { ["anyOf"] = JsonNodes.CreateList(anyOf.Sets.Select(set => Require(set.Members))) },
        OneOfRule oneOf => new JsonObject { ["oneOf"] = JsonNodes.CreateList(oneOf.Sets.Select(set => WriteSet(oneOf, set))) },
        WhenRule conditional => new JsonObject
        {
            ["if"] = Combine([.. conditional.When.Select(test => WriteTest(test, fields))]),
            ["then"] = Combine([.. conditional.Must.Select(test => WriteTest(test, fields)), .. WriteRequired(conditional), .. conditional.Forbid.Select(Forbid)]),
        },
        _ => throw new InvalidOperationException($"The rule {rule.GetType().Name} has no schema."),
    };

    // 'oneOf' excludes another complete set; members of incomplete ones are excluded here.
    private static JsonObject WriteSet(OneOfRule rule, MemberSet set) => rule.Sets.All(other => other.Members.Count == 1)
        ? Require(set.Members)
        : Combine([Require(set.Members), .. rule.GetOthers(set).Select(Forbid)]);

    private static JsonObject[] WriteRequired(WhenRule rule) => rule.Require.Count == 0 ? [] : [Require(rule.Require)];

    private static JsonObject Require(IEnumerable<string> members) => new() { ["required"] = JsonNodes.CreateTexts(members) };

    private static JsonObject Forbid(string member) => new() { ["not"] = Require([member]) };

    private static JsonObject Combine(IReadOnlyList<JsonObject> parts) => parts.Count == 1 ? parts[0] : new JsonObject { ["allOf"] = JsonNodes.CreateList(parts) };

    private static JsonObject WriteTest(MemberTest test, IReadOnlyList<Field> fields)
    {
        if (test.Present is { } isPresent)
        {
            return isPresent ? Require([test.Member]) : Forbid(test.Member);
        }

        var value = new JsonObject();
        value.Set("enum", test.OneOf.Count > 1 ? JsonNodes.CreateList(test.OneOf.Select(JsonNodes.Create)) : null);
        value.Set("const", test.OneOf.Count == 1 ? JsonNodes.Create(test.OneOf[0]) : null);
        ScalarSchemas.AddLimits(value, test.Limits, test.Member, new ExportReport());
        var schema = new JsonObject { ["properties"] = new JsonObject { [test.Member] = value } };
        // An absent member fails the test, unless its default passes.
        string? assumed = fields.First(field => field.Wire == test.Member).Default;
        return assumed is not null && Accepts(test, assumed) ? schema : schema.SetAll(Require([test.Member]));
    }

    private static bool Accepts(MemberTest test, string json)
    {
        string text = json.StartsWith('"') ? JsonNode.Parse(json)!.GetValue<string>() : json;
        return (test.OneOf.Count == 0 || test.OneOf.Any(value => value.Text == text))
            && LimitInfo.All.All(row => row.Get(test.Limits) is not { } limit || row.Accepts is not { } accepts || accepts(text, limit));
    }
}
