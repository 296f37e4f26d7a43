using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks an object against the rules across its members.</summary>
internal static class RuleCheck
{
    /// <summary>Finds the first violated rule.</summary>
    public static DiagnosticReason? FindViolation(JsonObject members, RecordDef record) =>
        record.Rules.Select(rule => FindViolation(rule, members, record)).FirstOrDefault(violation => violation is not null);

    private static DiagnosticReason? FindViolation(Rule rule, JsonObject members, RecordDef record)
    {
        switch (rule)
        {
            case AnyOfRule anyOf:
                return anyOf.Sets.Any(set => IsComplete(set, members)) ? null : new DiagnosticReason(Catalog.ExampleViolatesAnyOf, FormatSets(anyOf.Sets));
            case OneOfRule oneOf:
                int present = oneOf.Sets.SelectMany(set => set.Members).Distinct().Count(name => members[name] is not null);
                bool isOne = oneOf.Sets.Any(set => IsComplete(set, members) && oneOf.GetOthers(set).All(name => members[name] is null));
                return isOne ? null : new DiagnosticReason(Catalog.ExampleViolatesOneOf, FormatSets(oneOf.Sets), present);
            case WhenRule conditional when conditional.When.All(test => IsTrue(test, members, record)):
                return FindViolation(conditional, members, record);
            default:
                return null;
        }
    }

    private static DiagnosticReason? FindViolation(WhenRule rule, JsonObject members, RecordDef record)
    {
        string condition = FormatNames(rule.When.Select(test => test.Member));
        MemberTest? must = rule.Must.FirstOrDefault(test => !IsTrue(test, members, record));
        string? required = rule.Require.FirstOrDefault(name => members[name] is null);
        string? forbidden = rule.Forbid.FirstOrDefault(name => members[name] is not null);
        return must is not null ? new DiagnosticReason(Catalog.ExampleViolatesMust, must.Member, condition)
            : required is not null ? new DiagnosticReason(Catalog.ExampleViolatesRequire, required, condition)
            : forbidden is not null ? new DiagnosticReason(Catalog.ExampleViolatesForbid, forbidden, condition)
            : null;
    }

    private static bool IsTrue(MemberTest test, JsonObject members, RecordDef record)
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

        value ??= ParseDefault(record.Fields.FirstOrDefault(field => field.Wire == test.Member)?.Default);
        return value is JsonLeaf leaf && IsSatisfied(test, leaf);
    }

    // Rules test only scalars, so the default is a scalar.
    private static JsonLeaf? ParseDefault(string? json) => json is null ? null : new JsonLeaf(
        json[0] switch
        {
            '"' => new JsonScalar(JsonKind.String, json.Substring(1, json.Length - 2)),
            't' => new JsonScalar(JsonKind.True, json),
            'f' => new JsonScalar(JsonKind.False, json),
            'n' => new JsonScalar(JsonKind.Null, json),
            _ => new JsonScalar(JsonKind.Number, json),
        },
        default);

    private static bool IsSatisfied(MemberTest test, JsonLeaf leaf) =>
        (test.OneOf.Count == 0 || test.OneOf.Any(allowed => ScalarCheck.AreEqual(allowed, leaf.Scalar))) &&
        LimitCheck.FindViolation(leaf, test.Limits, null) is null;

    private static bool IsComplete(MemberSet set, JsonObject members) => set.Members.All(name => members[name] is not null);

    private static string FormatSets(IEnumerable<MemberSet> sets) =>
        string.Join(", ", sets.Select(set => set.Members.Count == 1 ? FormatNames(set.Members) : $"({string.Join(" and ", set.Members.Select(name => $"'{name}'"))})"));

    private static string FormatNames(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
