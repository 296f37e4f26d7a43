using System.ComponentModel;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>The names of the members of a record, for readers of any order and for exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly MemberIndex _index;
    private readonly MemberOrder _order;

    /// <summary>Creates an index.</summary>
    /// <param name="required">The names of the required members, in the order of their bits.</param>
    /// <param name="others">The names of the other members.</param>
    public JsonNames(string[] required, string[] others)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(others);
        Required = required;
        byte[][] names = [.. required.Concat(others).Select(Encoding.UTF8.GetBytes)];
        _index = new MemberIndex(names);
        _order = new MemberOrder(names);
    }

    /// <summary>Gets the names of the required members, in the order of their bits.</summary>
    public string[] Required { get; }

    /// <summary>Reads the name of the next member of an object whose members are not in the order of the spec.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="start">The start of the object.</param>
    /// <param name="position">The current position; on return, the start of the value of the member, or the position after the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="index">
    /// The index of the member before, or its complement; <see cref="int.MinValue"/> for the first one. On return, the index among the required
    /// members and the others, or <see cref="int.MinValue"/> if the spec does not define the member. It is not the complement of an index.
    /// </param>
    /// <param name="name">Receives the unescaped name of the member as valid UTF-8.</param>
    /// <returns>False at the end of the object.</returns>
    public bool TryReadNext(ReadOnlySpan<byte> json, int start, ref int position, ref JsonReader reader, ref int index, out ReadOnlySpan<byte> name)
    {
        index = index < 0 ? ~index : index;
        if (position != start && _order.TryReadExpected(json, ref position, ref reader, ref index))
        {
            name = json[(reader.NameStart + 1)..(reader.NameEnd - 1)];
            return true;
        }

        if (!JsonParsing.TryReadNextName(json, start, ref position, ref reader, out name))
        {
            return false;
        }

        int previous = index;
        index = _index.Find(name, -1);
        if (index >= 0)
        {
            _order.Remember(previous, index);
        }
        else
        {
            index = int.MinValue;
        }

        return true;
    }

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
