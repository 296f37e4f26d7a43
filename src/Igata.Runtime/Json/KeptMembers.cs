using System.Buffers.Binary;

namespace Igata.Runtime.Json;

/// <summary>
/// What <see cref="JsonMembers"/> holds: one array, as a document of many records may have as many of them. How long the text
/// is and where its nulls end stand before the text itself: <c>"a":null,"b":2</c>.
/// </summary>
internal static class KeptMembers
{
    private const int NullsEndAt = 4;
    private const int TextAt = 8;
    private const int FirstRoom = 40;

    /// <summary>The text.</summary>
    public static ReadOnlySpan<byte> Text(byte[] kept) => kept.AsSpan(TextAt, Length(kept));

    /// <summary>Adds a member behind the others. The array grows by doubling, so that a million members cost no more than their length.</summary>
    /// <returns>Where it begins in the text.</returns>
    public static int Append(ref byte[]? kept, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int length = kept is null ? 0 : Length(kept);
        int comma = length == 0 ? 0 : 1;
        int needed = length + comma + name.Length + 1 + value.Length;
        if (kept is null || kept.Length - TextAt < needed)
        {
            byte[] more = new byte[TextAt + Math.Max(Math.Max(needed, length * 2), FirstRoom)];
            kept?.AsSpan(0, TextAt + length).CopyTo(more);
            kept = more;
        }

        Span<byte> free = kept.AsSpan(TextAt + length, needed - length);
        free[0] = (byte)',';
        free = free[comma..];
        name.CopyTo(free);
        free[name.Length] = (byte)':';
        value.CopyTo(free[(name.Length + 1)..]);
        BinaryPrimitives.WriteInt32LittleEndian(kept, needed);
        return length + comma;
    }

    /// <summary>Says that all there is are nulls of members that the spec names; other members come behind them.</summary>
    public static void MarkNulls(byte[] kept) => BinaryPrimitives.WriteInt32LittleEndian(kept.AsSpan(NullsEndAt), Length(kept));

    /// <summary>Where the null of a member is; a length of zero if there is none.</summary>
    public static (int Start, int Length) FindNull(byte[] kept, scoped ReadOnlySpan<byte> name)
    {
        const int ColonAndNull = 5;
        ReadOnlySpan<byte> text = Text(kept);
        int nullsEnd = NullsEnd(kept);
        for (int start = 0; start < nullsEnd;)
        {
            bool isIt = JsonText.Name(text, start, out int end).SequenceEqual(name);
            end += ColonAndNull;
            if (isIt)
            {
                return (start, end - start);
            }

            start = end + 1;
        }

        return default;
    }

    /// <summary>The same without the members of a name. Records that are copies of each other share an array, so it is left as it is.</summary>
    public static byte[] Without(byte[] kept, scoped ReadOnlySpan<byte> name)
    {
        byte[] others = kept;
        for (int start = 0; start < Length(others);)
        {
            ReadOnlySpan<byte> text = Text(others);
            bool isIt = JsonText.Name(text, start, out int colon).SequenceEqual(name);
            int end = JsonSkip.Value(text, colon + 1, 0, JsonReader.DeepestAllowed);
            if (isIt)
            {
                others = others == kept ? [.. kept] : others;
                Remove(others, start, end - start);
            }
            else
            {
                start = end + 1;
            }
        }

        return others;
    }

    /// <summary>Takes a member away again, with the comma behind it, or with that before it if it is the last.</summary>
    /// <returns>By how much what stands behind it has moved.</returns>
    public static int Remove(byte[] kept, int start, int length)
    {
        int all = Length(kept);
        int end = start + length;
        (start, end) = end < all ? (start, end + 1) : (Math.Max(0, start - 1), end);
        kept.AsSpan(TextAt + end, all - end).CopyTo(kept.AsSpan(TextAt + start));
        int removed = end - start;
        BinaryPrimitives.WriteInt32LittleEndian(kept, all - removed);
        if (start < NullsEnd(kept))
        {
            BinaryPrimitives.WriteInt32LittleEndian(kept.AsSpan(NullsEndAt), Math.Max(0, NullsEnd(kept) - removed));
        }

        return removed;
    }

    private static int Length(byte[] kept) => BinaryPrimitives.ReadInt32LittleEndian(kept);

    private static int NullsEnd(byte[] kept) => BinaryPrimitives.ReadInt32LittleEndian(kept.AsSpan(NullsEndAt));
}
