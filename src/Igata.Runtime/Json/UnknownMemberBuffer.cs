using System.Buffers.Binary;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>
/// The buffer of <see cref="JsonMembers"/>: a single array, because a document with many records may have as many of them. The length of the text
/// and the end of its nulls precede the text itself: <c>"a":null,"b":2</c>.
/// </summary>
internal static class UnknownMemberBuffer
{
    private const int NullsEndOffset = 4;
    private const int TextOffset = 8;
    private const int InitialCapacity = 40;

    /// <summary>Returns the text.</summary>
    public static ReadOnlySpan<byte> GetText(byte[] buffer) => buffer.AsSpan(TextOffset, GetLength(buffer));

    /// <summary>Appends a name and its value.</summary>
    /// <returns>The start of the member in the text.</returns>
    public static int Append(ref byte[]? buffer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Span<byte> member = Reserve(ref buffer, name.Length + 1 + value.Length, out int start);
        name.CopyTo(member);
        member[name.Length] = (byte)':';
        value.CopyTo(member[(name.Length + 1)..]);
        return start;
    }

    /// <summary>Appends a member that is one text: <c>"b":2</c>.</summary>
    public static void Append(ref byte[]? buffer, ReadOnlySpan<byte> member) => member.CopyTo(Reserve(ref buffer, member.Length, out _));

    /// <summary>Appends a comma, if it is needed, and space for a member. The capacity doubles, so that the cost is linear in the total length of the members.</summary>
    private static Span<byte> Reserve(ref byte[]? buffer, int memberLength, out int start)
    {
        int length = buffer is null ? 0 : GetLength(buffer);
        start = length == 0 ? 0 : length + 1;
        int needed = start + memberLength;
        if (buffer is null || buffer.Length - TextOffset < needed)
        {
            byte[] larger = new byte[TextOffset + Math.Max(Math.Max(needed, length * 2), InitialCapacity)];
            buffer?.AsSpan(0, TextOffset + length).CopyTo(larger);
            buffer = larger;
        }

        // The first member overwrites it.
        buffer[TextOffset + length] = (byte)',';
        BinaryPrimitives.WriteInt32LittleEndian(buffer, needed);
        return buffer.AsSpan(TextOffset + start, memberLength);
    }

    /// <summary>Marks the current text as nulls of members that the spec defines. Other members follow them.</summary>
    public static void MarkNulls(byte[] buffer) => BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(NullsEndOffset), GetLength(buffer));

    /// <summary>Returns whether the text begins with nulls of members that the spec defines.</summary>
    public static bool HasNulls(byte[] buffer) => GetNullsEnd(buffer) != 0;

    /// <summary>Finds the null of a member. The length is zero if there is none.</summary>
    public static (int Start, int Length) FindNull(byte[] buffer, scoped ReadOnlySpan<byte> name)
    {
        const int ColonAndNull = 5;
        ReadOnlySpan<byte> text = GetText(buffer);
        int nullsEnd = GetNullsEnd(buffer);
        for (int start = 0; start < nullsEnd;)
        {
            bool isMatch = JsonStringReader.ReadName(text, start, out int end).SequenceEqual(name);
            end += ColonAndNull;
            if (isMatch)
            {
                return (start, end - start);
            }

            start = end + 1;
        }

        return default;
    }

    /// <summary>Returns a copy without the members of a name. The array itself is not modified, because copies of a record share it.</summary>
    public static byte[] CopyWithout(byte[] buffer, scoped ReadOnlySpan<byte> name)
    {
        byte[] remaining = buffer;
        for (int start = 0; start < GetLength(remaining);)
        {
            ReadOnlySpan<byte> text = GetText(remaining);
            bool isMatch = JsonStringReader.ReadName(text, start, out int colon).SequenceEqual(name);
            int end = JsonSkipper.SkipValue(text, colon + 1, 0, JsonReader.MaxAllowedDepth);
            if (isMatch)
            {
                remaining = remaining == buffer ? [.. buffer] : remaining;
                Remove(remaining, start, end - start);
            }
            else
            {
                start = end + 1;
            }
        }

        return remaining;
    }

    /// <summary>Removes a member with the comma after it, or with the comma before it if it is the last one.</summary>
    /// <returns>The number of bytes by which the following members moved.</returns>
    public static int Remove(byte[] buffer, int start, int length)
    {
        int totalLength = GetLength(buffer);
        int end = start + length;
        (start, end) = end < totalLength ? (start, end + 1) : (Math.Max(0, start - 1), end);
        buffer.AsSpan(TextOffset + end, totalLength - end).CopyTo(buffer.AsSpan(TextOffset + start));
        int removed = end - start;
        BinaryPrimitives.WriteInt32LittleEndian(buffer, totalLength - removed);
        if (start < GetNullsEnd(buffer))
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(NullsEndOffset), Math.Max(0, GetNullsEnd(buffer) - removed));
        }

        return removed;
    }

    private static int GetLength(byte[] buffer) => BinaryPrimitives.ReadInt32LittleEndian(buffer);

    private static int GetNullsEnd(byte[] buffer) => BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(NullsEndOffset));
}
