namespace Igata.Specs.Diagnostics;

/// <summary>Guesses what was meant, but only when somebody reads it: of many faults only the first are told.</summary>
internal sealed class Suggestion
{
    // More would make a long file with many faults slow to report.
    private const int MostCandidates = 2000;

    private const int LongestWord = 64;

    private readonly string _written;
    private readonly IEnumerable<string> _candidates;

    private Suggestion(string written, IEnumerable<string> candidates) => (_written, _candidates) = (written, candidates);

    public static Suggestion For(string written, IEnumerable<string> candidates) => new(written, candidates);

    /// <summary><c> Did you mean 'Connection'?</c>, or nothing.</summary>
    public override string ToString() => Nearest(_written, _candidates) is { } best ? $" Did you mean '{best}'?" : "";

    private static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? best = null;
        int least = 1 + Math.Max(1, written.Length / 3);
        foreach (string candidate in candidates.Take(MostCandidates))
        {
            if (Math.Abs(candidate.Length - written.Length) >= least || candidate == written)
            {
                continue;
            }

            int distance = string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, candidate, least);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>How many letters are inserted, left out or changed (Levenshtein); once that is <paramref name="enough"/>, no further.</summary>
    private static int Distance(string a, string b, int enough)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            int least = row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(above, row[j - 1]));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            if (least >= enough)
            {
                return least;
            }
        }

        return row[b.Length];
    }
}
