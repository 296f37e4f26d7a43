using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>The members of a record, as it describes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordMembers
{
    private readonly object _record;
    private readonly List<RecordMember> _members = [];

    internal RecordMembers(object record) => _record = record;

    internal IReadOnlyList<RecordMember> Members => _members;

    /// <summary>Gets the place of the presence bits, or null.</summary>
    internal nint? PresenceOffset { get; private set; }

    /// <summary>Gets whether the record remembers which members were filled.</summary>
    internal bool RemembersFilled { get; private set; }

    /// <summary>Gets the place of the members that the spec does not define, or null.</summary>
    internal nint? UnknownOffset { get; private set; }

    /// <summary>Adds a member that is always present.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of the field.</param>
    /// <param name="property">The name of the property; null if it follows from <paramref name="name"/>.</param>
    public void Required<T>(ref T field, string name, ValueCodec<T> codec, string? property = null) => Add(ref field, name, codec, property, MemberPresence.Always);

    /// <summary>Adds a member that is absent if its field is null.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    /// <param name="property">The name of the property; null if it follows from <paramref name="name"/>.</param>
    public void Optional<T>(ref T? field, string name, ValueCodec<T> codec, string? property = null)
        where T : class => Add(ref field!, name, codec, property, MemberPresence.Reference);

    /// <summary>Adds a member whose presence is a bit.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    /// <param name="property">The name of the property; null if it follows from <paramref name="name"/>.</param>
    public void OptionalValue<T>(ref T field, string name, ValueCodec<T> codec, string? property = null)
        where T : struct => Add(ref field, name, codec, property, MemberPresence.Bit);

    /// <summary>Adds a member that is absent, null, or a value.</summary>
    /// <typeparam name="T">The nullable type of the value.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value or null.</param>
    /// <param name="property">The name of the property; null if it follows from <paramref name="name"/>.</param>
    public void ThreeStates<T>(ref Optional<T> field, string name, ValueCodec<T> codec, string? property = null) =>
        Add(ref field, name, ValueCodecs.Optional(codec), property, MemberPresence.ThreeStates);

    /// <summary>Adds a member that is not part of the JSON.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="property">The name of the property.</param>
    public void Other<T>(ref T field, string property) => Add(ref field, null, null, property, MemberPresence.Always);

    /// <summary>Adds a member that is not part of the JSON, and whose presence is a bit.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="property">The name of the property.</param>
    public void OtherValue<T>(ref T field, string property)
        where T : struct => Add(ref field, null, null, property, MemberPresence.Bit);

    /// <summary>Sets the field of the presence bits. They belong to optional values, those of the JSON first.</summary>
    /// <param name="bits">The field.</param>
    /// <param name="remembersFilled">Whether further bits remember which required members were filled.</param>
    public void Present(ref ulong bits, bool remembersFilled)
    {
        PresenceOffset = RecordData.GetOffset(_record, ref bits);
        RemembersFilled = remembersFilled;
    }

    /// <summary>Sets the field of the members that the spec does not define.</summary>
    /// <param name="unknown">The field.</param>
    public void Unknown(ref JsonMembers unknown) => UnknownOffset = RecordData.GetOffset(_record, ref unknown);

    private void Add<T>(ref T field, string? name, ValueCodec<T>? codec, string? property, MemberPresence presence) =>
        _members.Add(new RecordMember<T>(name, property ?? PropertyName.FromWire(name!), RecordData.GetOffset(_record, ref field), presence, codec));
}
