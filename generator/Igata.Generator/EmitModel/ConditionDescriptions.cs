using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The tests of a rule in words, for the message of a violation.</summary>
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

    private static IEnumerable<string> DescribeLimits(Limits limits)
    {
        (string Description, object? Limit)[] all =
        [
            ("at least {0}", limits.Minimum),
            ("at most {0}", limits.Maximum),
            ("at least {0} characters long", limits.MinLength),
            ("at most {0} characters long", limits.MaxLength),
            ("at most {0} bytes long", limits.MaxBytes),
            ("of the form {0}", limits.Pattern?.Text),
            ("of at least {0} items", limits.MinItems),
            ("of at most {0} items", limits.MaxItems),
            ("of at least {0} members", limits.MinProperties),
            ("of at most {0} members", limits.MaxProperties),
        ];
        return all.Where(row => row.Limit is not null)
            .Select(row => string.Format(System.Globalization.CultureInfo.InvariantCulture, row.Description, row.Limit));
    }
}
