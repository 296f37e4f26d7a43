using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Holds an object to the rules across its members.</summary>
internal static class RuleCheck
{
    /// <summary>The first rule that is broken, in words.</summary>
    public static string? Broken(JsonObject members, RecordDef record) =>
        record.Rules.Select(rule => Broken(rule, members, record)).FirstOrDefault(words => words is not null);

    private static string? Broken(Rule rule, JsonObject members, RecordDef record)
    {
        switch (rule)
        {
            case AnyOfRule any:
                return any.Members.Any(name => members[name] is not null) ? null : $"one of {Listed(any.Members)} is needed.";
            case OneOfRule one:
                return one.Members.Count(name => members[name] is not null) == 1 ? null : $"exactly one of {Listed(one.Members)} is needed.";
            case WhenRule conditional when conditional.When.All(test => Holds(test, members, record)):
                return Broken(conditional, members, record);
            default:
                return null;
        }
    }

    private static string? Broken(WhenRule rule, JsonObject members, RecordDef record)
    {
        string condition = $"because of {Listed(rule.When.Select(test => test.Member))}";
        MemberTest? must = rule.Must.FirstOrDefault(test => !Holds(test, members, record));
        string? required = rule.Require.FirstOrDefault(name => members[name] is null);
        string? forbidden = rule.Forbid.FirstOrDefault(name => members[name] is not null);
        return must is not null ? $"'{must.Member}' has another value than it must, {condition}."
            : required is not null ? $"'{required}' is needed, {condition}."
            : forbidden is not null ? $"'{forbidden}' must be absent, {condition}."
            : null;
    }

    private static bool Holds(MemberTest test, JsonObject members, RecordDef record)
    {
        JsonNode? value = members[test.Member];
        if (test.Present is { } present && present != value is not null)
        {
            return false;
        }

        if (test.OneOf.Count == 0 && test.Limits == Limits.None)
        {
            return true;
        }

        value ??= Assumed(record.Fields.FirstOrDefault(field => field.Wire == test.Member)?.Default);
        return value is JsonLeaf leaf && Keeps(test, leaf);
    }

    // What a rule can test is a scalar, so its default is one.
    private static JsonLeaf? Assumed(string? json) => json is null ? null : new JsonLeaf(
        json[0] switch
        {
            '"' => new JsonScalar(JsonKind.String, json.Substring(1, json.Length - 2)),
            't' => new JsonScalar(JsonKind.True, json),
            'f' => new JsonScalar(JsonKind.False, json),
            'n' => new JsonScalar(JsonKind.Null, json),
            _ => new JsonScalar(JsonKind.Number, json),
        },
        default);

    private static bool Keeps(MemberTest test, JsonLeaf leaf) =>
        (test.OneOf.Count == 0 || test.OneOf.Any(wanted => ScalarCheck.Same(wanted, leaf.Scalar))) &&
        LimitCheck.Broken(leaf, test.Limits, null) is null;

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
