using System.Globalization;
using System.Text;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Checking;

/// <summary>Checks a value against its limits.</summary>
internal static class LimitCheck
{
    /// <summary>Finds the first violated limit: its keyword and its value.</summary>
    public static (string Keyword, string Limit)? FindViolation(JsonNode node, Limits limits, ScalarKind? kind) => node switch
    {
        JsonLeaf { Scalar: { Kind: JsonKind.Number } number } => CheckBounds(number.Text, limits),
        JsonLeaf { Scalar: { Kind: JsonKind.String } text } => CheckText(text.Text, limits, kind),
        JsonList list => CheckCount(list.Items.Count, "minItems", limits.MinItems, "maxItems", limits.MaxItems),
        JsonObject members => CheckCount(members.Members.Count, "minProperties", limits.MinProperties, "maxProperties", limits.MaxProperties),
        _ => null,
    };

    // A number that is sent as a string, such as NaN, has no order. Limits of dates and times of day are texts.
    private static (string, string)? CheckBounds(string value, Limits limits) => (
        from row in LimitInfo.All
        let limit = row.Get(limits)
        where limit is not null && row.Accepts is not null && LimitBound.IsNumber(limit) == LimitBound.IsNumber(value) && !row.Accepts(value, limit)
        select ((string, string)?)(row.Keyword, limit)).FirstOrDefault();

    private static (string, string)? CheckText(string text, Limits limits, ScalarKind? kind)
    {
        int characters = text.Count(c => !char.IsLowSurrogate(c));
        return CheckBounds(text, limits)
            ?? CheckCount(characters, "minLength", limits.MinLength, "maxLength", limits.MaxLength)
            ?? CheckCount(CountBytes(text, kind), "", null, "maxBytes", limits.MaxBytes)
            ?? (limits.Pattern is { } pattern && !PatternMatcher.IsMatch(pattern, text) ? ("pattern", pattern.Text) : null);
    }

    private static int CountBytes(string text, ScalarKind? kind) =>
        kind?.GetInfo().CountsDecodedBytes == true ? text.Count(c => c != '=') * 3 / 4 : Encoding.UTF8.GetByteCount(text);

    private static (string, string)? CheckCount(int count, string minKeyword, int? min, string maxKeyword, int? max) =>
        count < min ? (minKeyword, FormatNumber(min.Value)) : count > max ? (maxKeyword, FormatNumber(max.Value)) : null;

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);
}
