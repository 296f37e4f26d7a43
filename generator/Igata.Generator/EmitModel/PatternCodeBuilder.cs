using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>From a pattern of the model to runs of characters, which need no regular expression and never go back.</summary>
internal static class PatternCodeBuilder
{
    public static PatternCode Build(string name, Pattern pattern) => new(
        name,
        XmlText.Escape(pattern.Text),
        pattern.AnchoredStart,
        pattern.AnchoredEnd,
        [.. pattern.Alternatives.Select(sequence => new SequenceCode([.. sequence.Parts.Select(BuildRun)]))]);

    private static RunCode BuildRun(PatternPart part)
    {
        string ranges = string.Join(" or ", part.Ranges.Select(FormatRange));
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

    private static string FormatRange(CharRange range) =>
        range.First == range.Last ? FormatChar(range.First) : $"(>= {FormatChar(range.First)} and <= {FormatChar(range.Last)})";

    private static string FormatChar(char c) => c is >= ' ' and < '\u007f' and not '\'' and not '\\'
        ? $"'{c}'"
        : "'\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) + "'";
}
