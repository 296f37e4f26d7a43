using System.ComponentModel;

namespace Igata.Runtime.Json;

/// <summary>
/// Members of one object that came as null though the spec only lets them be absent. They read as absent and are kept with
/// the unknown members, unless the same name comes again: the last counts.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ExplicitNullTracker
{
    // Where each is kept. At most one for each member of the spec, however often a hostile document repeats them, so that
    // what is kept between them is not moved more often than that.
    private List<(int Member, int Start, int Length)>? _nulls;

    /// <summary>Reads the value of the member that <see cref="JsonParsing.TryReadNextName"/> found if it is null, and preserves it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="position">Where the value begins; behind it, when it is null.</param>
    /// <param name="member">Which member it is.</param>
    /// <param name="name">Its name without escapes.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <returns>True if it is null.</returns>
    public bool TryReadNull(ReadOnlySpan<byte> json, ref int position, int member, scoped ReadOnlySpan<byte> name, ref JsonReader reader, ref JsonMembers unknown)
    {
        if (!unknown.IsEmpty)
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

    /// <summary>Takes away a null that the member had before, in this order or in that of the spec.</summary>
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
