namespace Igata.Hosting;

/// <summary>Words about keys.</summary>
internal static class KeyNames
{
    /// <summary>What an exception says, without the name of a parameter that the reader of a configuration does not see.</summary>
    public static string Reason(ArgumentException fault)
    {
        int end = fault.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }

    /// <summary>Which option may have been meant, or all there are.</summary>
    public static string Suggestion(string key, IEnumerable<string> keys)
    {
        string[] known = [.. keys];
        string? nearest = known.MinBy(one => Distance(key.ToUpperInvariant(), one.ToUpperInvariant()));
        return nearest is not null && Distance(key.ToUpperInvariant(), nearest.ToUpperInvariant()) <= Math.Max(2, key.Length / 3)
            ? $" Did you mean {nearest}?"
            : $" It has {string.Join(", ", known)}.";
    }

    /// <summary>The option that a fault speaks of; null if it names none.</summary>
    public static string? Named(string message, IEnumerable<string> keys) => keys
        .OrderBy(static key => key == "Endpoint")
        .FirstOrDefault(key => message.Split([' ', ',', '.', ';', '\'', '"']).Contains(key, StringComparer.OrdinalIgnoreCase));

    private static int Distance(string one, string other)
    {
        int[] last = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }

            last = row;
        }

        return last[^1];
    }
}
