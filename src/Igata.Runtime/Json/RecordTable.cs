using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>The members of a record, with the loops that read, write, compare and print all of them.</summary>
internal sealed partial class RecordTable
{
    private readonly object _empty;
    private readonly string _name;
    private readonly RecordMember[] _members;
    private readonly RecordMember[] _json;
    private readonly nint? _presence;
    private readonly nint? _unknown;

    /// <param name="empty">A record whose fields are all default. The others are copied from it.</param>
    public RecordTable(ITableRecord empty)
    {
        var described = new RecordMembers(empty);
        empty.Describe(described);
        (_empty, _name) = (empty, empty.GetType().Name);
        _members = [.. described.Members];
        _json = [.. _members.Where(member => member.Name is not null)];
        (_presence, _unknown) = (described.PresenceOffset, described.UnknownOffset);
        AssignBits(described.RemembersFilled);
        _index = new MemberIndex([.. _json.Select(member => member.Key)]);
        for (int i = 0; i < _json.Length; i++)
        {
            _required |= _json[i].Presence is MemberPresence.Always ? 1UL << i : 0;
        }

        int required = System.Numerics.BitOperations.PopCount(_required);
        _maxMisses = required > 2 ? 2 + _json.Length - required : int.MaxValue;
    }

    /// <summary>Returns whether two records have equal members.</summary>
    public bool AreEqual(object left, object right)
    {
        ref byte first = ref RecordData.GetStart(left);
        ref byte second = ref RecordData.GetStart(right);
        if (GetPresence(ref first) != GetPresence(ref second) || (_unknown is { } && !GetUnknown(ref first).Equals(GetUnknown(ref second))))
        {
            return false;
        }

        foreach (RecordMember member in _members)
        {
            if (!member.AreEqual(ref Unsafe.AddByteOffset(ref first, member.Offset), ref Unsafe.AddByteOffset(ref second, member.Offset)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Copies all members.</summary>
    public void Copy(object source, object target)
    {
        ref byte from = ref RecordData.GetStart(source);
        ref byte to = ref RecordData.GetStart(target);
        foreach (RecordMember member in _members)
        {
            member.Copy(ref Unsafe.AddByteOffset(ref from, member.Offset), ref Unsafe.AddByteOffset(ref to, member.Offset));
        }

        SetPresence(ref to, GetPresence(ref from));
        if (_unknown is { })
        {
            GetUnknown(ref to) = GetUnknown(ref from);
        }
    }

    /// <summary>Returns a hash code of all members.</summary>
    public int GetHashCode(object record)
    {
        ref byte start = ref RecordData.GetStart(record);
        HashCode hash = default;
        foreach (RecordMember member in _members)
        {
            hash.Add(member.GetHashCode(ref Unsafe.AddByteOffset(ref start, member.Offset)));
        }

        hash.Add(GetPresence(ref start));
        if (_unknown is { })
        {
            hash.Add(GetUnknown(ref start));
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the text of a record, as C# defines it: its name, and its members in braces.</summary>
    public string Format(object record)
    {
        var text = new StringBuilder(_name).Append(" { ");
        return text.Append(Print(record, text) ? " }" : "}").ToString();
    }

    /// <summary>Appends the members of a record. Returns whether there is one.</summary>
    public bool Print(object record, StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ref byte start = ref RecordData.GetStart(record);
        ulong presence = GetPresence(ref start);
        string separator = "";
        foreach (RecordMember member in _members)
        {
            bool isAbsent = member.Presence is MemberPresence.Bit && (presence & member.PresentBit) == 0;
            text.Append(separator).Append(member.Property).Append(" = ").Append(isAbsent ? null : member.Format(ref Unsafe.AddByteOffset(ref start, member.Offset)));
            separator = ", ";
        }

        if (_unknown is { })
        {
            text.Append(separator).Append("UnknownMembers = ").Append(GetUnknown(ref start).ToString());
        }

        return _members.Length > 0 || _unknown is { };
    }

    /// <summary>Assigns the bits in the order of the generator: optional values of the JSON, other optional values, and required members.</summary>
    private void AssignBits(bool remembersFilled)
    {
        int next = 0;
        foreach (RecordMember member in _members.Where(member => member.Presence is MemberPresence.Bit).OrderBy(member => member.Name is null))
        {
            member.PresentBit = 1UL << next++;
        }

        foreach (RecordMember member in _json.Where(member => remembersFilled && member.Presence is MemberPresence.Always))
        {
            member.FilledBit = 1UL << next++;
        }
    }

    private ulong GetPresence(ref byte start) => _presence is { } offset ? Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref start, offset)) : 0;

    private void SetPresence(ref byte start, ulong bits)
    {
        if (_presence is { } offset)
        {
            Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref start, offset)) = bits;
        }
    }

    private ref JsonMembers GetUnknown(ref byte start) => ref Unsafe.As<byte, JsonMembers>(ref Unsafe.AddByteOffset(ref start, _unknown.GetValueOrDefault()));
}

/// <summary>The table of one record, and the functions that its members have in common.</summary>
internal static class RecordTable<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>
    where T : class, ITableRecord
{
    public static readonly RecordTable Instance = new(RecordData.CreateEmpty<T>());

    /// <summary>The function that writes a record as a whole document.</summary>
    public static readonly JsonWriterAction<T> Writer = (ref JsonWriter json, T record) => Instance.Write(record, ref json);
}
