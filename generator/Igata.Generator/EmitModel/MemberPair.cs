using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A field of a record, and its member in the code.</summary>
internal sealed record MemberPair(Field Field, MemberCode Member)
{
    public static MemberPair[] Create(RecordDef record, EquatableArray<MemberCode> members)
    {
        var pairs = new MemberPair[members.Count];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new MemberPair(record.Fields[i], members[i]);
        }

        return pairs;
    }
}
