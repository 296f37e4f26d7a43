using System.Collections;
using System.Diagnostics;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>
/// Members that the spec does not know, kept as they came and written back: <c>"a":1,"b":2</c>. Equal byte for byte.
/// <c>default</c> is none.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct JsonMembers : IEquatable<JsonMembers>, IEnumerable<KeyValuePair<string, JsonData>>
{
    private readonly Kept? _kept;

    private JsonMembers(Kept kept) => _kept = kept;

    /// <summary>Members to send that the spec does not name.</summary>
    /// <param name="members">Their names and values; a value that was never set is an error.</param>
    /// <returns>The members, in this order.</returns>
    public static JsonMembers Of(params (string Name, JsonData Value)[] members)
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
        if (members._kept is null)
        {
            members = new(new Kept());
        }

        return members._kept!.Append(name, value);
    }

    /// <summary>Adds the null of a member that the spec names, before any other member is there.</summary>
    internal static void AppendNull(ref JsonMembers members, ReadOnlySpan<byte> name)
    {
        Append(ref members, name, "null"u8);
        members._kept!.NullsEnd = members._kept.Length;
    }

    /// <summary>Where such a null is; a length of zero if there is none.</summary>
    internal static (int Start, int Length) FindNull(JsonMembers members, scoped ReadOnlySpan<byte> name) =>
        members._kept is { NullsEnd: > 0 } kept ? kept.FindNull(name) : default;

    /// <summary>Takes a member away again, and a comma beside it.</summary>
    /// <returns>By how much what stands behind it has moved.</returns>
    internal static int Remove(ref JsonMembers members, int start, int length)
    {
        Kept kept = members._kept!;
        int removed = kept.Remove(start, length);
        members = kept.Length == 0 ? default : members;
        return removed;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _kept is null;

    /// <summary>The members as UTF-8, without braces around them.</summary>
    public ReadOnlySpan<byte> Utf8 => _kept is null ? default : _kept.Bytes.AsSpan(0, _kept.Length);

    /// <summary>Looks a member up; of a name that comes twice, the last counts.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False if there is no such member.</returns>
    public bool TryGet(string name, out JsonData value) => AsObject().TryGet(name, out value);

    /// <summary>Goes through the members.</summary>
    /// <returns>The members in order.</returns>
    public IEnumerator<KeyValuePair<string, JsonData>> GetEnumerator() => AsObject().EnumerateObject().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private JsonData AsObject() => new([(byte)'{', .. Utf8, (byte)'}']);

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

    // Grows by doubling, so that a hostile answer of a million unknown members costs no more than its length.
    private sealed class Kept
    {
        private const int FirstRoom = 64;

        public byte[] Bytes { get; private set; } = [];

        public int Length { get; private set; }

        /// <summary>Where the nulls of members end that the spec names; other members come behind them.</summary>
        public int NullsEnd { get; set; }

        public int Append(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
        {
            int comma = Length == 0 ? 0 : 1;
            int needed = Length + comma + name.Length + 1 + value.Length;
            if (needed > Bytes.Length)
            {
                byte[] more = new byte[Math.Max(Math.Max(needed, Bytes.Length * 2), FirstRoom)];
                Bytes.AsSpan(0, Length).CopyTo(more);
                Bytes = more;
            }

            Span<byte> free = Bytes.AsSpan(Length, needed - Length);
            free[0] = (byte)',';
            free = free[comma..];
            name.CopyTo(free);
            free[name.Length] = (byte)':';
            value.CopyTo(free[(name.Length + 1)..]);
            int start = Length + comma;
            Length = needed;
            return start;
        }

        public (int Start, int Length) FindNull(scoped ReadOnlySpan<byte> name)
        {
            const int ColonAndNull = 5;
            for (int start = 0; start < NullsEnd;)
            {
                bool isIt = JsonText.Name(Bytes, start, out int end).SequenceEqual(name);
                end += ColonAndNull;
                if (isIt)
                {
                    return (start, end - start);
                }

                start = end + 1;
            }

            return default;
        }

        // With the comma behind it, or with that before it if it is the last.
        public int Remove(int start, int length)
        {
            int end = start + length;
            (start, end) = end < Length ? (start, end + 1) : (Math.Max(0, start - 1), end);
            Bytes.AsSpan(end, Length - end).CopyTo(Bytes.AsSpan(start));
            Length -= end - start;
            NullsEnd = start < NullsEnd ? Math.Max(0, NullsEnd - (end - start)) : NullsEnd;
            return end - start;
        }
    }
}
