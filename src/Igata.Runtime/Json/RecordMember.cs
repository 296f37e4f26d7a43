using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>One member of a record: its names, its place in the object, and its presence. The methods receive the field.</summary>
internal abstract class RecordMember
{
    /// <summary>The quoted name and the colon.</summary>
    public readonly byte[] Literal;

    /// <summary>The distance of the field from the first byte of the data of the record.</summary>
    public readonly nint Offset;

    /// <summary>Whether null is not a value of the member: it is read as absent, and preserved.</summary>
    public readonly bool PreservesNull;

    /// <summary>The bit that is set if the member is present; zero if its presence has no bit.</summary>
    public ulong PresentBit;

    /// <summary>The bit that is set if the member was filled because a response lacks it; zero if the record does not remember that.</summary>
    public ulong FilledBit;

    protected RecordMember(string? name, string property, nint offset, MemberPresence presence)
    {
        (Name, Property, Offset, Presence) = (name, property, offset, presence);
        PreservesNull = presence is MemberPresence.Reference or MemberPresence.Bit;
        Literal = name is null ? [] : [.. JsonData.String(name).Utf8, (byte)':'];
    }

    /// <summary>Gets the name on the wire; null if the member is not part of the JSON.</summary>
    public string? Name { get; }

    /// <summary>Gets the name of the property.</summary>
    public string Property { get; }

    /// <summary>Gets the way in which the record stores whether the member is present.</summary>
    public MemberPresence Presence { get; }

    /// <summary>Gets the unescaped name as UTF-8, by which the member is found.</summary>
    public byte[] Key => Encoding.UTF8.GetBytes(Name!);

    /// <summary>Returns whether a member of the JSON is written.</summary>
    public bool IsWritten(ref byte field, ulong presence) => Presence switch
    {
        MemberPresence.Always => (presence & FilledBit) == 0,
        MemberPresence.Bit => (presence & PresentBit) != 0,
        MemberPresence.Reference => Unsafe.As<byte, object?>(ref field) is not null,
        MemberPresence.ThreeStates => !IsDefault(ref field),
        _ => throw new InvalidOperationException($"The presence {Presence} is not defined."),
    };

    public abstract void Read(ref byte field, ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);

    public abstract void Write(ref byte field, ref JsonWriter json);

    /// <summary>Sets the member to the empty value of its type.</summary>
    public abstract void Fill(ref byte field, int position, ref JsonReader reader);

    /// <summary>Sets the field to its default, which is the value of an absent member.</summary>
    public abstract void Reset(ref byte field);

    public abstract void Copy(ref byte source, ref byte target);

    public abstract bool AreEqual(ref byte left, ref byte right);

    public abstract int GetHashCode(ref byte field);

    /// <summary>Returns the text of a member that is present; empty for null.</summary>
    public abstract string? Format(ref byte field);

    protected abstract bool IsDefault(ref byte field);
}

/// <summary>A member of a type.</summary>
internal sealed class RecordMember<T>(string? name, string property, nint offset, MemberPresence presence, ValueCodec<T>? codec)
    : RecordMember(name, property, offset, presence)
{
    private readonly JsonReaderFunc<T> _read = codec?.Read!;
    private readonly JsonWriterAction<T> _write = codec?.Write!;

    public override void Read(ref byte field, ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>
        Unsafe.As<byte, T>(ref field) = _read(json, ref position, ref reader);

    public override void Write(ref byte field, ref JsonWriter json) => _write(ref json, Unsafe.As<byte, T>(ref field));

    public override void Fill(ref byte field, int position, ref JsonReader reader) =>
        Unsafe.As<byte, T>(ref field) = codec!.CreateEmptyValue(position, ref reader, Name!);

    public override void Reset(ref byte field) => Unsafe.As<byte, T>(ref field) = default!;

    public override void Copy(ref byte source, ref byte target) => Unsafe.As<byte, T>(ref target) = Unsafe.As<byte, T>(ref source);

    public override bool AreEqual(ref byte left, ref byte right) => EqualityComparer<T>.Default.Equals(Unsafe.As<byte, T>(ref left), Unsafe.As<byte, T>(ref right));

    public override int GetHashCode(ref byte field) => Unsafe.As<byte, T>(ref field) is { } value ? EqualityComparer<T>.Default.GetHashCode(value) : 0;

    public override string? Format(ref byte field) => Unsafe.As<byte, T>(ref field)?.ToString();

    protected override bool IsDefault(ref byte field) => EqualityComparer<T?>.Default.Equals(Unsafe.As<byte, T>(ref field), default);
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
