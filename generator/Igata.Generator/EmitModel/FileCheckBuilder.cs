using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>What is checked of raw bytes before they are sent: what they say of themselves. Their content is not looked at.</summary>
internal static class FileCheckBuilder
{
    public static IEnumerable<CheckCode> Build(Field field, TypeRef bare)
    {
        if (bare is not ScalarType { Kind: ScalarKind.File } file)
        {
            yield break;
        }

        // What may be absent is only looked at when it is there; what must be there is told when it is not, and looked at all the same.
        string dot = field.Optional ? "." : "?.";
        string wire = EscapeBraces(Literal.Create(field.Wire));
        yield return new CheckCode("Check.Required({0})", $"violations.Required({wire}, {{0}});");
        if (file.Limits.MaxBytes is { } max)
        {
            string bytes = max.ToString(CultureInfo.InvariantCulture);
            yield return CreateCheck($"{{0}}{dot}Length is not > {bytes}", $"{{0}}{dot}Length > {bytes}", wire, "maxBytes", $"must be at most {bytes} bytes long");
        }

        if (field.Media.Count > 0 && !field.Media.Contains("*/*"))
        {
            string media = EscapeBraces(string.Join(", ", field.Media.Select(Literal.Create)));
            yield return CreateCheck($"{{0}}{dot}MatchesMediaType({media}) is not false", $"{{0}}{dot}MatchesMediaType({media}) is false", wire, "media", $"must be {string.Join(" or ", field.Media)}");
        }
    }

    private static CheckCode CreateCheck(string condition, string violation, string wire, string rule, string message) =>
        new(condition, $"if ({violation}) {{{{ violations.Add({wire}, {Literal.Create(rule)}, {EscapeBraces(Literal.Create(message))}); }}}}");

    private static string EscapeBraces(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
