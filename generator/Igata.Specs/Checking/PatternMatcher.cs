using Igata.Specs.Model;

namespace Igata.Specs.Checking;

/// <summary>Matches without backtracking, as the generated code does.</summary>
internal static class PatternMatcher
{
    public static bool IsMatch(Pattern pattern, string text)
    {
        int last = pattern.AnchoredStart ? 0 : text.Length;
        for (int start = 0; start <= last; start++)
        {
            if (pattern.Alternatives.Any(sequence => IsMatchAt(pattern, sequence, text, start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMatchAt(Pattern pattern, PatternSequence sequence, string text, int position)
    {
        foreach (PatternPart part in sequence.Parts)
        {
            int consumed = 0;
            while (position < text.Length && consumed != part.Max && Contains(part, text[position]))
            {
                position++;
                consumed++;
            }

            if (consumed < part.Min)
            {
                return false;
            }
        }

        return !pattern.AnchoredEnd || position == text.Length;
    }

    private static bool Contains(PatternPart part, char c) =>
        part.Ranges.Any(range => range.First <= c && c <= range.Last) != part.Negated;
}
