using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

/// <summary>Optional members of a value type, as generated records store them: a field, and one bit that says whether it is set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionalMember
{
    /// <summary>Returns the value of a member, or null if its bit is not set.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="present">The bits of the members that are set.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <returns>The value, or null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Get<T>(T field, ulong present, ulong bit)
        where T : struct => (present & bit) != 0 ? field : null;

    /// <summary>Sets a member and its bit; null resets both.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="present">The bits of the members that are set.</param>
    /// <param name="bit">The bit of this member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(T? value, ref T field, ref ulong present, ulong bit)
        where T : struct
    {
        field = value.GetValueOrDefault();
        present = value.HasValue ? present | bit : present & ~bit;
    }

    /// <summary>Sets a member and its bit, and removes a null of the same name that was read from JSON.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="present">The bits of the members that are set.</param>
    /// <param name="bit">The bit of this member.</param>
    /// <param name="unknown">The members that are preserved as they were read.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(T? value, ref T field, ref ulong present, ulong bit, ref JsonMembers unknown, ReadOnlySpan<byte> literal)
        where T : struct
    {
        Set(value, ref field, ref present, bit);
        JsonParsing.RemoveExplicitNull(ref unknown, literal);
    }

    /// <summary>Returns a map whose keys are names of headers, in which their case does not matter.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="headers">The map.</param>
    /// <returns>The map, without keys that differ from a later one in case only.</returns>
    public static EquatableMap<T> IgnoreCase<T>(EquatableMap<T> headers) => EquatableMap<T>.IgnoringCase(headers.AsSpan().ToArray());

    /// <summary>Sets a member that is a reference, and removes a null of the same name that was read from JSON.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="unknown">The members that are preserved as they were read.</param>
    /// <param name="literal">The quoted name and the colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set<T>(T? value, ref T? field, ref JsonMembers unknown, ReadOnlySpan<byte> literal)
        where T : class
    {
        field = value;
        JsonParsing.RemoveExplicitNull(ref unknown, literal);
    }
}
