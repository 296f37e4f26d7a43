using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>Whether the value that a receiver assumes passes a test: known before anything runs.</summary>
internal static class DefaultTest
{
    /// <param name="test">The test.</param>
    /// <param name="assumed">Compact JSON.</param>
    public static bool Holds(MemberTest test, string assumed) =>
        (test.OneOf.Count == 0 || test.OneOf.Any(value => Json(value) == assumed)) && InRange(test.Limits, assumed);

    private static string Json(JsonScalar value) => value.Kind == JsonKind.String ? JsonText.Quote(value.Text) : value.Text;

    private static bool InRange(Limits limits, string assumed) =>
        !decimal.TryParse(assumed, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || ((limits.Minimum is null || number >= Parse(limits.Minimum)) && (limits.Maximum is null || number <= Parse(limits.Maximum)));

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
