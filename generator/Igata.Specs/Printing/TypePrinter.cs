using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints types as shapes; types that were written in place are printed in place.</summary>
internal sealed class TypePrinter
{
    private readonly Dictionary<string, TypeDef> _types;
    private readonly EquatableArray<TypeDef> _order;
    private readonly DeclaredName[] _names;
    private readonly ExprPrinter _exprs;

    /// <param name="api">The API.</param>
    /// <param name="keepsNames">Whether the names of scalars, lists and maps are kept; they are resolved in generated code.</param>
    public TypePrinter(Api api, bool keepsNames = false)
    {
        _order = api.Types;
        _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _names = keepsNames ? [.. api.Names.Value.Where(name => name.Type is not DefinedType && !_types.ContainsKey(name.Name))] : [];
        _exprs = new ExprPrinter(_types, new HashSet<string>(_names.Select(name => name.Name), StringComparer.Ordinal));
    }

    /// <summary>Prints the declared types, and the aliases that other parts use. It must be called last.</summary>
    public string Print()
    {
        (string, string?)[] declared = [.. _order.Where(type => type.Owner is null).Select(type => (_exprs.GetKey(type.Name), (string?)PrintDeclaration(type)))];
        (string, string?)[] named = [.. _names.Select(name => (name.Name, (string?)PrintName(name)))];
        return YamlFlowWriter.FormatMapping([.. declared, .. named, .. _exprs.Aliases.Where(alias => !_names.Any(name => name.Name == alias.Key)).Select(alias => (alias.Key, (string?)alias.Value))]);
    }

    /// <summary>Prints a request or a response: its members if they were written in place, otherwise its type.</summary>
    public string PrintBody(TypeRef type) =>
        FindInlineType(type) is not RecordDef record ? YamlFlowWriter.FormatText(_exprs.PrintExpr(type))!
        : record is { Positional: true, Fields: { Count: 1 } only } && only[0].IsRest ? YamlFlowWriter.FormatText(_exprs.PrintExpr(only[0].Type))!
        : record.Positional ? YamlFlowWriter.FormatList(PrintMembers(record.Fields).Select(member => YamlFlowWriter.FormatMapping(member)))
        : PrintFields(record.Fields);

    /// <summary>Prints a type so that the given C# name is derived from it.</summary>
    public string PrintNamed(TypeRef type, string name) => YamlFlowWriter.FormatText(_exprs.PrintNamed(type, name))!;

    public string? PrintInlineRules(TypeRef type) => FindInlineType(type) is RecordDef record ? RulePrinter.PrintRules(record.Rules) : null;

    public RecordDef? FindRecord(TypeRef? type) => type switch
    {
        NullableType nullable => FindRecord(nullable.Inner),
        FalseOrType falseOr => FindRecord(falseOr.Inner),
        SecretType secret => FindRecord(secret.Inner),
        DefinedType defined => _types[defined.Name] as RecordDef,
        _ => null,
    };

    public string? PrintFieldsOrNull(EquatableArray<Field> fields) => fields.Count == 0 ? null : PrintFields(fields);

    public string PrintFields(IEnumerable<Field> fields) => YamlFlowWriter.FormatMapping(PrintMembers(fields));

    private string PrintDeclaration(TypeDef type) => YamlFlowWriter.FormatMapping(
    [
        .. PrintDefinition(type),
        ("as", YamlFlowWriter.FormatText(type.Name)),
        .. SpecPrinter.PrintDocs(type.Docs),
        .. SpecPrinter.PrintLifecycle(type.Lifecycle, _exprs.GetKey),
    ]);

    private string PrintName(DeclaredName name) => YamlFlowWriter.FormatMapping(
    [
        .. _exprs.PrintDefinition(name.Type),
        ("unit", YamlFlowWriter.FormatText(name.Unit)),
        .. SpecPrinter.PrintDocs(name.Docs),
        .. SpecPrinter.PrintLifecycle(name.Lifecycle, other => other),
    ]);

