using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>The members of a record, as it shows them to a visitor.</summary>
internal sealed class RecordTable
{
    /// <summary>All members, in the order of the record.</summary>
    public readonly RecordMember[] Members;

    /// <summary>The members of the JSON.</summary>
    public readonly RecordMember[] Json;

    /// <summary>The bits of the required members, by their index.</summary>
    public readonly ulong Required;

    /// <summary>The number of members that a reader may miss at their expected place before it switches to any order.</summary>
    public readonly int MaxMisses;

    /// <param name="empty">A record whose fields are all default.</param>
    public RecordTable(ITableRecord empty)
    {
        List<RecordMember> described = [];
        var visitor = new RecordVisitor(this, RecordAction.Describe) { Described = described };
        empty.Visit(empty, ref visitor);
        Name = empty.GetType().Name;
        Members = [.. described];
        Json = [.. Members.Where(member => member.Name is not null)];
        Index = new MemberIndex([.. Json.Select(member => member.Key)]);
        for (int i = 0; i < Json.Length; i++)
        {
            Json[i].Index = i;
            Required |= Json[i].Presence is MemberPresence.Always ? 1UL << i : 0;
        }

        int required = BitOperations.PopCount(Required);
        MaxMisses = required > 2 ? 2 + Json.Length - required : int.MaxValue;
        AssignBits(visitor.RemembersFilled);
    }

    /// <summary>Gets the name of the record.</summary>
    public string Name { get; }

    /// <summary>Gets the index of the members of the JSON by name.</summary>
    public MemberIndex Index { get; }

    /// <summary>Assigns the bits in the order of the generator: optional values of the JSON, other optional values, and required members.</summary>
    private void AssignBits(bool remembersFilled)
    {
        int next = 0;
        foreach (RecordMember member in Members.Where(member => member.Presence is MemberPresence.Bit).OrderBy(member => member.Name is null))
        {
            member.PresentBit = 1UL << next++;
        }

        foreach (RecordMember member in Json.Where(member => remembersFilled && member.Presence is MemberPresence.Always))
        {
            member.FilledBit = 1UL << next++;
        }
    }
}

/// <summary>The table of one record.</summary>
internal static class RecordTable<[DynamicallyAccessedMembers(TableRecord.Constructors)] T>
    where T : class, ITableRecord
{
    public static readonly RecordTable Instance = new(Create());

    /// <summary>The function that writes a record as a whole document.</summary>
    public static readonly JsonWriterAction<T> Writer = (ref JsonWriter json, T record) => TableRecord.Write(record, ref json);

    /// <summary>Creates a record whose members are not set. A reader sets them, or throws.</summary>
    public static T Create() => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
