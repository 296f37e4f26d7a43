using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From one field of a record to its property.</summary>
internal sealed class Members(Types types)
{
    private readonly Checks _checks = new(types);

    public MemberCode Of(Field written)
    {
        Field field = AsParameter(written);
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
            IsJson = field.In is FieldIn.Member,
            Type = type,
            PropertyType = presence switch
            {
                Presence.ThreeStates => $"Optional<{type.NullableName}>",
                Presence.Required or Presence.Const => nullable ? type.NullableName : type.Name,
                Presence.Flag => "bool",
                _ => type.NullableName,
            },
            Presence = presence,
            Nullable = nullable,
            Initial = Initial(bare, presence, type, nullable),
            Docs = Words.OfMember(field, type),
            Attributes = Words.Attributes(field.Life, ""),
            Checks = field.In is FieldIn.Status ? [] : [.. _checks.Of(bare, Literal.Of(field.Wire), field.Name), .. FileChecks.Of(field, bare)],
        };
    }

    /// <summary>Outside of JSON there is no null: what may be null may be absent.</summary>
    private static Field AsParameter(Field field) => field is { In: not (FieldIn.Member or FieldIn.Body or FieldIn.Part), Type: NullableType nullable }
        ? field with { Type = nullable.Of, Optional = true }
        : field;

    private static Presence PresenceOf(Field field, TypeRef bare, CsType type, bool nullable) => field switch
    {
        { Type: ScalarType { Kind: ScalarKind.Flag } } => Presence.Flag,
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
}
