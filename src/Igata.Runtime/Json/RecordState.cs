using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// What a generated record stores beside the values of its members: the bits of the optional members that are set, and the members that
/// the spec does not define. An optional member of a value type is a field and a bit, which takes half the memory of a nullable field.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RecordState : IEquatable<RecordState>
{
    // Fields, because generated code passes them by reference.

    /// <summary>The bits of the first 64 members that have one.</summary>
    public ulong Present;

    /// <summary>The members that the spec does not define, and nulls of members that the spec defines.</summary>
    public JsonMembers Unknown;

    /// <summary>Returns the value of a member, or null if its bit is not set.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="bit">The bit of the member.</param>
    /// <returns>The value, or null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T? Get<T>(T field, ulong bit)
        where T : struct => OptionalMember.Get(field, Present, bit);

    /// <summary>Sets a member and its bit; null resets both.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="bit">The bit of the member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(T? value, ref T field, ulong bit)
        where T : struct => OptionalMember.Set(value, ref field, ref Present, bit);

    /// <summary>Sets a member and its bit, and removes a null of the same name that was read from JSON.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="bit">The bit of the member.</param>
    /// <param name="member">The wire name of the member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(T? value, ref T field, ulong bit, string member)
        where T : struct
    {
        OptionalMember.Set(value, ref field, ref Present, bit);
        RemoveNull(member);
    }

    /// <summary>Sets a member and its bit in a further word, and removes a null of the same name that was read from JSON.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="present">The word with the bit.</param>
    /// <param name="bit">The bit of the member.</param>
    /// <param name="member">The wire name of the member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(T? value, ref T field, ref ulong present, ulong bit, string member)
        where T : struct
    {
        OptionalMember.Set(value, ref field, ref present, bit);
        RemoveNull(member);
    }

    /// <summary>Sets a member that is a reference, and removes a null of the same name that was read from JSON.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="field">The field.</param>
    /// <param name="member">The wire name of the member.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<T>(T? value, ref T? field, string member)
        where T : class
    {
        field = value;
        RemoveNull(member);
    }

    /// <summary>Reports the required members that a response lacks, and remembers them. Their fields have empty values.</summary>
    /// <param name="position">The start of the object.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <param name="record">The name of the record.</param>
    /// <param name="names">The names of the members.</param>
    /// <param name="seen">The bits of the members that were read.</param>
    /// <param name="required">The bits of the required members.</param>
    /// <exception cref="JsonFormatException">The client rejects responses that lack a member.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fill(int position, ref JsonReader reader, string record, JsonNames names, ulong seen, ulong required)
    {
        ArgumentNullException.ThrowIfNull(names);
        JsonParsing.FillMissing(position, ref reader, record, [~seen & required], [required], names.Required);
        Present |= ~seen & required;
    }

    /// <inheritdoc/>
    public readonly bool Equals(RecordState other) => Present == other.Present && Unknown.Equals(other.Unknown);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RecordState other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Present, Unknown);

    // A null that was preserved comes last in the JSON, and would override a value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RemoveNull(string member)
    {
        if (!Unknown.IsEmpty)
        {
            RemovePreservedNull(member);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RemovePreservedNull(string member) => JsonMembers.RemoveExplicitNull(ref Unknown, Encoding.UTF8.GetBytes(member));
}
