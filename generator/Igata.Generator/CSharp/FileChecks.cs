using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What is checked of raw bytes before they are sent: what they say of themselves. Their content is not looked at.</summary>
internal static class FileChecks
{
    public static IEnumerable<CheckCode> Of(Field field, TypeRef bare)
    {
        if (bare is not ScalarType { Kind: ScalarKind.File } file)
        {
            yield break;
        }

        // What may be absent is only looked at when it is there; what must be there is told when it is not, and looked at all the same.
        string dot = field.Optional ? "." : "?.";
        string wire = Braces(Literal.Of(field.Wire));
        yield return new CheckCode("Check.Required({0})", $"violations.Required({wire}, {{0}});");
        if (file.Limits.MaxBytes is { } most)
        {
            string bytes = most.ToString(CultureInfo.InvariantCulture);
            yield return Row($"{{0}}{dot}Length is not > {bytes}", $"{{0}}{dot}Length > {bytes}", wire, "maxBytes", $"must be at most {bytes} bytes long");
        }

        if (field.Media.Count > 0 && !field.Media.Contains("*/*"))
        {
            string media = Braces(string.Join(", ", field.Media.Select(Literal.Of)));
            yield return Row($"{{0}}{dot}IsOf({media}) is not false", $"{{0}}{dot}IsOf({media}) is false", wire, "media", $"must be {string.Join(" or ", field.Media)}");
        }
    }

    private static CheckCode Row(string held, string broken, string wire, string rule, string message) =>
        new(held, $"if ({broken}) {{{{ violations.Add({wire}, {Literal.Of(rule)}, {Braces(Literal.Of(message))}); }}}}");

    private static string Braces(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
