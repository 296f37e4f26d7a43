using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class Check
{
    /// <summary>Returns whether the keys of a family are names of no other members.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The family. Its keys are without the prefix.</param>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    /// <returns>True if the keys are valid.</returns>
    public static bool Family<T>(EquatableMap<T> values, string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        foreach (KeyValuePair<string, T> member in values.AsSpan())
        {
            if (FamilyNames.FindProblem(prefix, member.Key, names, prefixes) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
