using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Evaluates at generation time whether the default value that a receiver assumes satisfies a test.</summary>
internal static class DefaultTest
{
    /// <param name="test">The test.</param>
    /// <param name="defaultValue">The default value as compact JSON.</param>
    public static bool IsSatisfied(MemberTest test, string defaultValue) =>
        (test.OneOf.Count == 0 || test.OneOf.Any(value => FormatJson(value) == defaultValue)) && IsInRange(test.Limits, defaultValue.Length > 1 && defaultValue[0] == '"' ? JsonStringLiteral.Unquote(defaultValue) : defaultValue);

    private static string FormatJson(JsonScalar value) => value.Kind == JsonKind.String ? JsonStringLiteral.Quote(value.Text) : value.Text;

    private static bool IsInRange(Limits limits, string defaultValue) =>
        LimitInfo.All.All(row => row.Accepts is not { } accepts || row.Get(limits) is not { } limit || !IsComparable(defaultValue, limit) || accepts(defaultValue, limit));

    // A number that is sent as a string, such as NaN, has no order.
    private static bool IsComparable(string value, string bound) => LimitBound.IsNumber(value) == LimitBound.IsNumber(bound);
}
