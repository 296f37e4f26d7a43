namespace Igata.Hosting;

/// <summary>Suggests and recognizes names of options in messages about configuration.</summary>
internal static class OptionNameSuggestions
{
    /// <summary>Returns the message of an exception without its parameter name, which means nothing to the author of a configuration.</summary>
    public static string GetReason(ArgumentException exception)
    {
        int end = exception.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    /// <summary>Returns a hint: the most similar option, or all options.</summary>
    public static string Suggest(string key, IEnumerable<string> keys)
    {
        string[] optionKeys = [.. keys];
        string? nearest = optionKeys.MinBy(first => ComputeDistance(key.ToUpperInvariant(), first.ToUpperInvariant()));
        return nearest is not null && ComputeDistance(key.ToUpperInvariant(), nearest.ToUpperInvariant()) <= Math.Max(2, key.Length / 3)
            ? $" Did you mean {nearest}?"
            : $" The options are {string.Join(", ", optionKeys)}.";
    }

    /// <summary>Finds the option that a message mentions. Null if it mentions none.</summary>
    public static string? FindMentionedKey(string message, IEnumerable<string> keys) => keys
        .OrderBy(static key => key == "Endpoint")
        .FirstOrDefault(key => message.Split([' ', ',', '.', ';', '\'', '"']).Contains(key, StringComparer.OrdinalIgnoreCase));

    private static int ComputeDistance(string first, string second)
    {
        int[] last = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int[] row = new int[second.Length + 1];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1));
            }

            last = row;
        }

        return last[^1];
    }
}
