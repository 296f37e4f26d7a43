using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

// Whole members in one call. Some records are nothing but counters, dozens of them: as inlined code they would be larger than
// what the JIT inlines and what a cache holds.
public static partial class JsonParsing
{
    /// <summary>Takes a member that is a whole number of 64 bits, if it comes next; a null is kept with the unknown members.</summary>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="position">Where the member should begin; afterwards behind it.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <param name="value">Where the number goes.</param>
    /// <param name="seen">The members that were read.</param>
    /// <param name="bit">Which of them this is.</param>
    /// <returns>True when a number came next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryReadOptionalInt64(ref JsonReader reader, ref int position, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref long value, ref ulong seen, ulong bit)
    {
        int current = position;
        bool found = TryReadOptionalName(reader.Json, ref current, ref separator, literal, ref reader, ref unknown);
        if (found)
        {
            value = Int64(reader.Json, ref current, ref reader);
            seen |= bit;
        }

        position = current;
        return found;
    }

    /// <summary>The same behind a first member that is always there.</summary>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="position">Where the member should begin; afterwards behind it.</param>
    /// <param name="literal">The comma, the quoted name and the colon.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <param name="value">Where the number goes.</param>
    /// <param name="seen">The members that were read.</param>
    /// <param name="bit">Which of them this is.</param>
    /// <returns>True when a number came next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalInt64(ref JsonReader reader, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref long value, ref ulong seen, ulong bit)
    {
        byte comma = literal[0];
        return TryReadOptionalInt64(ref reader, ref position, ref comma, literal[1..], ref unknown, ref value, ref seen, bit);
    }

    /// <summary>Takes a member that is a whole number of 32 bits, if it comes next; a null is kept with the unknown members.</summary>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="position">Where the member should begin; afterwards behind it.</param>
    /// <param name="separator">An opening brace before the first member, a comma after it.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <param name="value">Where the number goes.</param>
    /// <param name="seen">The members that were read.</param>
    /// <param name="bit">Which of them this is.</param>
    /// <returns>True when a number came next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryReadOptionalInt32(ref JsonReader reader, ref int position, ref byte separator, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref int value, ref ulong seen, ulong bit)
    {
        int current = position;
        bool found = TryReadOptionalName(reader.Json, ref current, ref separator, literal, ref reader, ref unknown);
        if (found)
        {
            value = Int32(reader.Json, ref current, ref reader);
            seen |= bit;
        }

        position = current;
        return found;
    }

    /// <summary>The same behind a first member that is always there.</summary>
    /// <param name="reader">The state of the reading.</param>
    /// <param name="position">Where the member should begin; afterwards behind it.</param>
    /// <param name="literal">The comma, the quoted name and the colon.</param>
    /// <param name="unknown">Where a null is kept.</param>
    /// <param name="value">Where the number goes.</param>
    /// <param name="seen">The members that were read.</param>
    /// <param name="bit">Which of them this is.</param>
    /// <returns>True when a number came next.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalInt32(ref JsonReader reader, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref int value, ref ulong seen, ulong bit)
    {
        byte comma = literal[0];
        return TryReadOptionalInt32(ref reader, ref position, ref comma, literal[1..], ref unknown, ref value, ref seen, bit);
    }
}
