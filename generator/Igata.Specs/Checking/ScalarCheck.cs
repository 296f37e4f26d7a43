using System.Globalization;
using System.Text.RegularExpressions;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks whether a value is one of a built-in scalar.</summary>
internal static class ScalarCheck
{
    private static readonly Regex Rfc3339 = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        RegexOptions.CultureInvariant);

    public static bool Accepts(ScalarType type, JsonNode node)
    {
        if (type.Kind.GetInfo().IsAny)
        {
            return true;
        }

        if (node is not JsonLeaf leaf)
        {
            return node is JsonObject && type.Kind.GetInfo().JsonKinds.Contains(JsonKind.Object);
        }

        if (type.NonFinite && leaf.Scalar is { Kind: JsonKind.String, Text: "NaN" or "Infinity" or "-Infinity" })
        {
            return true;
        }

        return type.Const is { } constant ? AreEqual(constant, leaf.Scalar) : Accepts(type.Kind, leaf.Scalar);
    }

    /// <summary>Whether two values are equal; numbers are compared by value, not by text.</summary>
    public static bool AreEqual(JsonScalar a, JsonScalar b) =>
        a == b || (a.Kind == JsonKind.Number && b.Kind == JsonKind.Number && JsonNumber.Compare(a.Text, b.Text) == 0);

    public static bool Accepts(ScalarKind kind, JsonScalar scalar) => scalar.Kind switch
    {
        JsonKind.String => kind.GetInfo().IsText && AcceptsText(kind, scalar.Text),
        JsonKind.Number => kind.GetInfo().IsNumber && (!kind.GetInfo().IsInteger || IsInRange(kind, scalar.Text)),
        JsonKind.True => kind is ScalarKind.Boolean or ScalarKind.Flag,
        JsonKind.False => kind is ScalarKind.Boolean,
        _ => false,
    };

    private static bool IsInRange(ScalarKind kind, string number) =>
        JsonNumber.IsWhole(number) &&
        (kind == ScalarKind.Int
            ? int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    private static bool AcceptsText(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Uuid => Guid.TryParseExact(text, "D", out _),
        ScalarKind.Rfc3339 => Rfc3339.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ScalarKind.HttpDate => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ScalarKind.Bytes => IsBase64(text),
        _ => true,
    };

    private static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return !text.Any(char.IsWhiteSpace);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
