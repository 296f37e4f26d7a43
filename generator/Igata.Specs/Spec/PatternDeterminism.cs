using Igata.Specs.Model;

namespace Igata.Specs.Spec;

/// <summary>
/// Holds a pattern to what can be matched in one pass: each part takes all it can and never has to give back,
/// and where the match may begin anywhere, one attempt is short.
/// </summary>
internal static class PatternDeterminism
{
    private const int LongestAttempt = 255;

    public static Pattern Settle(string text, bool anchoredStart, bool anchoredEnd, List<List<PatternPart>> alternatives)
    {
        foreach (List<PatternPart> parts in alternatives)
        {
            // Without an anchor, more of the first or the last part changes nothing.
            if (!anchoredStart)
            {
                Shorten(parts, first: true);
            }

            if (!anchoredEnd)
            {
                Shorten(parts, first: false);
            }

            RefuseGivingBack(parts);
            if (!anchoredStart && (parts.Exists(part => part.Max is null) || parts.Sum(part => (long)part.Max!) > LongestAttempt))
            {
                throw new PatternException(text, $"without ^ it is tried at every character, so it may count to {LongestAttempt} at most.");
            }
        }

        EquatableArray<PatternSequence> sequences =
            alternatives.Select(parts => new PatternSequence(parts.ToEquatableArray())).ToEquatableArray();
        return new Pattern(text, anchoredStart, anchoredEnd, sequences);
    }

    private static void Shorten(List<PatternPart> parts, bool first)
    {
        while (parts.Count > 0)
        {
            int at = first ? 0 : parts.Count - 1;
            if (parts[at].Min > 0)
            {
                parts[at] = parts[at] with { Max = parts[at].Min };
                return;
            }

            parts.RemoveAt(at);
        }
    }

    private static void RefuseGivingBack(List<PatternPart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Min == parts[i].Max)
            {
                continue;
            }

            for (int j = i + 1; j < parts.Count; j++)
            {
                if (Class(parts[i]).Overlaps(Class(parts[j])))
                {
                    throw new PatternException(
                        Shown(parts[i]),
                        $"what it takes could also belong to the {Shown(parts[j])} after it, so matching could go back.");
                }

                if (parts[j].Min > 0)
                {
                    break;
                }
            }
        }
    }

    private static CharClass Class(PatternPart part) => new(part.Ranges, part.Negated);

    private static string Shown(PatternPart part)
    {
        string ranges = string.Concat(part.Ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
        return $"[{(part.Negated ? "^" : "")}{ranges}]{{{part.Min},{part.Max}}}";
    }
}
