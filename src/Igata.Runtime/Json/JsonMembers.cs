using System.Collections;
using System.Diagnostics;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>
/// Members that the spec does not define, preserved as JSON text and written back unchanged: <c>"a":1,"b":2</c>. Equality is byte for byte.
/// <c>default</c> contains no members.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct JsonMembers : IEquatable<JsonMembers>, IEnumerable<KeyValuePair<string, JsonData>>
{
    private readonly byte[]? _buffer;

    private JsonMembers(byte[]? buffer) => _buffer = buffer;

    /// <summary>Creates members that the spec does not define.</summary>
    /// <param name="members">The names and values. Each value must be set.</param>
    /// <returns>The members, in the given order.</returns>
    public static JsonMembers Create(params (string Name, JsonData Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        JsonMembers all = default;
        foreach ((string name, JsonData value) in members)
        {
            if (value.IsDefault)
            {
                throw new ArgumentException($"The member \"{name}\" has no value. Use JsonData.Null() for null.", nameof(members));
            }

            Append(ref all, JsonData.String(name).Utf8, value.Utf8);
        }

        return all;
    }

    /// <summary>Appends a member. Only readers call this method, before the record is visible to other code.</summary>
    /// <returns>The start of the member in <see cref="Utf8"/>.</returns>
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

    /// <summary>Appends a member that is one text: <c>"b":2</c>.</summary>
    internal static void Append(ref JsonMembers members, ReadOnlySpan<byte> member)
    {
        byte[]? buffer = members._buffer;
        UnknownMemberBuffer.Append(ref buffer, member);
        if (buffer != members._buffer)
        {
            members = new(buffer);
        }
    }

    /// <summary>Appends the null of a member that the spec defines, before any other member.</summary>
    internal static void AppendNull(ref JsonMembers members, ReadOnlySpan<byte> name)
    {
        Append(ref members, name, "null"u8);
        UnknownMemberBuffer.MarkNulls(members._buffer!);
    }

    /// <summary>Returns whether AppendNull added a null that is still there.</summary>
    internal static bool HasNulls(JsonMembers members) => members._buffer is { } buffer && UnknownMemberBuffer.HasNulls(buffer);

    /// <summary>Finds a null that was added by AppendNull. The length is zero if there is none.</summary>
    internal static (int Start, int Length) FindNull(JsonMembers members, scoped ReadOnlySpan<byte> name) =>
        members._buffer is { } buffer ? UnknownMemberBuffer.FindNull(buffer, name) : default;

    /// <summary>Removes a member and an adjacent comma.</summary>
    /// <returns>The number of bytes by which the following members moved.</returns>
    internal static int Remove(ref JsonMembers members, int start, int length)
    {
        int removed = UnknownMemberBuffer.Remove(members._buffer!, start, length);
        members = members.Utf8.IsEmpty ? default : members;
        return removed;
    }

    /// <summary>Removes the null that was preserved for a member that is now set.</summary>
    internal static void RemoveExplicitNull(ref JsonMembers members, scoped ReadOnlySpan<byte> name)
    {
        members = new(UnknownMemberBuffer.CopyWithout(members._buffer!, name));
        members = members.Utf8.IsEmpty ? default : members;
    }

    /// <summary>Gets whether there are no members.</summary>
    public bool IsEmpty => _buffer is null;

    /// <summary>Gets the members as UTF-8 without braces.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer is null ? default : UnknownMemberBuffer.GetText(_buffer);

    /// <summary>Gets a member. If a name occurs twice, the last one is used.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Receives the value of the member.</param>
    /// <returns>False if there is no such member.</returns>
    public bool TryGet(string name, out JsonData value) => ToObject().TryGet(name, out value);

    /// <summary>Returns an enumerator over the members.</summary>
    /// <returns>The members, in order.</returns>
    public IEnumerator<KeyValuePair<string, JsonData>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, JsonData>>)ToObject().EnumerateObject()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private JsonData ToObject() => new([(byte)'{', .. Utf8, (byte)'}']);

    /// <summary>Returns whether both have the same JSON text, byte for byte.</summary>
    /// <param name="other">The members to compare with.</param>
    /// <returns>True if both have the same JSON text.</returns>
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

    /// <summary>Returns the members as JSON text without braces.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Returns whether both have the same JSON text.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>Returns whether the JSON texts differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);
}
