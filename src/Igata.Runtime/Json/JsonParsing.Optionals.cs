using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

// Reads a whole member in one call. Some records consist of dozens of counters: as inlined code, they would exceed
// the limits of JIT inlining and of the instruction cache.
public static partial class JsonParsing
{
    /// <summary>Reads a member that is a 64-bit integer if it is next. A null is preserved with the unknown members.</summary>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="position">The expected start of the member; on return, the position after it.</param>
    /// <param name="separator">The separator before the member: an opening brace for the first one, otherwise a comma.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <param name="value">Receives the number.</param>
    /// <param name="seen">The bits of the members that have been read.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <returns>True if a number was read.</returns>
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

    /// <summary>Reads a member that is a 64-bit integer if it is next, in a record whose first member is always present.</summary>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="position">The expected start of the member; on return, the position after it.</param>
    /// <param name="literal">The comma, the quoted name and the colon.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <param name="value">Receives the number.</param>
    /// <param name="seen">The bits of the members that have been read.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <returns>True if a number was read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalInt64(ref JsonReader reader, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref long value, ref ulong seen, ulong bit)
    {
        byte comma = literal[0];
        return TryReadOptionalInt64(ref reader, ref position, ref comma, literal[1..], ref unknown, ref value, ref seen, bit);
    }

    /// <summary>Reads a member that is a 32-bit integer if it is next. A null is preserved with the unknown members.</summary>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="position">The expected start of the member; on return, the position after it.</param>
    /// <param name="separator">The separator before the member: an opening brace for the first one, otherwise a comma.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <param name="value">Receives the number.</param>
    /// <param name="seen">The bits of the members that have been read.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <returns>True if a number was read.</returns>
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

    /// <summary>Reads a member that is a 32-bit integer if it is next, in a record whose first member is always present.</summary>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="position">The expected start of the member; on return, the position after it.</param>
    /// <param name="literal">The comma, the quoted name and the colon.</param>
    /// <param name="unknown">The unknown members, which receive an explicit null.</param>
    /// <param name="value">Receives the number.</param>
    /// <param name="seen">The bits of the members that have been read.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <returns>True if a number was read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadOptionalInt32(ref JsonReader reader, ref int position, scoped ReadOnlySpan<byte> literal, ref JsonMembers unknown, ref int value, ref ulong seen, ulong bit)
    {
        byte comma = literal[0];
        return TryReadOptionalInt32(ref reader, ref position, ref comma, literal[1..], ref unknown, ref value, ref seen, bit);
    }
}
