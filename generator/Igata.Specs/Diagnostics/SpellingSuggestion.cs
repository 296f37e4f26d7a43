namespace Igata.Specs.Diagnostics;

/// <summary>Suggests a similar name. It is computed only when the message is formatted, because only the first of many diagnostics are reported.</summary>
internal sealed class SpellingSuggestion
{
    // More candidates would make a long file with many errors slow to report.
    private const int MaxCandidates = 2000;

    private const int MaxWordLength = 64;

    private readonly string _input;
    private readonly IEnumerable<string> _candidates;

    private SpellingSuggestion(string input, IEnumerable<string> candidates) => (_input, _candidates) = (input, candidates);

    public static SpellingSuggestion Create(string input, IEnumerable<string> candidates) => new(input, candidates);

    /// <summary>Returns <c> Did you mean 'Connection'?</c>, or an empty string.</summary>
    public override string ToString() => FindNearest(_input, _candidates) is { } best ? $" Did you mean '{best}'?" : "";

    private static string? FindNearest(string input, IEnumerable<string> candidates)
    {
        if (input.Length is 0 or > MaxWordLength)
        {
            return null;
        }

        string? best = null;
        int bestDistance = 1 + Math.Max(1, input.Length / 3);
        foreach (string candidate in candidates.Take(MaxCandidates))
        {
            if (Math.Abs(candidate.Length - input.Length) >= bestDistance || candidate == input)
            {
                continue;
            }

            int distance = string.Equals(candidate, input, StringComparison.OrdinalIgnoreCase) ? 0 : ComputeDistance(input, candidate, bestDistance);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Computes the Levenshtein distance; stops at <paramref name="limit"/>.</summary>
    private static int ComputeDistance(string a, string b, int limit)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            int rowMinimum = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(above, row[j - 1]));
                diagonal = above;
                rowMinimum = Math.Min(rowMinimum, row[j]);
            }

            if (rowMinimum >= limit)
            {
                return rowMinimum;
            }
        }

        return row[b.Length];
    }
}