    private IEnumerable<(string, string?)> PrintDefinition(TypeDef type) => type switch
    {
        RecordDef { Positional: true } record =>
        [
            ("tuple", YamlFlowWriter.FormatList(PrintMembers(record.Fields.Where(field => !field.IsRest)).Select(member => YamlFlowWriter.FormatMapping(member)))),
            ("items", record.Fields.FirstOrDefault(field => field.IsRest) is { Type: ListType rest } ? YamlFlowWriter.FormatText(_exprs.PrintExpr(rest.Item)) : null),
        ],
        UnionDef { Form: UnionForm.Views } views => [("views", YamlFlowWriter.FormatList(views.Cases.Select(view => YamlFlowWriter.FormatMapping((YamlFlowWriter.FormatText(view.Wire)!, (string?)PrintCase(view))))))],
        RecordDef record => [("fields", PrintFields(record.Fields)), ("rules", RulePrinter.PrintRules(record.Rules))],
        EnumDef enumDef => [("type", ScalarNames.GetName(enumDef.ValueKind)), ("enum", PrintValues(enumDef))],
        UnionDef { Form: UnionForm.ByKind } union => [("type", YamlFlowWriter.FormatText(_exprs.PrintCases(union)))],
        UnionDef union => [("type", union.DiscriminatorKind is ScalarKind.String ? null : ScalarNames.GetName(union.DiscriminatorKind)), ("discriminator", YamlFlowWriter.FormatText(union.Discriminator)), ("cases", YamlFlowWriter.FormatMapping(union.Cases.Select(unionCase => (YamlFlowWriter.FormatText(unionCase.Wire)!, (string?)PrintCase(unionCase)))))],
        _ => [],
    };

    private string PrintCase(UnionCase unionCase) => YamlFlowWriter.FormatMapping([.. PrintShape(unionCase.Type), ("as", YamlFlowWriter.FormatText(unionCase.Name))]);

    private IEnumerable<(string, string?)> PrintMembers(IEnumerable<Field> fields)
    {
        Field[] siblings = [.. fields];
        return siblings.Select(field => (YamlFlowWriter.FormatText(field.Wire + (field is { Optional: true, IsAlwaysInDirection: false, IsFamily: false } ? "?" : ""))!, (string?)PrintField(field, siblings)));
    }

    private IEnumerable<(string, string?)> PrintShape(TypeRef type) =>
        FindInlineType(type) is { } inPlace and not UnionDef { Form: UnionForm.ByKind } ? PrintDefinition(inPlace)
        : type is SecretType { Inner: var inner } && FindInlineType(inner) is not (null or UnionDef { Form: UnionForm.ByKind }) ? [.. PrintShape(inner), ("secret", YamlFlowWriter.FormatFlag(true))]
        : _exprs.PrintShape(type);

    private string PrintField(Field field, IReadOnlyList<Field> siblings) => YamlFlowWriter.FormatMapping(
    [
        .. PrintShape(field.Type),
        ("joined-by", YamlFlowWriter.FormatText(field.JoinedBy)),
        ("nesting", PrintNesting(field.Nesting)),
        ("media", field.Media.Count == 0 ? null : YamlFlowWriter.FormatList(field.Media.Select(media => YamlFlowWriter.FormatText(media)!))),
        ("readOnly", YamlFlowWriter.FormatFlag(field.Direction is FieldDirection.ReadOnly)),
        ("writeOnly", YamlFlowWriter.FormatFlag(field.Direction is FieldDirection.WriteOnly)),
        ("idempotency-token", YamlFlowWriter.FormatFlag(field.IdempotencyToken)),
        ("default", YamlFlowWriter.FormatJson(field.Default)),
        ("as", YamlFlowWriter.FormatText(field.Name)),
        ("unit", YamlFlowWriter.FormatText(field.Unit)),
        .. SpecPrinter.PrintDocs(field.Docs),
        .. SpecPrinter.PrintLifecycle(field.Lifecycle, name => siblings.FirstOrDefault(other => other.Name == name)?.Wire),
    ]);

    public static string? PrintNesting(Nesting? nesting) => nesting switch
    {
        null => null,
        Nesting.Brackets => "brackets",
        Nesting.IndexedBrackets => "indexed-brackets",
        Nesting.Dots => "dots",
        _ => throw new InvalidOperationException($"The nesting {nesting} is not defined."),
    };

    private static string PrintValues(EnumDef enumDef) => YamlFlowWriter.FormatMapping(enumDef.Values.Select(value => (YamlFlowWriter.FormatText(value.Wire)!, (string?)PrintValue(value, enumDef))));

    private static string PrintValue(EnumValue value, EnumDef enumDef) => YamlFlowWriter.FormatMapping(
    [
        ("as", YamlFlowWriter.FormatText(value.Name)),
        .. SpecPrinter.PrintDocs(value.Docs),
        .. SpecPrinter.PrintLifecycle(value.Lifecycle, name => enumDef.Values.FirstOrDefault(other => other.Name == name)?.Wire),
    ]);

    private TypeDef? FindInlineType(TypeRef type) =>
        type is DefinedType defined && _types.TryGetValue(defined.Name, out TypeDef? definition) && definition.Owner is not null ? definition : null;
}
