using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the checks of raw bytes before they are sent: their length and their media type. Their content is not checked.</summary>
internal static class FileCheckBuilder
{
    public static IEnumerable<CheckCode> Build(Field field, TypeRef bare, string value)
    {
        if (bare is ListType { Item: ScalarType { Kind: ScalarKind.File } } list)
        {
            foreach (CheckCode check in BuildList(field, list, value))
            {
                yield return check;
            }
        }

        if (bare is StreamType)
        {
            yield return new CheckCode(Condition.Of($"Check.Required({value})"), $"violations.Required({Literal.Create(field.Wire)}, {value});");
        }

        if (bare is not ScalarType { Kind: ScalarKind.File } file)
        {
            yield break;
        }

        // A required value may be null here. That is reported, and the other checks must still run.
        string dot = field.Optional ? "." : "?.";
        string wire = Literal.Create(field.Wire);
        yield return new CheckCode(Condition.Of($"Check.Required({value})"), $"violations.Required({wire}, {value});");
        if (file.Limits.MaxBytes is { } max)
        {
            string bytes = max.ToString(CultureInfo.InvariantCulture);
            yield return CreateCheck(Condition.Is($"{value}{dot}Length", "> " + bytes), wire, "maxBytes", $"must be at most {bytes} bytes long");
        }

        if (HasMedia(field))
        {
            string media = Layout.JoinList(field.Media.Select(Literal.Create));
            yield return CreateCheck(Condition.Is($"{value}{dot}MatchesMediaType({media})", "false"), wire, "media", $"must be {string.Join(" or ", field.Media)}");
        }
    }

    /// <summary>Builds the checks of files that are parts with the same name: they hold for each of them.</summary>
    private static IEnumerable<CheckCode> BuildList(Field field, ListType list, string value)
    {
        string wire = Literal.Create(field.Wire);
        if (list.Limits.MaxBytes is { } max)
        {
            string bytes = max.ToString(CultureInfo.InvariantCulture);
            yield return CreateCheck(Condition.Of($"FileCheck.MaxBytes({value}, {bytes})").Negate(), wire, "maxBytes", $"must be at most {bytes} bytes long each");
        }

        if (HasMedia(field))
        {
            string media = Layout.JoinList(field.Media.Select(Literal.Create));
            yield return CreateCheck(Condition.Of($"FileCheck.Media({value}, {media})").Negate(), wire, "media", $"must each be {string.Join(" or ", field.Media)}");
        }
    }

    /// <summary>
    /// Builds the statements that a server runs before it reads a raw body: another media type is an error of its own in HTTP, and the length of a body
    /// in chunks is known only when it has been read.
    /// </summary>
    public static IEnumerable<string> BuildReceived(Field field)
    {
        if (HasMedia(field))
        {
            yield return $"http.RequireMediaType({Layout.JoinList(field.Media.Select(Literal.Create))});";
        }

        TypeRef bare = field.Type is NullableType { Inner: var inner } ? inner : field.Type;
        if (bare is ScalarType { Kind: ScalarKind.File, Limits.MaxBytes: { } max })
        {
            yield return $"http.LimitContent({Literal.Create(field.Wire)}, {max.ToString(CultureInfo.InvariantCulture)});";
        }
    }

    private static bool HasMedia(Field field) => field.Media.Count > 0 && !field.Media.Contains("*/*");

    private static CheckCode CreateCheck(Condition violation, string wire, string rule, string message) =>
        new(violation.Negate(), Layout.If(violation, $"violations.Add({Layout.JoinList([wire, Literal.Create(rule), Literal.Create(message)])});"));
}
