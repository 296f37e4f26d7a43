using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Tracks members of one object that are null although the spec only allows them to be absent. They are read as absent and preserved with
/// the unknown members, unless the same name occurs again: the last occurrence is used.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ExplicitNullTracker
{
    // The position of each null: at most one for each member of the spec, however often a hostile document repeats the member. This bounds the
    // number of times that the preserved members are moved.
    private List<(int Member, int Start, int Length)>? _nulls;

    /// <summary>Returns whether the member that <see cref="JsonParsing.TryReadNextName"/> found has a non-null value. A null is read and preserved.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it if it is null.</param>
    /// <param name="member">The index of the member.</param>
    /// <param name="name">The unescaped name of the member.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <returns>False if the value is null.</returns>
    public bool TryReadNull(ReadOnlySpan<byte> json, ref int position, int member, scoped ReadOnlySpan<byte> name, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (_nulls is not null || JsonMembers.HasNulls(unknown))
        {
            RemovePrevious(member, name, ref unknown);
        }

        if (!JsonParsing.IsNull(json, position))
        {
            return false;
        }

        if (!JsonParsing.TryReadNull(json, ref position))
        {
            throw JsonParsing.CreateUnexpectedTokenException(json, position, "a value");
        }

        int start = JsonMembers.Append(ref unknown, json[reader.NameStart..reader.NameEnd], "null"u8);
        (_nulls ??= []).Add((member, start, unknown.Utf8.Length - start));
        return true;
    }

    /// <summary>Removes a null that was preserved for the member earlier, in the order of the document or of the spec.</summary>
    private readonly void RemovePrevious(int member, scoped ReadOnlySpan<byte> name, ref JsonMembers unknown)
    {
        (int start, int length) = JsonMembers.FindNull(unknown, name);
        for (int i = 0; _nulls is not null && i < _nulls.Count; i++)
        {
            if (_nulls[i].Member == member)
            {
                (_, start, length) = _nulls[i];
                _nulls.RemoveAt(i);
                break;
            }
        }

        if (length == 0)
        {
            return;
        }

        int removed = JsonMembers.Remove(ref unknown, start, length);
        for (int i = 0; _nulls is not null && i < _nulls.Count; i++)
        {
            (int other, int position, int size) = _nulls[i];
            _nulls[i] = (other, position > start ? position - removed : position, size);
        }
    }
}
