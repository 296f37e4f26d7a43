namespace Igata.Specs.Diagnostics;

/// <summary>Suggests a similar name. It is computed only when the message is formatted, because only the first of many diagnostics are reported.</summary>
internal sealed class SpellingSuggestion
{
    // More candidates would make a long file with many errors slow to report.
    private const int MaxCandidates = 2000;

    private const int MaxWordLength = 64;

    private readonly string _input;
    private readonly IEnumerable<string> _candidates;
    private readonly string? _advice;
    private readonly Func<string> _fallback;

    private SpellingSuggestion(string input, IEnumerable<string> candidates, string? advice, Func<string> fallback) =>
        (_input, _candidates, _advice, _fallback) = (input, candidates, advice, fallback);

    public static SpellingSuggestion Create(string input, IEnumerable<string> candidates) => new(input, candidates, null, static () => "");

    /// <summary>Suggests a keyword, also for a word of JSON Schema or OpenAPI. If no keyword is similar, all are listed.</summary>
    public static SpellingSuggestion CreateForKeyword(string input, IEnumerable<string> candidates) =>
        new(input, candidates, ForeignTerms.FindKeyword(input) ?? FindMissingColon(input, candidates), () => $" The keywords are {string.Join(", ", candidates)}.");

    // 'path:{ id' and 'path { id' are keys of YAML.
    private static string? FindMissingColon(string input, IEnumerable<string> candidates)
    {
        int end = input.IndexOfAny([':', ' ', '{', '[', '=']);
        return end > 0 && candidates.Contains(input.Substring(0, end)) ? $"Write '{input.Substring(0, end)}: ', with a colon and a space." : null;
    }

    /// <summary>Suggests a type, also for a word of JSON Schema, OpenAPI or C#. If no type is similar, all built-in types are listed.</summary>
    public static SpellingSuggestion CreateForType(string input, IEnumerable<string> candidates, IEnumerable<string> builtIn) =>
        new(input, candidates, ForeignTerms.FindType(input), () => $" The built-in types are {string.Join(", ", builtIn)}.");

    /// <summary>Returns a sentence such as <c> Did you mean 'Connection'?</c>, or an empty string.</summary>
    public override string ToString() => _advice is not null ? " " + _advice
        : FindNearest(_input, _candidates) is { } best ? $" Did you mean '{best}'?"
        : _fallback();

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
