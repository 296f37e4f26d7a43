using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>One member of a record: its names, its place in the object, and its presence.</summary>
/// <param name="name">The name on the wire; null if the member is not part of the JSON.</param>
/// <param name="property">The name of the property.</param>
/// <param name="offset">The distance of the field from the first byte of the data of the record.</param>
/// <param name="presence">The way in which the record stores whether the member is present.</param>
internal abstract class RecordMember(string? name, string property, nint offset, MemberPresence presence)
{
    /// <summary>Gets the name on the wire; null if the member is not part of the JSON.</summary>
    public string? Name => name;

    /// <summary>Gets the name of the property.</summary>
    public string Property => property;

    /// <summary>Gets the way in which the record stores whether the member is present.</summary>
    public MemberPresence Presence => presence;

    /// <summary>Gets the unescaped name as UTF-8, by which the member is found.</summary>
    public byte[] Key { get; } = name is null ? [] : Encoding.UTF8.GetBytes(name);

    /// <summary>Gets the quoted name and the colon.</summary>
    public byte[] Literal { get; } = name is null ? [] : [.. JsonData.String(name).Utf8, (byte)':'];

    /// <summary>Gets whether null is not a value of the member: it is read as absent, and preserved.</summary>
    public bool PreservesNull => Presence is MemberPresence.Reference or MemberPresence.Bit;

    /// <summary>Gets the bit that is set if the member is present; zero if its presence has no bit.</summary>
    public ulong PresentBit { get; set; }

    /// <summary>Gets the bit that is set if the member was filled because a response lacks it; zero if the record does not remember that.</summary>
    public ulong FilledBit { get; set; }

    /// <summary>Gets the field in a record.</summary>
    public ref byte Locate(object record) => ref Unsafe.AddByteOffset(ref RecordData.GetStart(record), offset);

    /// <summary>Returns whether the member is written.</summary>
    public abstract bool IsPresent(object record, ulong presence);

    public abstract void Read(object record, ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);

    public abstract void Write(object record, ref JsonWriter json);

    /// <summary>Sets the member to the empty value of its type.</summary>
    public abstract void Fill(object record, int position, ref JsonReader reader);

    /// <summary>Sets the field to its default, which is the value of an absent member.</summary>
    public abstract void Reset(object record);

    public abstract void Copy(object source, object target);

    public abstract bool AreEqual(object left, object right);

    public abstract int GetHashCode(object record);

    /// <summary>Returns the text of a member that is present; empty for null.</summary>
    public abstract string? Format(object record);
}

/// <summary>A member of a type.</summary>
internal sealed class RecordMember<T>(string? name, string property, nint offset, MemberPresence presence, ValueCodec<T>? codec)
    : RecordMember(name, property, offset, presence)
{
    public override bool IsPresent(object record, ulong presence) => Presence switch
    {
        MemberPresence.Always => (presence & FilledBit) == 0,
        MemberPresence.Bit => (presence & PresentBit) != 0,
        MemberPresence.Reference or MemberPresence.ThreeStates => !EqualityComparer<T?>.Default.Equals(Find(record), default),
        _ => throw new InvalidOperationException($"The presence {Presence} is not defined."),
    };

    public override void Read(object record, ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
        Find(record) = codec!.Read(json, ref position, ref reader);

    public override void Write(object record, ref JsonWriter json) => codec!.Write(ref json, Find(record));

    public override void Fill(object record, int position, ref JsonReader reader) => Find(record) = codec!.CreateEmptyValue(position, ref reader, Name!);

    public override void Reset(object record) => Find(record) = default!;

    public override void Copy(object source, object target) => Find(target) = Find(source);

    public override bool AreEqual(object left, object right) => EqualityComparer<T>.Default.Equals(Find(left), Find(right));

    public override int GetHashCode(object record) => Find(record) is { } value ? EqualityComparer<T>.Default.GetHashCode(value) : 0;

    public override string? Format(object record) => Find(record)?.ToString();

    private ref T Find(object record) => ref Unsafe.As<byte, T>(ref Locate(record));
}

/// <summary>The way in which a record stores whether a member is present.</summary>
internal enum MemberPresence
{
    /// <summary>The member is always present.</summary>
    Always,

    /// <summary>Null is absent.</summary>
    Reference,

    /// <summary>A bit says whether the member is present.</summary>
    Bit,

    /// <summary>The member is absent, null, or a value.</summary>
    ThreeStates,
}
