namespace Igata.Specs.Model;

/// <summary>Types as shapes: what was written in place is printed in place.</summary>
internal sealed class TypePrinter
{
    private readonly Dictionary<string, TypeDef> _types;
    private readonly EquatableArray<TypeDef> _order;
    private readonly ExprPrinter _exprs;

    public TypePrinter(Api api)
    {
        _order = api.Types;
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _exprs = new ExprPrinter(_types);
    }

    /// <summary>The declared types, and the names that their printing asked for; so it is called last.</summary>
    public string Print()
    {
        (string, string?)[] declared = [.. _order.Where(type => type.Owner is null).Select(type => (_exprs.KeyOf(type.Name), (string?)Declared(type)))];
        return Flow.Mapping([.. declared, .. _exprs.Lent.Select(alias => (alias.Key, (string?)alias.Value))]);
    }

    public string Body(TypeRef type) => InPlace(type) is RecordDef record ? Fields(record) : Flow.Text(_exprs.Expr(type))!;

    public string? RulesInPlace(TypeRef type) => InPlace(type) is RecordDef record ? RulePrinter.Rules(record.Rules) : null;

    private string Declared(TypeDef type) => Flow.Mapping(
    [
        .. Definition(type),
        ("as", Flow.Text(type.Name)),
        .. Printer.Docs(type.Docs),
        .. Printer.Life(type.Life, _exprs.KeyOf),
    ]);

    private IEnumerable<(string, string?)> Definition(TypeDef type) => type switch
    {
        RecordDef record => [("fields", Fields(record)), ("rules", RulePrinter.Rules(record.Rules))],
        EnumDef set => [("type", ScalarNames.Of(set.Of)), ("enum", Values(set))],
        UnionDef union => [("type", Flow.Text(_exprs.Cases(union)))],
        _ => [],
    };

    private string Fields(RecordDef record) => Flow.Mapping(record.Fields.Select(field =>
        (Flow.Text(field.Wire + (field.Optional ? "?" : ""))!, (string?)Field(field, record))));

    private string Field(Field field, RecordDef record) => Flow.Mapping(
    [
        .. InPlace(field.Type) is RecordDef or EnumDef ? Definition(InPlace(field.Type)!) : _exprs.Shape(field.Type),
        ("default", Flow.Json(field.Default)),
        ("as", Flow.Text(field.Name)),
        ("unit", Flow.Text(field.Unit)),
        .. Printer.Docs(field.Docs),
        .. Printer.Life(field.Life, name => record.Fields.FirstOrDefault(other => other.Name == name)?.Wire),
    ]);

    private static string Values(EnumDef set) => Flow.Mapping(set.Values.Select(value => (Flow.Text(value.Wire)!, (string?)Value(value, set))));

    private static string Value(EnumValue value, EnumDef set) => Flow.Mapping(
    [
        ("as", Flow.Text(value.Name)),
        .. Printer.Docs(value.Docs),
        .. Printer.Life(value.Life, name => set.Values.FirstOrDefault(other => other.Name == name)?.Wire),
    ]);

    private TypeDef? InPlace(TypeRef type) =>
        type is DefinedType defined && _types.TryGetValue(defined.Name, out TypeDef? def) && def.Owner is not null ? def : null;
}
