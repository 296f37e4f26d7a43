using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>
/// Rejects patterns that cannot be matched in one pass. A part matches as many characters as it can and never releases
/// one. If a match can start anywhere, one attempt must be short.
/// </summary>
internal static class BacktrackingCheck
{
    private const int MaxAttemptLength = 255;

    public static Pattern Compile(string text, bool anchoredStart, bool anchoredEnd, List<List<PatternPart>> alternatives)
    {
        foreach (List<PatternPart> parts in alternatives)
        {
            // Without an anchor, repetitions of the first or the last part do not change the result.
            if (!anchoredStart)
            {
                RemoveOptionalEdge(parts, first: true);
            }

            if (!anchoredEnd)
            {
                RemoveOptionalEdge(parts, first: false);
            }

            RejectBacktracking(parts);
            if (!anchoredStart && (parts.Exists(part => part.Max is null) || parts.Sum(part => (long)part.Max!) > MaxAttemptLength))
            {
                throw new PatternException(Catalog.UnanchoredPatternTooLong, text, MaxAttemptLength);
            }
        }

        EquatableArray<PatternSequence> sequences =
            alternatives.Select(parts => new PatternSequence(parts.ToEquatableArray())).ToEquatableArray();
        return new Pattern(text, anchoredStart, anchoredEnd, sequences);
    }

    private static void RemoveOptionalEdge(List<PatternPart> parts, bool first)
    {
        while (parts.Count > 0)
        {
            int position = first ? 0 : parts.Count - 1;
            if (parts[position].Min > 0)
            {
                parts[position] = parts[position] with { Max = parts[position].Min };
                return;
            }

            parts.RemoveAt(position);
        }
    }

    private static void RejectBacktracking(List<PatternPart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Min == parts[i].Max)
            {
                continue;
            }

            for (int j = i + 1; j < parts.Count; j++)
            {
                if (GetClass(parts[i]).Overlaps(GetClass(parts[j])))
                {
                    throw new PatternException(Catalog.PatternBacktracks, Format(parts[i]), Format(parts[j]));
                }

                if (parts[j].Min > 0)
                {
                    break;
                }
            }
        }
    }

    private static CharClass GetClass(PatternPart part) => new(part.Ranges, part.Negated);

    private static string Format(PatternPart part)
    {
        string ranges = string.Concat(part.Ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
        bool isSingle = !part.Negated && part.Ranges.Count == 1 && part.Ranges[0].First == part.Ranges[0].Last;
        return (isSingle ? ranges : $"[{(part.Negated ? "^" : "")}{ranges}]") + FormatCount(part.Min, part.Max);
    }

    private static string FormatCount(int min, int? max) => (min, max) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        (0, 1) => "?",
        (1, 1) => "",
        (_, null) => $"{{{min},}}",
        _ => min == max ? $"{{{min}}}" : $"{{{min},{max}}}",
    };
}
