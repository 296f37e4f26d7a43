namespace Igata.Specs.Model;

/// <summary>Types as shapes: what was written in place is printed in place.</summary>
internal sealed class TypePrinter
{
    private readonly Dictionary<string, TypeDef> _types;
    private readonly EquatableArray<TypeDef> _order;
    private readonly HashSet<string> _discriminated;
    private readonly ExprPrinter _exprs;

    public TypePrinter(Api api)
    {
        _order = api.Types;
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _discriminated = [.. api.Types.OfType<UnionDef>().Where(union => union.Form == UnionForm.ByMember)
            .SelectMany(union => union.Cases).Select(choice => ((DefinedType)choice.Type).Name)];
        _exprs = new ExprPrinter(_types);
    }

    /// <summary>The declared types, and the names that their printing asked for; so it is called last.</summary>
    public string Print()
    {
        (string, string?)[] declared = [.. _order.Where(type => type.Owner is null).Select(type => (_exprs.KeyOf(type.Name), (string?)Declared(type)))];
        return Flow.Mapping([.. declared, .. _exprs.Lent.Select(alias => (alias.Key, (string?)alias.Value))]);
    }

    /// <summary>What is sent or comes back as a whole: members where they were written in place, or a type.</summary>
    public string Body(TypeRef type) =>
        InPlace(type) is not RecordDef record ? Flow.Text(_exprs.Expr(type))!
        : record.Positional ? Flow.List(Members(record.Fields).Select(member => Flow.Mapping(member)))
        : Fields(record.Fields);

    /// <summary>A type for which its reader finds this C# name.</summary>
    public string Named(TypeRef type, string name) => Flow.Text(_exprs.Named(type, name))!;

    public string? RulesInPlace(TypeRef type) => InPlace(type) is RecordDef record ? RulePrinter.Rules(record.Rules) : null;

    public RecordDef? RecordOf(TypeRef? type) => type switch
    {
        NullableType nullable => RecordOf(nullable.Of),
        OrFalseType orFalse => RecordOf(orFalse.Of),
        DefinedType defined => _types[defined.Name] as RecordDef,
        _ => null,
    };

    public string? FieldsOrNone(EquatableArray<Field> fields) => fields.Count == 0 ? null : Fields(fields);

    public string Fields(IEnumerable<Field> fields) => Flow.Mapping(Members(fields));

    private string Declared(TypeDef type) => Flow.Mapping(
    [
        .. Definition(type),
        ("as", Flow.Text(type.Name)),
        .. Printer.Docs(type.Docs),
        .. Printer.Life(type.Life, _exprs.KeyOf),
    ]);

    private IEnumerable<(string, string?)> Definition(TypeDef type) => type switch
    {
        RecordDef record => [("fields", Fields(record.Fields.Skip(_discriminated.Contains(record.Name) ? 1 : 0))), ("rules", RulePrinter.Rules(record.Rules))],
        EnumDef set => [("type", ScalarNames.Of(set.Of)), ("enum", Values(set))],
        UnionDef { Form: UnionForm.ByKind } union => [("type", Flow.Text(_exprs.Cases(union)))],
        UnionDef union => [("discriminator", Flow.Text(union.Discriminator)), ("cases", Flow.Mapping(union.Cases.Select(choice => (Flow.Text(choice.Wire)!, (string?)Case(choice)))))],
        _ => [],
    };

    private string Case(UnionCase choice) => Flow.Mapping([.. Shape(choice.Type), ("as", Flow.Text(choice.Name))]);

    private IEnumerable<(string, string?)> Members(IEnumerable<Field> fields)
    {
        Field[] siblings = [.. fields];
        return siblings.Select(field => (Flow.Text(field.Wire + (field.Optional ? "?" : ""))!, (string?)Field(field, siblings)));
    }

    private IEnumerable<(string, string?)> Shape(TypeRef type) =>
        InPlace(type) is { } inPlace and not UnionDef { Form: UnionForm.ByKind } ? Definition(inPlace) : _exprs.Shape(type);

    private string Field(Field field, IReadOnlyList<Field> siblings) => Flow.Mapping(
    [
        .. Shape(field.Type),
        ("joined-by", Flow.Text(field.JoinedBy)),
        ("media", field.Media.Count == 0 ? null : Flow.List(field.Media.Select(media => Flow.Text(media)!))),
        ("idempotency-token", Flow.Flag(field.IdempotencyToken)),
        ("default", Flow.Json(field.Default)),
        ("as", Flow.Text(field.Name)),
        ("unit", Flow.Text(field.Unit)),
        .. Printer.Docs(field.Docs),
        .. Printer.Life(field.Life, name => siblings.FirstOrDefault(other => other.Name == name)?.Wire),
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
