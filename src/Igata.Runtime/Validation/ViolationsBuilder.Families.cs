using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Families: maps whose entries are members of the record.
public sealed partial class ViolationsBuilder
{
    private string? _family;

    /// <summary>Reports the keys of a family that are names of other members.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The family. Its keys are without the prefix.</param>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names of other members.</param>
    /// <param name="prefixes">The beginnings of the names of other members.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Family<T>(EquatableMap<T> values, string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        foreach (KeyValuePair<string, T> member in values.AsSpan())
        {
            if (FamilyNames.FindProblem(prefix, member.Key, names, prefixes) is { } problem)
            {
                Add(prefix + member.Key, "name", problem);
            }
        }
    }

    /// <summary>Enters a family: the values of the map that is reported next belong to members whose names begin with a text.</summary>
    /// <param name="prefix">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginFamily(string prefix) => _family = prefix;

    /// <summary>Leaves the family.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndFamily() => _family = null;

    private string? TakeFamily()
    {
        string? prefix = _family;
        _family = null;
        return prefix;
    }
}
