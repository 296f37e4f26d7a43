using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds a pattern from runs of characters if one pass over the text is enough, otherwise from its normal form.</summary>
internal static class PatternCodeBuilder
{
    public static PatternCode Build(string name, Pattern pattern) => new(
        name,
        XmlText.FormatComment(pattern.Text),
        [.. pattern.NormalForm.Select(Literal.Create)],
        pattern.Runs is { } runs
            ? new RunsCode(runs.AnchoredStart, runs.AnchoredEnd, [.. runs.Alternatives.Select(sequence => new SequenceCode([.. sequence.Parts.Select(BuildRun)]))])
            : null);

    private static RunCode BuildRun(PatternPart part)
    {
        Condition isInRange = part.Ranges.Count == 0 ? Condition.False : Condition.Is("value[index]", [.. part.Ranges.Select(FormatRange)]);
        return new RunCode(part.Negated ? isInRange.Negate() : isInRange, part.Min, part.Max);
    }

    private static string FormatRange(CharRange range) =>
        range.First == range.Last ? FormatChar(range.First) : $"(>= {FormatChar(range.First)} and <= {FormatChar(range.Last)})";

    private static string FormatChar(char c) => c is >= ' ' and < '\u007f' and not '\'' and not '\\'
        ? $"'{c}'"
        : "'\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) + "'";
}
