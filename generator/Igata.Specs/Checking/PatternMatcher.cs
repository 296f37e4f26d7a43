using Igata.Runtime.Validation.Patterns;
using Igata.Specs.Model;

namespace Igata.Specs.Checking;

/// <summary>Matches the values of a spec as generated code does.</summary>
internal static class PatternMatcher
{
    public static bool IsMatch(Pattern pattern, string text) => pattern.Runs is { } runs ? IsMatch(runs, text) : new PatternSet([.. pattern.NormalForm]).IsMatch(text);

    private static bool IsMatch(PatternRuns runs, string text)
    {
        int last = runs.AnchoredStart ? 0 : text.Length;
        for (int start = 0; start <= last; start++)
        {
            if (runs.Alternatives.Any(sequence => IsMatchAt(runs, sequence, text, start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMatchAt(PatternRuns runs, PatternSequence sequence, string text, int position)
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

        return !runs.AnchoredEnd || position == text.Length;
    }

    private static bool Contains(PatternPart part, char c) =>
        part.Ranges.Any(range => range.First <= c && c <= range.Last) != part.Negated;
}
