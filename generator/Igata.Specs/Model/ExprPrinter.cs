using System.Globalization;

namespace Igata.Specs.Model;

/// <summary>
/// Types as type expressions. What an expression cannot say, such as the limits of a list's items, is said by
/// a name that dissolves again when it is read.
/// </summary>
internal sealed class ExprPrinter(IReadOnlyDictionary<string, TypeDef> types)
{
    private readonly SortedDictionary<string, string> _lent = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeRef, string> _names = [];

    /// <summary>The names that were needed, with their shapes.</summary>
    public IReadOnlyDictionary<string, string> Lent => _lent;

    /// <summary>The name in the spec of a type: its name in C#, unless that could not stand in a spec.</summary>
    public string KeyOf(string name)
    {
        bool sound = name[0] is >= 'A' and <= 'Z' && name.All(c => c < 128 && char.IsLetterOrDigit(c));
        return sound ? name : "Named" + string.Concat(name.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
    }

    /// <summary>The keywords that say all of a type.</summary>
    public IEnumerable<(string, string?)> Shape(TypeRef type)
    {
        TypeRef core = Core(type);
        return
        [
            ("type", Flow.Text(Expr(type, bare: true))),
            .. core is ScalarType scalar
                ? [("secret", Flow.Flag(scalar.Secret)), ("non-finite", Flow.Flag(scalar.NonFinite)), ("const", scalar.Const is null ? null : Flow.Scalar(scalar.Const)), .. RulePrinter.Limits(scalar.Limits)]
                : RulePrinter.Limits(LimitsOf(core)),
        ];
    }

    public string Expr(TypeRef type) => Expr(type, bare: false);

    /// <summary>
    /// An expression for which its reader finds this name: that of the type, or <c>Body</c> when it has none. Where that
    /// does not fit, the name was one that dissolved, and it is lent again.
    /// </summary>
    public string Named(TypeRef type, string name)
    {
        bool declared = type is DefinedType defined && types[defined.Name] is not UnionDef { Owner: not null, Form: UnionForm.ByKind };
        string found = declared ? ((DefinedType)type).Name : "Body";
        return found == name && (declared || !IsName(type)) ? Expr(type) : Lend(type, name);
    }

    public string Cases(UnionDef union) => string.Join(" or ", union.Cases.Select(Case));

    /// <param name="type">What is printed.</param>
    /// <param name="bare">What is said beside the expression may be left out of it.</param>
    private string Expr(TypeRef type, bool bare) => type switch
    {
        NullableType nullable => $"{Expr(nullable.Of, bare)} or null",
        OrFalseType orFalse => $"false or {Expr(orFalse.Of, bare)}",
        DefinedType defined => types[defined.Name] is UnionDef { Owner: not null, Form: UnionForm.ByKind } union ? Cases(union) : KeyOf(defined.Name),
        _ when !bare && !IsPlain(type) => Lend(type),
        ScalarType scalar => ScalarNames.Of(scalar.Kind),
        ListType list => (list.Distinct ? "set of " : "list of ") + Term(list.Item),
        MapType map => "map of " + Term(map.Item),
        _ => throw new InvalidOperationException("There is no other type."),
    };

    private string Term(TypeRef type) => $"({Expr(type)})";

    private string Case(UnionCase choice)
    {
        bool named = choice.Type switch
        {
            DefinedType defined => defined.Name == choice.Name,
            ScalarType { Const: { } value } => value.Kind is JsonKind.True or JsonKind.False && choice.Name == value.Kind.ToString(),
            ScalarType scalar => IsPlain(scalar) && choice.Name == scalar.Kind.ToString(),
            ListType list => IsPlain(list) && choice.Name == (list.Distinct ? "Set" : "List"),
            MapType map => IsPlain(map) && choice.Name == "Map",
            _ => false,
        };
        return !named ? Lend(choice.Type, choice.Name)
            : choice.Type is ScalarType { Const: { } literal } ? literal.Text
            : Expr(choice.Type);
    }

    private string Lend(TypeRef type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            int number = _names.Count + 1;
            do
            {
                name = "Lent" + (number++).ToString(CultureInfo.InvariantCulture);
            }
            while (types.ContainsKey(name) || _lent.ContainsKey(name));
            _names.Add(type, name);
        }

        return Lend(type, name);
    }

    private string Lend(TypeRef type, string name)
    {
        _lent[name] = Flow.Mapping(Shape(type));
        return name;
    }

    /// <summary>It is printed as a name that is lent, and so it would be called like that.</summary>
    private static bool IsName(TypeRef type) => type is ScalarType or ListType or MapType && !IsPlain(type);

    private static bool IsPlain(TypeRef type) =>
        LimitsOf(type) == Limits.None && type is not (ScalarType { Secret: true } or ScalarType { NonFinite: true } or ScalarType { Const: not null });

    private static Limits LimitsOf(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Limits,
        ListType list => list.Limits,
        MapType map => map.Limits,
        _ => Limits.None,
    };

    private static TypeRef Core(TypeRef type) => type switch
    {
        NullableType nullable => Core(nullable.Of),
        OrFalseType orFalse => Core(orFalse.Of),
        _ => type,
    };
}
