using System.ComponentModel;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>The names of the members of a record, for readers of any order and for exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly MemberIndex _index;

    /// <summary>Creates an index.</summary>
    /// <param name="required">The names of the required members, in the order of their bits.</param>
    /// <param name="others">The names of the other members.</param>
    public JsonNames(string[] required, string[] others)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(others);
        Required = required;
        _index = new MemberIndex([.. required.Concat(others).Select(Encoding.UTF8.GetBytes)]);
    }

    /// <summary>Gets the names of the required members, in the order of their bits.</summary>
    public string[] Required { get; }

    /// <summary>Returns the index of a name among the required members and the others.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <returns>The index, or <see cref="int.MinValue"/>, which is not the complement of an index either.</returns>
    public int Find(ReadOnlySpan<byte> name) => _index.Find(name, -1) is >= 0 and var index ? index : int.MinValue;

    /// <summary>Creates the exception for an object without one of its required members: the first whose bit is not set. The caller throws it.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="seen">The bits of the members that were read.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <returns>The exception.</returns>
    public JsonFormatException CreateMissing(int position, ulong seen, ulong required) => CreateMissing(position, [seen], [required]);

    /// <summary>Creates the exception for an object without one of its required members: the first whose bit is not set. The caller throws it.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="seen">The bits of the members that were read, in words.</param>
    /// <param name="required">The bits of the required members, in words.</param>
    /// <returns>The exception.</returns>
    public JsonFormatException CreateMissing(int position, scoped ReadOnlySpan<ulong> seen, scoped ReadOnlySpan<ulong> required)
    {
        ulong[] missing = new ulong[required.Length];
        for (int word = 0; word < missing.Length; word++)
        {
            missing[word] = ~seen[word];
        }

        return JsonParsing.CreateMissingMemberException(position, JsonParsing.GetNames(missing, required, Required)[0]);
    }
}
