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

    /// <summary>Returns what is wrong with the name of a member of a family; null if it is valid.</summary>
    /// <param name="name">The name with its prefix.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    public static string? FindProblem(string name, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes) =>
        IsTaken(name, names, prefixes, StringComparison.Ordinal) ? "must not have the name of another member" : null;
}
