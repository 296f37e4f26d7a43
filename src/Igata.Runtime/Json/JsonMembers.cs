using System.Collections;
using System.Diagnostics;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>
/// Members that the spec does not know, kept as they came and written back: <c>"a":1,"b":2</c>. Equal byte for byte.
/// <c>default</c> is none.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct JsonMembers : IEquatable<JsonMembers>, IEnumerable<KeyValuePair<string, JsonData>>
{
    private readonly byte[]? _buffer;

    private JsonMembers(byte[]? buffer) => _buffer = buffer;

    /// <summary>Members to send that the spec does not name.</summary>
    /// <param name="members">Their names and values; a value that was never set is an error.</param>
    /// <returns>The members, in this order.</returns>
    public static JsonMembers Create(params (string Name, JsonData Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        JsonMembers all = default;
        foreach ((string name, JsonData value) in members)
        {
            if (value.IsDefault)
            {
                throw new ArgumentException($"The member \"{name}\" has no value; JsonData.Null() is null.", nameof(members));
            }

            Append(ref all, JsonData.String(name).Utf8, value.Utf8);
        }

        return all;
    }

    /// <summary>Adds a member behind the others. Only a reader does so, before anybody else sees the record.</summary>
    /// <returns>Where it begins in <see cref="Utf8"/>.</returns>
    internal static int Append(ref JsonMembers members, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        byte[]? buffer = members._buffer;
        int start = UnknownMemberBuffer.Append(ref buffer, name, value);
        if (buffer != members._buffer)
        {
            members = new(buffer);
        }

        return start;
    }

    /// <summary>Adds the null of a member that the spec names, before any other member is there.</summary>
    internal static void AppendNull(ref JsonMembers members, ReadOnlySpan<byte> name)
    {
        Append(ref members, name, "null"u8);
        UnknownMemberBuffer.MarkNulls(members._buffer!);
    }

    /// <summary>Where such a null is; a length of zero if there is none.</summary>
    internal static (int Start, int Length) FindNull(JsonMembers members, scoped ReadOnlySpan<byte> name) =>
        members._buffer is { } buffer ? UnknownMemberBuffer.FindNull(buffer, name) : default;

    /// <summary>Takes a member away again, and a comma beside it.</summary>
    /// <returns>By how much what stands behind it has moved.</returns>
    internal static int Remove(ref JsonMembers members, int start, int length)
    {
        int removed = UnknownMemberBuffer.Remove(members._buffer!, start, length);
        members = members.Utf8.IsEmpty ? default : members;
        return removed;
    }

    /// <summary>Takes away what came under the name of a member that is set now.</summary>
    internal static void RemoveExplicitNull(ref JsonMembers members, scoped ReadOnlySpan<byte> name)
    {
        members = new(UnknownMemberBuffer.CopyWithout(members._buffer!, name));
        members = members.Utf8.IsEmpty ? default : members;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _buffer is null;

    /// <summary>The members as UTF-8, without braces around them.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer is null ? default : UnknownMemberBuffer.GetText(_buffer);

    /// <summary>Looks a member up; of a name that comes twice, the last counts.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False if there is no such member.</returns>
    public bool TryGet(string name, out JsonData value) => ToObject().TryGet(name, out value);

    /// <summary>Goes through the members.</summary>
    /// <returns>The members in order.</returns>
    public IEnumerator<KeyValuePair<string, JsonData>> GetEnumerator() => ToObject().EnumerateObject().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private JsonData ToObject() => new([(byte)'{', .. Utf8, (byte)'}']);

    /// <summary>Whether both are the same text, byte for byte.</summary>
    /// <param name="other">The members to compare with.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(JsonMembers other) => Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonMembers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The members as JSON text, without braces around them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Whether both are the same text.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);
}
