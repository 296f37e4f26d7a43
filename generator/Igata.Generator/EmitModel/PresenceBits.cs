using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// The bits that record whether a member is set, or was read. The first bits belong to the members whose presence is stored, JSON
/// members before others. The other bits belong to the members that a reader of JSON must have read.
/// </summary>
internal static class PresenceBits
{
    private static readonly Func<MemberCode, bool>[] Order =
    [
        member => member is { Presence: Presence.Bit, IsJson: true },
        member => member is { Presence: Presence.Bit, IsJson: false },
        member => member is { Presence: Presence.Required or Presence.Const, IsJson: true, Family: null },
    ];

    public static EquatableArray<MemberCode> Assign(MemberCode[] members)
    {
        int next = 0;
        foreach (Func<MemberCode, bool> predicate in Order)
        {
            for (int i = 0; i < members.Length; i++)
            {
                if (members[i].Bit is null && predicate(members[i]))
                {
                    members[i] = members[i] with { Bit = new BitCode(next / BitCode.BitsPerWord, next % BitCode.BitsPerWord) };
                    next++;
                }
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>Returns the number of words that the bits of some members need.</summary>
    public static int CountWords(IEnumerable<MemberCode> members)
    {
        int count = 0;
        foreach (MemberCode member in members)
        {
            count = Math.Max(count, member.Bit is { } bit ? bit.Word + 1 : 0);
        }

        return count;
    }

    /// <summary>Returns the mask of the bits of some members in one word.</summary>
    public static ulong GetMask(IEnumerable<MemberCode> members, int wordIndex) =>
        members.Where(member => member.Bit is { } bit && bit.Word == wordIndex).Aggregate(0UL, (mask, member) => mask | 1UL << member.Bit!.Index);

    public static string FormatMask(ulong mask) => $"0x{mask:X}";
}

/// <param name="Word">The index of the word.</param>
/// <param name="Index">The index of the bit in the word.</param>
internal sealed record BitCode(int Word, int Index)
{
    public const int BitsPerWord = 64;

    /// <summary>The mask as a C# literal.</summary>
    public string Mask => PresenceBits.FormatMask(1UL << Index);
}
