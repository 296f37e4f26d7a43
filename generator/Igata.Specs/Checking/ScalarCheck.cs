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
        if (type.Kind is ScalarKind.Any)
        {
            return true;
        }

        if (node is not JsonLeaf leaf)
        {
            return type.Kind is ScalarKind.Object && node is JsonObject;
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

    public static bool IsString(ScalarKind kind) => kind is
        ScalarKind.String or ScalarKind.Bytes or ScalarKind.Uuid or ScalarKind.Uri or ScalarKind.Rfc3339 or ScalarKind.HttpDate;

    public static bool IsNumber(ScalarKind kind) => kind is
        ScalarKind.Int or ScalarKind.Long or ScalarKind.Number or ScalarKind.Seconds or
        ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros or ScalarKind.UnixTime;

    /// <summary>Whether the scalar is a number without a fraction.</summary>
    public static bool IsWhole(ScalarKind kind) => IsNumber(kind) && kind is not (ScalarKind.Number or ScalarKind.UnixTime);

    public static bool Accepts(ScalarKind kind, JsonScalar scalar) => scalar.Kind switch
    {
        JsonKind.String => IsString(kind) && AcceptsText(kind, scalar.Text),
        JsonKind.Number => IsNumber(kind) && (!IsWhole(kind) || IsInRange(kind, scalar.Text)),
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
