using System.Globalization;
using System.Text;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

/// <summary>Holds a value to its limits.</summary>
internal static class LimitCheck
{
    /// <summary>The first limit that is broken: its keyword and its value.</summary>
    public static (string Keyword, string Limit)? Broken(JsonNode node, Limits limits, ScalarKind? kind) => node switch
    {
        JsonLeaf { Scalar: { Kind: JsonKind.Number } number } => OfNumber(number.Text, limits),
        JsonLeaf { Scalar: { Kind: JsonKind.String } text } => OfText(text.Text, limits, kind),
        JsonList list => OfCount(list.Items.Count, "minItems", limits.MinItems, "maxItems", limits.MaxItems),
        JsonObject members => OfCount(members.Members.Count, "minProperties", limits.MinProperties, "maxProperties", limits.MaxProperties),
        _ => null,
    };

    private static (string, string)? OfNumber(string number, Limits limits) =>
        limits.Minimum is { } least && JsonNumber.Compare(number, least) < 0 ? ("minimum", least)
        : limits.Maximum is { } most && JsonNumber.Compare(number, most) > 0 ? ("maximum", most)
        : null;

    private static (string, string)? OfText(string text, Limits limits, ScalarKind? kind)
    {
        int characters = text.Count(c => !char.IsLowSurrogate(c));
        return OfCount(characters, "minLength", limits.MinLength, "maxLength", limits.MaxLength)
            ?? OfCount(Bytes(text, kind), "", null, "maxBytes", limits.MaxBytes)
            ?? (limits.Pattern is { } pattern && !PatternMatcher.IsMatch(pattern, text) ? ("pattern", pattern.Text) : null);
    }

    private static int Bytes(string text, ScalarKind? kind) =>
        kind == ScalarKind.Bytes ? (text.Length / 4 * 3) - text.Count(c => c == '=') : Encoding.UTF8.GetByteCount(text);

    private static (string, string)? OfCount(int count, string leastWord, int? least, string mostWord, int? most) =>
        count < least ? (leastWord, Shown(least.Value)) : count > most ? (mostWord, Shown(most.Value)) : null;

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
