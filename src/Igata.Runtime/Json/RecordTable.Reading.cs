using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

internal sealed partial class RecordTable
{
    private readonly MemberIndex _index;
    private readonly ulong _required;
    private readonly int _maxMisses;

    /// <summary>Reads a record. Members in the order of the spec are compared one by one; any other order is found by name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public object Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        object record = RecordData.Clone(_empty);
        ref byte start = ref RecordData.GetStart(record);
        int current = position, misses = 0;
        ulong seen = 0, presence = 0;
        byte separator = (byte)'{';
        reader.PushDepth(current);
        RecordMember[] members = _json;
        for (int i = 0; i < members.Length; i++)
        {
            RecordMember member = members[i];
            if (JsonParsing.TryReadName(json, ref current, ref separator, member.Literal, ref reader))
            {
                if (member.PreservesNull && JsonParsing.IsNull(json, current))
                {
                    current = JsonParsing.CaptureNull(json, current, member.Literal, ref GetUnknown(ref start));
                    continue;
                }

                member.Read(ref Unsafe.AddByteOffset(ref start, member.Offset), json, ref current, ref reader);
                seen |= 1UL << i;
                presence |= member.PresentBit;
            }
            else if (++misses > _maxMisses)
            {
                break;
            }
        }

        if (!JsonParsing.TryReadObjectEnd(json, ref current, ref separator, ref reader))
        {
            (current, seen, presence) = ReadInAnyOrder(ref start, json, position, current, ref reader, seen, presence);
        }

        if ((_required & ~seen) != 0)
        {
            presence |= FillMissing(ref start, position, ref reader, _required & ~seen);
        }

        SetPresence(ref start, presence);
        reader.PopDepth();
        position = current;
        return record;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Position, ulong Seen, ulong Presence) ReadInAnyOrder(ref byte start, ReadOnlySpan<byte> json, int position, int current, ref JsonReader reader, ulong seen, ulong presence)
    {
        ref JsonMembers unknown = ref GetUnknown(ref start);
        ExplicitNullTracker nulls = default;
        int index = -1;
        while (JsonParsing.TryReadNextName(json, position, ref current, ref reader, out ReadOnlySpan<byte> name))
        {
            int found = _index.Find(name, index + 1);
            if (found < 0)
            {
                JsonParsing.CaptureUnknownMember(json, ref current, ref reader, ref unknown);
                continue;
            }

            index = found;
            RecordMember member = _json[found];
            ref byte field = ref Unsafe.AddByteOffset(ref start, member.Offset);
            if (member.PreservesNull && nulls.TryReadNull(json, ref current, found, name, ref reader, ref unknown))
            {
                member.Reset(ref field);
                presence &= ~member.PresentBit;
                continue;
            }

            member.Read(ref field, json, ref current, ref reader);
            seen |= 1UL << found;
            presence |= member.PresentBit;
        }

        return (current, seen, presence);
    }

    /// <summary>Fills the required members that are missing, or throws if the client rejects them. Returns the bits of what it filled.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong FillMissing(ref byte start, int position, ref JsonReader reader, ulong missing)
    {
        ulong filled = 0;
        for (int i = 0; i < _json.Length; i++)
        {
            RecordMember member = _json[i];
            if ((missing & (1UL << i)) != 0)
            {
                if (reader.Filled is null)
                {
                    throw JsonParsing.CreateMissingMemberException(position, member.Name!);
                }

                reader.Filled.Add(_name, member.Name!);
                member.Fill(ref Unsafe.AddByteOffset(ref start, member.Offset), position, ref reader);
                filled |= member.FilledBit;
            }
        }

        return filled;
    }
}
