using System.Text;

namespace Igata.Runtime.Json;

/// <summary>What the table of a record knows of one member.</summary>
internal sealed class RecordMember(string? name, string property, MemberPresence presence)
{
    /// <summary>The quoted name and the colon; null if the member is not part of the JSON.</summary>
    public readonly byte[]? Literal = name is null ? null : [.. JsonData.String(name).Utf8, (byte)':'];

    /// <summary>The unescaped name as UTF-8, by which the member is found.</summary>
    public readonly byte[] Key = name is null ? [] : Encoding.UTF8.GetBytes(name);

    /// <summary>Whether null is not a value of the member: it is read as absent, and preserved.</summary>
    public readonly bool PreservesNull = presence is MemberPresence.Reference or MemberPresence.Bit;

    /// <summary>The index among the members of the JSON.</summary>
    public int Index;

    /// <summary>The bit that is set if the member is present; zero if its presence has no bit.</summary>
    public ulong PresentBit;

    /// <summary>The bit that is set if the member was filled because a response lacks it; zero if the record does not remember that.</summary>
    public ulong FilledBit;

    /// <summary>Gets the name on the wire; null if the member is not part of the JSON.</summary>
    public string? Name => name;

    /// <summary>Gets the name of the property.</summary>
    public string Property => property;

    /// <summary>Gets the way in which the record stores whether the member is present.</summary>
    public MemberPresence Presence => presence;

    /// <summary>Returns whether the member is written.</summary>
    public bool IsWritten<T>(T value, ulong bits) => presence switch
    {
        MemberPresence.Always => (bits & FilledBit) == 0,
        MemberPresence.Bit => (bits & PresentBit) != 0,
        MemberPresence.Reference => value is not null,
        MemberPresence.ThreeStates => !EqualityComparer<T?>.Default.Equals(value, default),
        _ => throw new InvalidOperationException($"The presence {presence} is not defined."),
    };
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
