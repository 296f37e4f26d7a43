using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Evaluates at generation time whether the default value that a receiver assumes satisfies a test.</summary>
internal static class DefaultTest
{
    /// <param name="test">The test.</param>
    /// <param name="defaultValue">The default value as compact JSON.</param>
    public static bool IsSatisfied(MemberTest test, string defaultValue) =>
        (test.OneOf.Count == 0 || test.OneOf.Any(value => FormatJson(value) == defaultValue)) && IsInRange(test.Limits, defaultValue);

    private static string FormatJson(JsonScalar value) => value.Kind == JsonKind.String ? JsonStringLiteral.Quote(value.Text) : value.Text;

    private static bool IsInRange(Limits limits, string defaultValue) =>
        !decimal.TryParse(defaultValue, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || ((limits.Minimum is null || number >= Parse(limits.Minimum)) && (limits.Maximum is null || number <= Parse(limits.Maximum)));

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
