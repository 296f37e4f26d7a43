namespace Igata.Runtime.Json;

/// <summary>The names that a family takes: those that begin with its prefix, unless they belong to another member.</summary>
internal static class FamilyNames
{
    /// <summary>Returns whether a name belongs to another member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    /// <param name="comparison">How names are compared.</param>
    public static bool IsTaken(string name, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, StringComparison comparison)
    {
        foreach (string other in names)
        {
            if (name.Equals(other, comparison))
            {
                return true;
            }
        }

        foreach (string prefix in prefixes)
        {
            if (name.StartsWith(prefix, comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns what is wrong with the name of a member of a family; null if it is valid. Does not allocate.</summary>
    /// <param name="prefix">What the names of the family begin with.</param>
    /// <param name="key">The rest of the name.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    public static string? FindProblem(string prefix, string key, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        bool isTaken = false;
        foreach (string other in names)
        {
            isTaken |= other.Length == prefix.Length + key.Length && StartsWith(prefix, key, other);
        }

        foreach (string other in prefixes)
        {
            isTaken |= StartsWith(prefix, key, other);
        }

        return isTaken ? "must not have the name of another member" : null;
    }

    /// <summary>Returns whether a prefix and a key, one after the other, begin with a text.</summary>
    private static bool StartsWith(string prefix, string key, string text) => text.Length <= prefix.Length
        ? prefix.StartsWith(text, StringComparison.Ordinal)
        : text.StartsWith(prefix, StringComparison.Ordinal) && key.AsSpan().StartsWith(text.AsSpan(prefix.Length));
}
