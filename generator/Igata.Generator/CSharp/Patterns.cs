using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a pattern of the model to runs of characters, which need no regular expression and never go back.</summary>
internal static class Patterns
{
    public static PatternCode Of(string name, Pattern pattern) => new(
        name,
        XmlText.Of(pattern.Text),
        pattern.AnchoredStart,
        pattern.AnchoredEnd,
        [.. pattern.Alternatives.Select(sequence => new SequenceCode([.. sequence.Parts.Select(Run)]))]);

    private static RunCode Run(PatternPart part)
    {
        string ranges = string.Join(" or ", part.Ranges.Select(Range));
        string condition = (part.Ranges.Count, part.Negated) switch
        {
            (0, true) => "true",
            (0, false) => "false",
            (1, true) when part.Ranges[0].First == part.Ranges[0].Last => $"value[at] is not {ranges}",
            (_, true) => $"value[at] is not ({ranges})",
            _ => $"value[at] is {ranges}",
        };
        return new RunCode(condition, part.Min, part.Max);
    }

    private static string Range(CharRange range) =>
        range.First == range.Last ? Char(range.First) : $"(>= {Char(range.First)} and <= {Char(range.Last)})";

    private static string Char(char c) => c is >= ' ' and < '\u007f' and not '\'' and not '\\'
        ? $"'{c}'"
        : "'\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) + "'";
}
