using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a record of the model to its C#.</summary>
internal sealed class Records(Types types, RecordDef record)
{
    private readonly Checks _checks = new(types);

    /// <param name="all">The types of the API.</param>
    /// <param name="record">The record.</param>
    /// <param name="fallback">What is said of it when the spec says nothing.</param>
    /// <param name="converts">Whether it is made from its only required member.</param>
    public static RecordCode Of(Types all, RecordDef record, string fallback, bool converts) =>
        new Records(all.Within(record), record).Of(fallback, converts);

    private RecordCode Of(string fallback, bool converts)
    {
        EquatableArray<MemberCode> members = WithBits([.. record.Fields.Select(Member)]);
        int required = members.Count(member => member.Presence is Presence.Required);
        int optional = members.Count - required;
        return new RecordCode
        {
            Name = record.Name,
            Docs = Words.OfType(record.Docs, record.Life, fallback),
            Attributes = Words.Attributes(record.Life, ""),
            Members = members,
            Rules = new Conditions(types, record, members).Rules(),
            ConvertsFrom = converts && required == 1 ? members.Single(member => member.Presence is Presence.Required) : null,
            PresenceWords = Count(members.Where(member => member.Presence is Presence.Bit)),
            SeenWords = Count(members),
            MissLimit = required > 2 ? 2 + optional : null,
            OpensWithFirst = members.Count > 0 && members[0].Presence is Presence.Required or Presence.Const,
        };
    }

    private MemberCode Member(Field field)
    {
        bool nullable = field.Type is NullableType;
        TypeRef bare = field.Type is NullableType { Of: var of } ? of : field.Type;
        CsType type = types.Of(bare);
        Presence presence = PresenceOf(field, bare, type, nullable);
        string name = JsonText.Quote(field.Wire) + ":";
        return new MemberCode
        {
            Wire = field.Wire,
            NameLiteral = Literal.Inside(name),
            NameBytes = System.Text.Encoding.UTF8.GetByteCount(name),
            Property = field.Name,
            Field = Identifiers.Field(field.Name),
            Local = Identifiers.Local(field.Name),
            Type = type,
            PropertyType = presence switch
            {
                Presence.ThreeStates => $"Optional<{type.NullableName}>",
                Presence.Required or Presence.Const => nullable ? type.NullableName : type.Name,
                _ => type.NullableName,
            },
            Presence = presence,
            Nullable = nullable,
            Initial = Initial(bare, presence, type, nullable),
            Docs = Words.OfMember(field, type),
            Attributes = Words.Attributes(field.Life, ""),
            Checks = _checks.Of(bare, Literal.Of(field.Wire), field.Name),
        };
    }

    private static Presence PresenceOf(Field field, TypeRef bare, CsType type, bool nullable) => field switch
    {
        { Optional: true } when nullable => Presence.ThreeStates,
        { Optional: true } => type.IsValue ? Presence.Bit : Presence.Null,
        _ => bare is ScalarType { Const: not null } && !nullable ? Presence.Const : Presence.Required,
    };

    private static string? Initial(TypeRef bare, Presence presence, CsType type, bool nullable) => presence switch
    {
        Presence.Const => ((ScalarType)bare).Const switch
        {
            { Kind: JsonKind.String } text => Literal.Of(text.Text),
            { Kind: JsonKind.Number } number => number.Text,
            { } literal => literal.Text,
            null => null,
        },
        Presence.Required when !type.IsValue && !nullable => "null!",
        _ => null,
    };

    /// <summary>Bits first for the members whose presence is kept, then for those that a reader must have seen.</summary>
    private static EquatableArray<MemberCode> WithBits(MemberCode[] members)
    {
        int next = 0;
        foreach (Func<Presence, bool> wanted in new Func<Presence, bool>[]
        {
            presence => presence is Presence.Bit,
            presence => presence is Presence.Required or Presence.Const,
        })
        {
            for (int i = 0; i < members.Length; i++)
            {
                if (wanted(members[i].Presence))
                {
                    members[i] = members[i] with { Bit = new BitCode(next / 64, $"0x{1UL << (next % 64):X}") };
                    next++;
                }
            }
        }

        return members.ToEquatableArray();
    }

    private static int Count(IEnumerable<MemberCode> members) =>
        members.Select(member => member.Bit is { } bit ? bit.Word + 1 : 0).DefaultIfEmpty().Max();
}
