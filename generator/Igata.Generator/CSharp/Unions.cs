using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From a union by kind to its C#: which case takes a value is decided here, in the order of the spec.</summary>
internal sealed class Unions(Types types)
{
    private readonly Checks _checks = new(types);

    public UnionCode Of(UnionDef union, string fallback) => new()
    {
        Name = union.Name,
        Docs = Words.OfType(union.Docs, union.Life, fallback),
        Attributes = Words.Attributes(union.Life, ""),
        Cases = [.. union.Cases.Select(@case => Case(union, @case))],
    };

    private UnionCaseCode Case(UnionDef union, UnionCase @case) => new(
        @case.Name,
        Identifiers.Local(@case.Name),
        types.Of(@case.Type),
        Test(@case),
        _checks.Of(@case.Type, "null", @case.Name))
    {
        IsOnly = union.Cases.Count(other => types.Of(other.Type).Name == types.Of(@case.Type).Name) == 1,
    };

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
