using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>From one field of a record to its property.</summary>
internal sealed class MemberCodeBuilder(TypeMap types)
{
    private readonly CheckBuilder _checks = new(types);

    public MemberCode Build(Field sourceField)
    {
        Field field = ToParameter(sourceField);
        bool nullable = field.Type is NullableType;
        TypeRef bare = field.Type is NullableType { Inner: var inner } ? inner : field.Type;
        CsType type = types.Map(bare);
        Presence presence = GetPresence(field, bare, type, nullable);
        string name = JsonStringLiteral.Quote(field.Wire) + ":";
        return new MemberCode
        {
            Wire = field.Wire,
            NameLiteral = Literal.Escape(name),
            NameBytes = System.Text.Encoding.UTF8.GetByteCount(name),
            Property = field.Name,
            Field = Identifiers.CreateFieldName(field.Name),
            Local = Identifiers.CreateLocalName(field.Name),
            IsJson = field.Location is FieldLocation.Member,
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
            Initial = GetInitialValue(bare, presence, type, nullable),
            Docs = XmlDocs.BuildMemberDocs(field, type),
            Attributes = XmlDocs.BuildAttributes(field.Lifecycle, ""),
            Checks = field.Location is FieldLocation.Status ? [] : [.. _checks.Build(bare, Literal.Create(field.Wire), field.Name), .. FileCheckBuilder.Build(field, bare)],
        };
    }

    /// <summary>Outside of JSON there is no null: what may be null may be absent.</summary>
    private static Field ToParameter(Field field) => field is { Location: not (FieldLocation.Member or FieldLocation.Body or FieldLocation.Part), Type: NullableType nullable }
        ? field with { Type = nullable.Inner, Optional = true }
        : field;

    private static Presence GetPresence(Field field, TypeRef bare, CsType type, bool nullable) => field switch
    {
        { Type: ScalarType { Kind: ScalarKind.Flag } } => Presence.Flag,
        { Optional: true } when nullable => Presence.ThreeStates,
        { Optional: true } => type.IsValue ? Presence.Bit : Presence.Null,
        _ => bare is ScalarType { Const: not null } && !nullable ? Presence.Const : Presence.Required,
    };

    private static string? GetInitialValue(TypeRef bare, Presence presence, CsType type, bool nullable) => presence switch
    {
        Presence.Const => ((ScalarType)bare).Const switch
        {
            { Kind: JsonKind.String } text => Literal.Create(text.Text),
            { Kind: JsonKind.Number } number => number.Text,
            { } literal => literal.Text,
            null => null,
        },
        Presence.Required when !type.IsValue && !nullable => "null!",
        _ => null,
    };
}
