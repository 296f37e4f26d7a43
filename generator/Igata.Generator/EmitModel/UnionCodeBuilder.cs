using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>From a union to its C#: which case takes a value is decided here, in the order of the spec.</summary>
internal sealed class UnionCodeBuilder(TypeMap types, UnionDef union)
{
    private readonly CheckBuilder _checks = new(types);

    public static UnionCode Build(TypeMap all, UnionDef union, string fallback) => new UnionCodeBuilder(all.CreateScope(union), union).Build(fallback);

    private UnionCode Build(string fallback) => new()
    {
        Name = union.Name,
        Docs = XmlDocs.BuildTypeDocs(union.Docs, union.Lifecycle, fallback),
        Attributes = XmlDocs.BuildAttributes(union.Lifecycle, ""),
        Discriminator = union.Form is UnionForm.ByMember ? Literal.EscapeJson(union.Discriminator!) + ":" : null,
        IsByKey = union.Form is UnionForm.ByKey,
        Cases = [.. union.Cases.Select(BuildCase)],
    };

    private UnionCaseCode BuildCase(UnionCase @case)
    {
        CsType type = types.Map(@case.Type);
        string opening = $"{{{JsonStringLiteral.Quote(@case.Wire ?? "")}:";
        return new UnionCaseCode(
            @case.Name,
            Identifiers.CreateLocalName(@case.Name),
            type,
            @case.Wire is null ? BuildTest(@case) : $"tag.SequenceEqual({Literal.Create(@case.Wire)}u8)",
            _checks.Build(@case.Type, @case.Wire is not null && union.Form is UnionForm.ByKey ? Literal.Create(@case.Wire) : "null", @case.Name))
        {
            Description = union.Form is UnionForm.ByKey ? $"{XmlText.FormatCode(@case.Wire!)}: {type.Description}" : type.Description,
            Opening = union.Form is UnionForm.ByKey ? Literal.Escape(opening) : null,
            OpeningBytes = System.Text.Encoding.UTF8.GetByteCount(opening),
            Discriminator = union.Form is UnionForm.ByMember ? $"{GetDiscriminatorName(@case)} == {Literal.Create(@case.Wire!)}" : null,
            IsOnly = union.Cases.Count(other => types.Map(other.Type).Name == type.Name) == 1,
        };
    }

    private string GetDiscriminatorName(UnionCase @case) =>
        ((RecordDef)types.Find((DefinedType)@case.Type)).Fields.First(field => field.Wire == union.Discriminator).Name;

    private string BuildTest(UnionCase @case) => @case.Type switch
    {
        ScalarType scalar => BuildTest(scalar, @case.Name),
        DefinedType defined => types.Find(defined) switch
        {
            EnumDef { ValueKind: ScalarKind.String } => "kind == JsonKind.String",
            EnumDef => "kind == JsonKind.Number && JsonParsing.IsInteger(json, at)",
            _ => "kind == JsonKind.Object",
        },
        ListType => "kind == JsonKind.Array",
        MapType => "kind == JsonKind.Object",
        _ => throw new InvalidOperationException($"A union cannot hold a case of kind {@case.Type.GetType().Name}."),
    };

    private static string BuildTest(ScalarType scalar, string name) => scalar switch
    {
        { Const: { } constant } => $"JsonParsing.Matches(json, at, \"{(constant.Kind == JsonKind.String ? Literal.EscapeJson(constant.Text) : constant.Text)}\"u8)",
        { Limits.Pattern: not null } => $"kind == JsonKind.String && JsonParsing.Matches(json, at, Matches_{name})",
        _ => scalar.Kind switch
        {
            ScalarKind.Number when scalar.NonFinite => "kind == JsonKind.Number || JsonParsing.IsNonFinite(json, at)",
            ScalarKind.Boolean => "kind is JsonKind.True or JsonKind.False",
            ScalarKind.Number or ScalarKind.UnixTime => "kind == JsonKind.Number",
            ScalarKind.Int or ScalarKind.Long or ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros or ScalarKind.Seconds
                => "kind == JsonKind.Number && JsonParsing.IsInteger(json, at)",
            ScalarKind.Object => "kind == JsonKind.Object",
            ScalarKind.Any => "true",
            _ => "kind == JsonKind.String",
        },
    };
}
