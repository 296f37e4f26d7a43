using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>
/// The members of a record, with the loops that read, write, compare and print all of them. A record of a large API has a table in place of
/// code for each member, which is several times as large.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed partial class RecordTable<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>
    where T : class, ITableRecord
{
    private readonly T _empty;
    private readonly RecordMember[] _members;
    private readonly RecordMember[] _json;
    private readonly nint? _presence;
    private readonly nint? _unknown;

    private RecordTable()
    {
        _empty = RecordData.CreateEmpty<T>();
        var described = new RecordMembers(_empty);
        _empty.Describe(described);
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

    /// <summary>Gets the table.</summary>
    public static RecordTable<T> Instance { get; } = new();

    /// <summary>Returns whether two records have equal members.</summary>
    public bool AreEqual(T left, T right)
    {
        if (GetPresence(left) != GetPresence(right) || (_unknown is { } && !GetUnknown(left).Equals(GetUnknown(right))))
        {
            return false;
        }

        foreach (RecordMember member in _members)
        {
            if (!member.AreEqual(left, right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Copies all members.</summary>
    public void Copy(T source, T target)
    {
        foreach (RecordMember member in _members)
        {
            member.Copy(source, target);
        }

        SetPresence(target, GetPresence(source));
        if (_unknown is { })
        {
            GetUnknown(target) = GetUnknown(source);
        }
    }

    /// <summary>Returns a hash code of all members.</summary>
    public int GetHashCode(T record)
    {
        HashCode hash = default;
        foreach (RecordMember member in _members)
        {
            hash.Add(member.GetHashCode(record));
        }

        hash.Add(GetPresence(record));
        if (_unknown is { })
        {
            hash.Add(GetUnknown(record));
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the text of a record, as C# defines it: its name, and its members in braces.</summary>
    public string Format(T record)
    {
        var text = new StringBuilder(typeof(T).Name).Append(" { ");
        return text.Append(Print(record, text) ? " }" : "}").ToString();
    }

    /// <summary>Appends the members of a record.</summary>
    public bool Print(T record, StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ulong presence = GetPresence(record);
        string separator = "";
        foreach (RecordMember member in _members)
        {
            bool isNull = member.Presence is MemberPresence.Bit && !member.IsPresent(record, presence);
            text.Append(separator).Append(member.Property).Append(" = ").Append(isNull ? null : member.Format(record));
            separator = ", ";
        }

        if (_unknown is { })
        {
            text.Append(separator).Append("UnknownMembers = ").Append(GetUnknown(record).ToString());
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

    private ulong GetPresence(T record) => _presence is { } offset ? Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref RecordData.GetStart(record), offset)) : 0;

    private void SetPresence(T record, ulong bits)
    {
        if (_presence is { } offset)
        {
            Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref RecordData.GetStart(record), offset)) = bits;
        }
    }

    private ref JsonMembers GetUnknown(T record) => ref Unsafe.As<byte, JsonMembers>(ref Unsafe.AddByteOffset(ref RecordData.GetStart(record), _unknown.GetValueOrDefault()));
}
