using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>
/// Prints types as type expressions. A type that an expression cannot represent, such as a list with limits of its items, is
/// printed as an alias, which is resolved when it is read.
/// </summary>
/// <param name="types">The types by name.</param>
/// <param name="declared">The names of scalars, lists and maps that are printed instead of what they stand for.</param>
internal sealed class ExprPrinter(IReadOnlyDictionary<string, TypeDef> types, ICollection<string> declared)
{
    private readonly SortedDictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeRef, string> _names = [];

    /// <summary>The aliases, with their shapes.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>Returns the name of a type in the spec: its C# name, if that is valid in a spec.</summary>
    public string GetKey(string name)
    {
        bool isValid = name[0] is >= 'A' and <= 'Z' && name.All(c => c < 128 && char.IsLetterOrDigit(c));
        return isValid ? name : "Named" + string.Concat(name.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
    }

    /// <summary>Returns the keywords that describe a type.</summary>
    public IEnumerable<(string, string?)> PrintShape(TypeRef type)
    {
        TypeRef unwrapped = Unwrap(type);
        return FindAlias(type) is not null || FindAlias(unwrapped) is not null ? [("type", YamlFlowWriter.FormatText(PrintExpr(type)))] : PrintDefinition(type);
    }

    /// <summary>Returns the keywords that describe a type, although it has a name.</summary>
    public IEnumerable<(string, string?)> PrintDefinition(TypeRef type)
    {
        TypeRef unwrapped = Unwrap(type);
        return
        [
            ("type", YamlFlowWriter.FormatText(PrintContent(type, bare: true))),
            .. unwrapped is SecretType secret
                ? [("secret", YamlFlowWriter.FormatFlag(true)), .. RulePrinter.PrintLimits(GetLimits(secret.Inner))]
                : unwrapped is ScalarType scalar
                ? [("secret", YamlFlowWriter.FormatFlag(scalar.Secret)), ("non-finite", YamlFlowWriter.FormatFlag(scalar.NonFinite)), ("const", scalar.Const is null ? null : YamlFlowWriter.FormatScalar(scalar.Const)), .. RulePrinter.PrintLimits(scalar.Limits)]
                : RulePrinter.PrintLimits(GetLimits(unwrapped)),
        ];
    }

    public string PrintExpr(TypeRef type) => PrintExpr(type, bare: false);

    /// <summary>
    /// Prints an expression from which the given name is derived: the name of the type, or <c>Body</c> if it has none. If the derived
    /// name is a different one, an alias is printed.
    /// </summary>
    public string PrintNamed(TypeRef type, string name)
    {
        bool isDeclared = type is DefinedType defined && types[defined.Name] is not UnionDef { Owner: not null, Form: UnionForm.ByKind };
        string alias = FindAlias(type) ?? (isDeclared ? ((DefinedType)type).Name : "Body");
        return alias == name && (isDeclared || FindAlias(type) is not null || !IsName(type)) ? PrintExpr(type) : UseAlias(type, name);
    }

    public string PrintCases(UnionDef union) => string.Join(" or ", union.Cases.Select((unionCase, i) => PrintCase(unionCase, union.Cases.Take(i))));

    /// <param name="type">The type.</param>
    /// <param name="bare">Whether the keywords of the type are printed separately.</param>
    private string PrintExpr(TypeRef type, bool bare) => FindAlias(type) ?? PrintContent(type, bare);

    private string? FindAlias(TypeRef type) => type.Alias.Value is { } name && declared.Contains(name) ? name : null;

    private string PrintContent(TypeRef type, bool bare) => type switch
    {
        NullableType nullable => $"{PrintExpr(nullable.Inner, bare)} or null",
        FalseOrType falseOr => $"false or {PrintExpr(falseOr.Inner, bare)}",
        SecretType secret => bare ? PrintExpr(secret.Inner, bare) : UseAlias(type),
        DefinedType defined => types[defined.Name] is UnionDef { Owner: not null, Form: UnionForm.ByKind } union ? PrintCases(union) : GetKey(defined.Name),
        _ when !bare && !IsPlain(type) => UseAlias(type),
        ScalarType scalar => ScalarNames.GetName(scalar.Kind),
        ListType list => (list.Distinct ? "set of " : "list of ") + PrintTerm(list.Item),
        MapType map => "map of " + PrintTerm(map.Item),
        EncodedType encoded => $"{ScalarNames.GetName(encoded.Form)} of {PrintTerm(encoded.Inner)}",
        _ => throw new InvalidOperationException("There is no other type."),
    };

    private string PrintTerm(TypeRef type) => $"({PrintExpr(type)})";

    private string PrintCase(UnionCase unionCase, IEnumerable<UnionCase> earlier)
    {
        bool isNamed = unionCase.Type switch
        {
            DefinedType defined => defined.Name == unionCase.Name,
            SecretType => false,
            ScalarType { Const: { } value } => value.Kind is JsonKind.True or JsonKind.False && unionCase.Name == value.Kind.ToString(),
            ScalarType scalar => IsPlain(scalar) && unionCase.Name == scalar.Kind.ToString(),
            ListType list => IsPlain(list) && unionCase.Name == FindCaseName(list.Item, list.Distinct ? "Set" : "List", earlier),
            MapType map => IsPlain(map) && unionCase.Name == FindCaseName(map.Item, "Map", earlier),
            EncodedType encoded => IsPlain(encoded.Inner) && unionCase.Name == FindCaseName(encoded),
            _ => false,
        };
        return FindAlias(unionCase.Type) == unionCase.Name ? unionCase.Name
            : !isNamed || FindAlias(unionCase.Type) is not null ? UseAlias(unionCase.Type, unionCase.Name)
            : unionCase.Type is ScalarType { Const: { } literal } ? literal.Text
            : PrintExpr(unionCase.Type);
    }

    /// <summary>Finds the name of a list, a set or a map, which is named after its items if it is not the first of its kind.</summary>
    private string? FindCaseName(TypeRef item, string name, IEnumerable<UnionCase> earlier) =>
        !earlier.Any(other => other.Name == name) ? name
        : Unwrap(item) is var content && (content is DefinedType || IsPlain(content)) && FindItemName(content) is { } itemName ? itemName + name
        : null;

    // A case false has no part in the name, like null.
    private string? FindItemName(TypeRef item) => item is DefinedType defined && types[defined.Name] is UnionDef { Owner: not null, Form: UnionForm.ByKind } union
        ? union.Cases.First(unionCase => unionCase.Type is not ScalarType { Const.Kind: JsonKind.False }).Name
        : FindCaseName(item);

    /// <summary>Finds the name that a case gets from its type, or returns null.</summary>
    private string? FindCaseName(TypeRef type) => type switch
    {
        EncodedType encoded => FindCaseName(encoded.Inner) is { } name ? name + "Text" : null,
        DefinedType defined => types[defined.Name] is UnionDef { Owner: not null, Form: UnionForm.ByKind } ? null : defined.Name,
        ScalarType scalar => scalar.Kind.ToString(),
        ListType list => list.Distinct ? "Set" : "List",
        MapType => "Map",
        _ => null,
    };

    private string UseAlias(TypeRef type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            int number = _names.Count + 1;
            do
            {
                name = "Lent" + (number++).ToString(CultureInfo.InvariantCulture);
            }
            while (types.ContainsKey(name) || _aliases.ContainsKey(name));
            _names.Add(type, name);
        }

        return UseAlias(type, name);
    }

    private string UseAlias(TypeRef type, string name)
    {
        _aliases[name] = YamlFlowWriter.FormatMapping(PrintShape(type));
        return name;
    }

    /// <summary>Returns whether the type is printed as an alias, from which a name would be derived.</summary>
    private static bool IsName(TypeRef type) => type is SecretType or ScalarType or ListType or MapType && !IsPlain(type);

    private static bool IsPlain(TypeRef type) =>
        GetLimits(type) == Limits.None && type is not (SecretType or ScalarType { Secret: true } or ScalarType { NonFinite: true } or ScalarType { Const: not null });

    private static Limits GetLimits(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Limits,
        ListType list => list.Limits,
        MapType map => map.Limits,
        _ => Limits.None,
    };

    private static TypeRef Unwrap(TypeRef type) => type switch
    {
        NullableType nullable => Unwrap(nullable.Inner),
        FalseOrType falseOr => Unwrap(falseOr.Inner),
        _ => type,
    };
}
