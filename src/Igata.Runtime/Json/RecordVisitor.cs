using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Visits the members of a record. What it does with them is the same code for all records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RecordVisitor
{
    internal JsonReader Reader;
    internal JsonWriter Writer;
    internal List<RecordMember>? Described;
    internal bool RemembersFilled;
    internal int Hash;
    internal StringBuilder? Text;
    internal bool IsDifferent;

    private readonly RecordTable _table;
    private RecordAction _action;
    private int _next;
    private byte _separator;
    private ulong _presence;
    private JsonMembers _unknown;
    private bool _hasUnknown;

    // The state of a reader. The member whose name was read last is pending; it is -1 after the last one.
    private int _start;
    private int _position;
    private int _misses;
    private int _pending;
    private ulong _seen;
    private ExplicitNullTracker _nulls;

    /// <summary>Creates a visitor for an action that needs no more than the fields.</summary>
    internal RecordVisitor(RecordAction action)
        : this(null!, action)
    {
    }

    internal RecordVisitor(RecordTable table, RecordAction action)
    {
        _table = table;
        _action = action;
        _separator = (byte)'{';
    }

    /// <summary>Visits a member that is always present.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of the field.</param>
    public void Required<T>(ref T field, ref T other, string name, ValueCodec<T> codec) =>
        Visit(ref field, ref other, name, codec, null, MemberPresence.Always);

    /// <summary>Visits a member that is always present.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of the field.</param>
    /// <param name="property">The name of the property, which does not follow from <paramref name="name"/>.</param>
    public void Required<T>(ref T field, ref T other, string name, ValueCodec<T> codec, string property) =>
        Visit(ref field, ref other, name, codec, property, MemberPresence.Always);

    /// <summary>Visits a member that is absent if its field is null.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    public void Optional<T>(ref T? field, ref T? other, string name, ValueCodec<T> codec)
        where T : class => Visit(ref field!, ref other!, name, codec, null, MemberPresence.Reference);

    /// <summary>Visits a member that is absent if its field is null.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    /// <param name="property">The name of the property, which does not follow from <paramref name="name"/>.</param>
    public void Optional<T>(ref T? field, ref T? other, string name, ValueCodec<T> codec, string property)
        where T : class => Visit(ref field!, ref other!, name, codec, property, MemberPresence.Reference);

    /// <summary>Visits a member whose presence is a bit.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    public void OptionalValue<T>(ref T field, ref T other, string name, ValueCodec<T> codec)
        where T : struct => Visit(ref field, ref other, name, codec, null, MemberPresence.Bit);

    /// <summary>Visits a member whose presence is a bit.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value.</param>
    /// <param name="property">The name of the property, which does not follow from <paramref name="name"/>.</param>
    public void OptionalValue<T>(ref T field, ref T other, string name, ValueCodec<T> codec, string property)
        where T : struct => Visit(ref field, ref other, name, codec, property, MemberPresence.Bit);

    /// <summary>Visits a member that is absent, null, or a value.</summary>
    /// <typeparam name="T">The nullable type of the value.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value or null.</param>
    public void ThreeStates<T>(ref Optional<T> field, ref Optional<T> other, string name, ValueCodec<T> codec) =>
        Visit(ref field, ref other, name, ValueCodecs.Optional(codec), null, MemberPresence.ThreeStates);

    /// <summary>Visits a member that is absent, null, or a value.</summary>
    /// <typeparam name="T">The nullable type of the value.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="codec">The codec of a value or null.</param>
    /// <param name="property">The name of the property, which does not follow from <paramref name="name"/>.</param>
    public void ThreeStates<T>(ref Optional<T> field, ref Optional<T> other, string name, ValueCodec<T> codec, string property) =>
        Visit(ref field, ref other, name, ValueCodecs.Optional(codec), property, MemberPresence.ThreeStates);

    /// <summary>Visits a member that is not part of the JSON.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="property">The name of the property.</param>
    public void Other<T>(ref T field, ref T other, string property) => Visit(ref field, ref other, null, null, property, MemberPresence.Always);

    /// <summary>Visits a member that is not part of the JSON, and whose presence is a bit.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="property">The name of the property.</param>
    public void OtherValue<T>(ref T field, ref T other, string property)
        where T : struct => Visit(ref field, ref other, null, null, property, MemberPresence.Bit);

    /// <summary>Visits what a record with JSON stores beside its members, before all members.</summary>
    /// <param name="state">The field.</param>
    /// <param name="other">The field of the other record.</param>
    /// <param name="remembersFilled">Whether presence bits after those of optional values remember which required members were filled.</param>
    public void State(ref RecordState state, ref RecordState other, bool remembersFilled)
    {
        Present(ref state.Present, ref other.Present, remembersFilled);
        switch (_action)
        {
            case RecordAction.Complete: state.Unknown = _unknown; break;
            case RecordAction.Compare: IsDifferent |= !state.Unknown.Equals(other.Unknown); break;
            case RecordAction.Copy: state.Unknown = other.Unknown; break;
            case RecordAction.Hash: Hash = HashCode.Combine(Hash, state.Unknown); break;
            case RecordAction.Write or RecordAction.Print: (_hasUnknown, _unknown) = (true, state.Unknown); break;
            case RecordAction.Describe or RecordAction.ReadInOrder or RecordAction.ReadByName or RecordAction.Fill: break;
            default: throw new InvalidOperationException($"The action {_action} is not defined.");
        }
    }

    /// <summary>Visits the presence bits of a record without JSON, before all members. They belong to optional values.</summary>
    /// <param name="bits">The field.</param>
    /// <param name="other">The field of the other record.</param>
    public void Present(ref ulong bits, ref ulong other) => Present(ref bits, ref other, remembersFilled: false);

    private void Present(ref ulong bits, ref ulong other, bool remembersFilled)
    {
        switch (_action)
        {
            case RecordAction.Describe: RemembersFilled = remembersFilled; break;
            case RecordAction.Complete: bits = _presence; break;
            case RecordAction.Compare: IsDifferent |= bits != other; break;
            case RecordAction.Copy: bits = other; break;
            case RecordAction.Hash: Hash = HashCode.Combine(Hash, bits); break;
            case RecordAction.Write or RecordAction.Print: _presence = bits; break;
            case RecordAction.ReadInOrder or RecordAction.ReadByName or RecordAction.Fill: break;
            default: throw new InvalidOperationException($"The action {_action} is not defined.");
        }
    }

    // Two generic methods instead of three save a lookup of their type argument.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Visit<T>(ref T field, ref T other, string? name, ValueCodec<T>? codec, string? property, MemberPresence presence)
    {
        switch (_action)
        {
            case RecordAction.ReadInOrder: ReadInOrder(ref field, codec); break;
            case RecordAction.ReadByName: ReadByName(ref field, codec); break;
            case RecordAction.Write: Write(field, codec); break;
            case RecordAction.Compare: IsDifferent = IsDifferent || !EqualityComparer<T>.Default.Equals(field, other); break;
            case RecordAction.Copy: field = other; break;
            case RecordAction.Hash: Hash = HashCode.Combine(Hash, field); break;
            case RecordAction.Print: Print(field); break;
            case RecordAction.Fill: Fill(ref field, codec); break;
            case RecordAction.Describe: Described!.Add(new RecordMember(name, property ?? PropertyName.FromWire(name!), presence)); break;
            case RecordAction.Complete: break;
            default: throw new InvalidOperationException($"The action {_action} is not defined.");
        }
    }

    private void Write<T>(T field, ValueCodec<T>? codec)
    {
        RecordMember member = _table.Members[_next++];
        if (member.Literal is { } name && member.IsWritten(field, _presence))
        {
            Writer.Reserve(name.Length + 1);
            Writer.Byte(_separator);
            Writer.Literal(name);
            codec!.Write(ref Writer, field);
            _separator = (byte)',';
        }
    }

    /// <summary>Closes the object.</summary>
    internal void EndWrite()
    {
        Writer.Reserve(2);
        if (_separator == ',')
        {
            Writer.Close(_unknown, 0);
        }
        else
        {
            Writer.Byte(_separator);
            Writer.CloseTrailing(_unknown, 0);
        }
    }

    /// <summary>Prints the property that follows all members.</summary>
    internal void EndPrint()
    {
        if (_hasUnknown)
        {
            Print("UnknownMembers", _unknown.ToString());
        }
    }

    private void Print<T>(T field)
    {
        RecordMember member = _table.Members[_next++];
        bool isAbsent = member.Presence is MemberPresence.Bit && (_presence & member.PresentBit) == 0;
        Print(member.Property, isAbsent ? null : field?.ToString());
    }

    private void Print(string property, string? value)
    {
        Text!.Append(_separator == ',' ? ", " : "").Append(property).Append(" = ").Append(value);
        _separator = (byte)',';
    }
}
