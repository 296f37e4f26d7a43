using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Describes the tests of a rule in English, for the message of a violation.</summary>
internal static class ConditionDescriptions
{
    public static string Describe(MemberTest test) => test.Member + " " + DescribeTest(test, "is");

    public static string DescribeRequirement(MemberTest test) => "must " + DescribeTest(test, "be");

    private static string DescribeTest(MemberTest test, string verb)
    {
        IEnumerable<string> parts =
        [
            .. test.Present is { } present ? [verb + (present ? " given" : " absent")] : Array.Empty<string>(),
            .. test.OneOf.Count == 0 ? [] : new[] { verb + " " + string.Join(" or ", test.OneOf.Select(FormatValue)) },
            .. DescribeLimits(test.Limits).Select(limit => verb + " " + limit),
        ];
        return string.Join(" and ", parts);
    }

    private static string FormatValue(JsonScalar value) => value.Kind == JsonKind.String ? JsonStringLiteral.Quote(value.Text) : value.Text;

    private static IEnumerable<string> DescribeLimits(Limits limits) =>
        from limit in LimitInfo.All
        let value = limit.Get(limits)
        where value is not null
        select limit.Describe(value);
}
