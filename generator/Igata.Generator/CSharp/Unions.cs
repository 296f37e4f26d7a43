using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a union to its C#: which case takes a value is decided here, in the order of the spec.</summary>
internal sealed class Unions(Types types, UnionDef union)
{
    private readonly Checks _checks = new(types);

    public static UnionCode Of(Types all, UnionDef union, string fallback) => new Unions(all.Within(union), union).Of(fallback);

    private UnionCode Of(string fallback) => new()
    {
        Name = union.Name,
        Docs = Words.OfType(union.Docs, union.Life, fallback),
        Attributes = Words.Attributes(union.Life, ""),
        Discriminator = union.Form is UnionForm.ByMember ? Literal.JsonInside(union.Discriminator!) + ":" : null,
        IsByKey = union.Form is UnionForm.ByKey,
        Cases = [.. union.Cases.Select(Case)],
    };

    private UnionCaseCode Case(UnionCase @case)
    {
        CsType type = types.Of(@case.Type);
        string opening = $"{{{JsonText.Quote(@case.Wire ?? "")}:";
        return new UnionCaseCode(
            @case.Name,
            Identifiers.Local(@case.Name),
            type,
            @case.Wire is null ? Test(@case) : $"tag.SequenceEqual({Literal.Of(@case.Wire)}u8)",
            _checks.Of(@case.Type, @case.Wire is not null && union.Form is UnionForm.ByKey ? Literal.Of(@case.Wire) : "null", @case.Name))
        {
            Words = union.Form is UnionForm.ByKey ? $"{XmlText.Code(@case.Wire!)}: {type.Words}" : type.Words,
            Opening = union.Form is UnionForm.ByKey ? Literal.Inside(opening) : null,
            OpeningBytes = System.Text.Encoding.UTF8.GetByteCount(opening),
            Told = union.Form is UnionForm.ByMember ? $"{Tag(@case)} == {Literal.Of(@case.Wire!)}" : null,
            IsOnly = union.Cases.Count(other => types.Of(other.Type).Name == type.Name) == 1,
        };
    }

    private string Tag(UnionCase @case) =>
        ((RecordDef)types.Find((DefinedType)@case.Type)).Fields.First(field => field.Wire == union.Discriminator).Name;

    private string Test(UnionCase @case) => @case.Type switch
    {
        ScalarType scalar => Test(scalar, @case.Name),
        DefinedType defined => types.Find(defined) switch
        {
            EnumDef { Of: ScalarKind.String } => "kind == JsonKind.String",
            EnumDef => "kind == JsonKind.Number && Json.IsWhole(json, at)",
            _ => "kind == JsonKind.Object",
        },
        ListType => "kind == JsonKind.Array",
        MapType => "kind == JsonKind.Object",
        _ => throw new InvalidOperationException($"A union cannot hold a case of kind {@case.Type.GetType().Name}."),
    };

    private static string Test(ScalarType scalar, string name) => scalar switch
    {
        { Const: { } constant } => $"Json.Is(json, at, \"{(constant.Kind == JsonKind.String ? Literal.JsonInside(constant.Text) : constant.Text)}\"u8)",
        { Limits.Pattern: not null } => $"kind == JsonKind.String && Json.Is(json, at, Matches_{name})",
        _ => scalar.Kind switch
        {
            ScalarKind.Number when scalar.NonFinite => "kind == JsonKind.Number || Json.IsNonFinite(json, at)",
            ScalarKind.Boolean => "kind is JsonKind.True or JsonKind.False",
            ScalarKind.Number or ScalarKind.UnixTime => "kind == JsonKind.Number",
            ScalarKind.Int or ScalarKind.Long or ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros or ScalarKind.Seconds
                => "kind == JsonKind.Number && Json.IsWhole(json, at)",
            ScalarKind.Object => "kind == JsonKind.Object",
            ScalarKind.Any => "true",
            _ => "kind == JsonKind.String",
        },
    };
}
