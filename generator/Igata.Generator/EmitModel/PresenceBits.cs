using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Which bits say that a member is there, or was seen: first those of the members whose presence is kept, JSON before
/// the rest, then those that a reader of JSON must have seen.
/// </summary>
internal static class PresenceBits
{
    private static readonly Func<MemberCode, bool>[] Order =
    [
        member => member is { Presence: Presence.Bit, IsJson: true },
        member => member is { Presence: Presence.Bit, IsJson: false },
        member => member is { Presence: Presence.Required or Presence.Const, IsJson: true },
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
                    members[i] = members[i] with { Bit = new BitCode(next / 64, $"0x{1UL << (next % 64):X}") };
                    next++;
                }
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>How many words the bits of some members take.</summary>
    public static int CountWords(IEnumerable<MemberCode> members) =>
        members.Select(member => member.Bit is { } bit ? bit.Word + 1 : 0).DefaultIfEmpty().Max();
}
