using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the property of a field of a record.</summary>
internal sealed class MemberCodeBuilder(TypeMap types)
{
    private readonly CheckBuilder _checks = new(types);

    /// <param name="sourceField">The field.</param>
    /// <param name="siblings">The fields of the record.</param>
    /// <param name="foreign">The names that the API itself sends.</param>
    public MemberCode Build(Field sourceField, IEnumerable<Field> siblings, IReadOnlyList<(FieldLocation Location, string Name)> foreign)
    {
        Field field = ToParameter(sourceField);
        bool nullable = field.Type is NullableType;
        TypeRef bare = GetBareType(field);
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
            IsRest = field.IsRest || field.IsFamily,
            Family = field.IsFamily ? FamilyBuilder.Build(field, siblings, foreign) : null,
            Type = type,
            PropertyType = presence switch
            {
                Presence.ThreeStates => $"Optional<{type.NullableName}>",
                Presence.Required or Presence.Const => nullable ? type.NullableName : type.Name,
                Presence.Flag => type.Name,
                Presence.Null or Presence.Bit => type.NullableName,
                _ => throw new InvalidOperationException($"The presence {presence} is not defined."),
            },
            Presence = presence,
            Nullable = nullable,
            Direction = field.Direction,
            IsAlwaysInDirection = field.IsAlwaysInDirection,
            Nested = field.Nesting is { } nesting ? $"{types.NestedShapes.Format(field.Location is FieldLocation.FormMap ? ((MapType)bare).Item : field.Type)}, ParameterNesting.{nesting}" : null,
            NestedType = field.Nesting is not null && nullable ? types.Map(field.Type) : type,
            FillStatement = presence is Presence.Required && !nullable && !field.IsFamily && field.Location is FieldLocation.Member ? BuildFillStatement(field, type, Identifiers.CreateFieldName(field.Name)) : null,
            EmptyLiteral = bare is ScalarType scalar && ScalarForm.Find(scalar) is { IsEmptyLiteral: true, Empty: { } empty } ? empty : null,
            Initial = GetInitialValue(bare, presence, type, nullable),
            Docs = XmlDocs.BuildMemberDocs(field, type),
            Attributes = XmlDocs.BuildAttributes(field.Lifecycle, ""),
        };
    }

    /// <summary>Builds the checks of a member, after its presence bit has been assigned.</summary>
    /// <param name="member">The member.</param>
    /// <param name="sourceField">The field that the member was built from.</param>
    /// <param name="access">The access to the value of the member.</param>
    /// <param name="owner">The end of the names of the patterns.</param>
    /// <param name="index">The index of the member in a tuple, or null.</param>
    public EquatableArray<CheckCode> BuildChecks(MemberCode member, Field sourceField, MemberAccess access, string owner, int? index)
    {
        Field field = ToParameter(sourceField);
        TypeRef bare = GetBareType(field);
        string value = access.GetValue(member);
        if (index is { } place)
        {
            // A violation names the index of an item, as its JSON Pointer does.
            return field.IsRest
                ? [.. _checks.Build(bare, value, "null", owner).Select(check => check with { Report = $"violations.StartAt({place}); {check.Report}" })]
                : _checks.Build(bare, value, $"\"{place}\"", owner);
        }

        if (member.Family is { } family)
        {
            return BuildFamilyChecks(family, field, value, owner, isJson: member.IsJson);
        }

        return field.Location is FieldLocation.Status || field.Direction is FieldDirection.ReadOnly ? [] : [.. _checks.Build(bare, value, Literal.Create(field.Wire), owner), .. FileCheckBuilder.Build(field, bare, value)];
    }

    // The members of a family are members of the record, so a violation names them alone. The names outside of JSON are checked when they are written.
    private EquatableArray<CheckCode> BuildFamilyChecks(FamilyCode family, Field field, string value, string owner, bool isJson)
    {
        string arguments = Layout.JoinList([value, .. family.Arguments]);
        bool isAnyName = !isJson || family.Names.Count + family.Prefixes.Count == 0;
        var type = (MapType)field.Type;
        return
        [
            .. isAnyName ? [] : new[] { new CheckCode(Condition.Of($"Check.Family({arguments})"), $"violations.Family({arguments});") },
            .. CheckBuilder.BuildCount(type, type.Limits, value, Literal.Create(field.Wire)),
            .. _checks.Build(type with { Limits = Limits.None }, value, "null", owner).Select(check => check with { Report = $"violations.BeginFamily({Literal.Create(family.Prefix)}); {check.Report} violations.EndFamily();" }),
        ];
    }

    private static TypeRef GetBareType(Field field) => field.Type is NullableType { Inner: var inner } ? inner : field.Type;

    /// <summary>Converts a nullable field outside of JSON to an optional one, because text has no null, except for a value whose members are parameters of their own.</summary>
    private static Field ToParameter(Field field) => field is { Nesting: null, Location: not (FieldLocation.Member or FieldLocation.Body or FieldLocation.Part), Type: NullableType nullable }
        ? field with { Type = nullable.Inner, Optional = true }
        : field;

    private static Presence GetPresence(Field field, TypeRef bare, CsType type, bool nullable) => field switch
    {
        { IsFamily: true } => Presence.Required,
        { Type: ScalarType { Kind: ScalarKind.Flag } } => Presence.Flag,
        { Optional: true } when nullable => Presence.ThreeStates,
        { Optional: true } => type.IsValue ? Presence.Bit : Presence.Null,
        _ => bare is ScalarType { Const: not null } && !nullable ? Presence.Const : Presence.Required,
    };

    private static string? BuildFillStatement(Field field, CsType type, string member)
    {
        string wire = Literal.Create(field.Wire);
        string? value = type.Shape switch
        {
            TypeShape.Scalar => field.Type is ScalarType scalar ? ScalarForm.Find(scalar).Empty : null,
            TypeShape.Record => $"JsonParsing.FillRecord(position, ref reader, {wire}, {type.Reader})",
            TypeShape.Union or TypeShape.Secret => "",
            TypeShape.Encoded => type.IsValue ? null : "",
            TypeShape.Enum or TypeShape.List or TypeShape.Set or TypeShape.Map or TypeShape.OrFalse or TypeShape.File or TypeShape.Stream or TypeShape.Nullable => null,
            _ => throw new InvalidOperationException($"The shape {type.Shape} is not defined."),
        };
        return value is null ? null : value.Length == 0 ? $"throw JsonParsing.CreateNoEmptyValueException(position, {wire});" : $"{member} = {value};";
    }

    private static string? GetInitialValue(TypeRef bare, Presence presence, CsType type, bool nullable) => presence switch
    {
        // The default of the type needs no initial value.
        Presence.Const => FormatConstant((ScalarType)bare) is var constant && constant is "false" or "0" or "0L" or "0UL" or "0m" ? null : constant,
        Presence.Required => type.IsValue || nullable ? null : "null!",
        Presence.Flag => bare is ScalarType { Const.Kind: JsonKind.True } ? "true" : null,
        Presence.Null or Presence.Bit or Presence.ThreeStates => null,
        _ => throw new InvalidOperationException($"The presence {presence} is not defined."),
    };

    private static string? FormatConstant(ScalarType scalar) => scalar.Const switch
    {
        { } constant when ScalarForm.Find(scalar).FormatConstant is { } format => format(constant.Text),
        { Kind: JsonKind.String } text => Literal.Create(text.Text),
        var literal => literal?.Text,
    };
}
