using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the shapes of values whose members are parameters of their own: what their texts mean in JSON.</summary>
internal sealed class NestedShapeBuilder(Api api)
{
    private readonly Dictionary<string, TypeDef> _types = TypeIndex.Get(api);
    private readonly string _holder = new ApiNames(api.Name) { IsExtension = api.Extends is not null }.NestedShapes;

    // The shapes that the expressions refer to, by their members. A type can contain itself, so its shape is a member and not an expression.
    private readonly SortedDictionary<string, TypeRef[]> _referenced = new(StringComparer.Ordinal);

    /// <summary>Returns the expression of the shape of a type, or of a member that has several types, as in the cases of a union.</summary>
    public string Format(params TypeRef[] types)
    {
        TypeRef[] distinct = [.. types.Distinct()];
        if (!distinct.Any(type => GetContent(type) is DefinedType { Name: var name } && _types[name] is not EnumDef))
        {
            return FormatNew(Collect(distinct));
        }

        string member = GetMember(distinct);
        lock (_referenced)
        {
            _referenced[member] = distinct;
        }

        return $"{_holder}.{member}";
    }

    /// <summary>Builds the members of the class with the shapes of all types that are nested in a parameter.</summary>
    public EquatableArray<NestedShapeCode> BuildAll()
    {
        _referenced.Clear();
        foreach (RecordDef record in api.Types.Where(api.IsOwn).OfType<RecordDef>())
        {
            foreach (Field field in record.Fields)
            {
                _ = field.Nesting is null ? "" : Format(field.Location is FieldLocation.FormMap && GetContent(field.Type) is MapType map ? map.Item : field.Type);
            }
        }

        var built = new SortedDictionary<string, NestedShapeCode>(StringComparer.Ordinal);
        while (_referenced.Keys.FirstOrDefault(member => !built.ContainsKey(member)) is { } next)
        {
            built.Add(next, new NestedShapeCode(next, "_" + char.ToLowerInvariant(next[0]) + next.Substring(1), FormatNew(Collect(_referenced[next]))));
        }

        return [.. built.Values];
    }

    private static TypeRef GetContent(TypeRef type) => type switch
    {
        NullableType nullable => GetContent(nullable.Inner),
        FalseOrType falseOr => GetContent(falseOr.Inner),
        SecretType secret => GetContent(secret.Inner),
        _ => type,
    };

    private static string GetMember(TypeRef[] types) => types is { Length: 1 } && types[0] switch
    {
        DefinedType defined => "Of" + defined.Name,
        NullableType { Inner: DefinedType defined } => "NullableOf" + defined.Name,
        _ => null,
    } is { } member ? member : $"AnyOf{ComputeHash(string.Join("|", types.Select(FormatKey))):X8}";

    // Other shapes have no name that is worth reading, but one that depends on nothing else.
    private static uint ComputeHash(string text) => text.Aggregate(2166136261U, (hash, c) => unchecked((hash ^ c) * 16777619));

    private static string FormatKey(TypeRef type) => type switch
    {
        DefinedType defined => defined.Name,
        ScalarType { Const: { } constant } => $"{constant.Kind} {constant.Text}",
        ScalarType scalar => scalar.Kind.ToString(),
        NullableType nullable => $"null({FormatKey(nullable.Inner)})",
        FalseOrType falseOr => $"false({FormatKey(falseOr.Inner)})",
        SecretType secret => FormatKey(secret.Inner),
        ListType list => $"list({FormatKey(list.Item)})",
        MapType map => $"map({FormatKey(map.Item)})",
        EncodedType encoded => $"text({FormatKey(encoded.Inner)})",
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no shape."),
    };

    private string FormatNew(NestedParts parts)
    {
        if (parts is { HasText: true, HasLiteral: false, IsNullable: false, Items.Count: 0, HasMembers: false })
        {
            return "NestedShape.Text";
        }

        (string Name, string? Value)[] values =
        [
            ("Format", parts.HasText ? parts.HasLiteral ? "ParameterFormat.StringOrLiteral" : "ParameterFormat.String" : parts.HasLiteral ? "ParameterFormat.Literal" : null),
            ("Texts", parts.Texts.Count == 0 || !parts.HasLiteral ? null : $"[{Layout.JoinList(parts.Texts.Select(Literal.Create))}]"),
            ("IsNullable", parts.IsNullable ? "true" : null),
            ("Item", parts.Items.Count == 0 ? null : $"static () => {Format([.. parts.Items])}"),
            ("Value", parts.Value is not null ? $"static () => {Format(parts.Value)}" : parts.HasAny ? "static () => NestedShape.Any" : null),
            ("Members", parts.Members.Count == 0 ? null
                : $"static () =>{Layout.Fill}new Dictionary<string, NestedShape> {{{Layout.Fill}{Layout.JoinList(parts.Members.Select(member => $"[{Literal.Create(member.Key)}] = {Format([.. member.Value])}"))} }}"),
        ];
        return $"new NestedShape {{ {Layout.JoinList(values.Where(value => value.Value is not null).Select(value => $"{value.Name} = {value.Value}"))} }}";
    }

    private NestedParts Collect(params TypeRef[] types)
    {
        var parts = new NestedParts();
        foreach (TypeRef type in types)
        {
            Add(parts, type, []);
        }

        return parts;
    }

    private void Add(NestedParts parts, TypeRef type, HashSet<string> visited)
    {
        switch (type)
        {
            case ScalarType { Kind: var kind, Const: var constant }:
                AddScalar(parts, kind, constant);
                break;
            case EncodedType:
                parts.HasText = true;
                break;
            case ListType list:
                parts.Items.Add(list.Item);
                break;
            case MapType map:
                parts.Value ??= map.Item;
                break;
            case FalseOrType falseOr:
                parts.HasLiteral = true;
                Add(parts, falseOr.Inner, visited);
                break;
            case SecretType secret:
                Add(parts, secret.Inner, visited);
                break;
            case NullableType nullable:
                parts.IsNullable = true;
                Add(parts, nullable.Inner, visited);
                break;
            case DefinedType defined when visited.Add(defined.Name):
                AddDefined(parts, _types[defined.Name], visited);
                break;
            case DefinedType:
                break;
            default:
                throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no shape.");
        }
    }

    private static void AddScalar(NestedParts parts, ScalarKind kind, JsonScalar? constant)
    {
        if (constant is { Kind: JsonKind.String } text)
        {
            parts.HasText = true;
            parts.Texts.Add(text.Text);
            return;
        }

        // Any JSON is read from a text as it looks, and from members as an object.
        bool isFree = kind.GetInfo().IsFreeForm;
        TextForm form = ScalarForm.Find(kind).Text;
        parts.HasText |= isFree || form is TextForm.String or TextForm.StringOrLiteral;
        parts.HasLiteral |= isFree || form is TextForm.Literal or TextForm.StringOrLiteral;
        parts.HasAny |= isFree;
    }

    private void AddDefined(NestedParts parts, TypeDef type, HashSet<string> visited)
    {
        switch (type)
        {
            case EnumDef values when values.ValueKind.GetInfo().IsText:
                parts.HasText = true;
                parts.Texts.AddRange(values.Values.Select(value => value.Wire));
                break;
            case EnumDef:
                parts.HasLiteral = true;
                break;
            case RecordDef { Positional: true } record:
                parts.Items.AddRange(record.Fields.Select(field => field.Type));
                break;
            case RecordDef record:
                AddMembers(parts, record.Fields.Where(field => !field.IsFamily).Select(field => (field.Wire, field.Type)));
                parts.Value ??= record.Fields.Where(field => field.IsFamily).Select(field => ((MapType)field.Type).Item).FirstOrDefault();
                break;
            case UnionDef { Form: UnionForm.ByKey } union:
                AddMembers(parts, union.Cases.Select(unionCase => (unionCase.Wire!, unionCase.Type)));
                break;
            case UnionDef union:
                foreach (UnionCase unionCase in union.Cases)
                {
                    Add(parts, unionCase.Type, visited);
                }

                break;
            default:
                throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no shape.");
        }
    }

    private static void AddMembers(NestedParts parts, IEnumerable<(string Wire, TypeRef Type)> members)
    {
        parts.IsRecord = true;
        foreach ((string wire, TypeRef type) in members)
        {
            if (!parts.Members.TryGetValue(wire, out List<TypeRef>? types))
            {
                parts.Members.Add(wire, types = []);
            }

            types.Add(type);
        }
    }

    /// <summary>What a text, and what members and items of a value mean. A union has those of all its cases.</summary>
    private sealed class NestedParts
    {
        public bool HasText { get; set; }

        public bool HasLiteral { get; set; }

        public bool IsNullable { get; set; }

        public bool IsRecord { get; set; }

        /// <summary>Whether the members can be anything.</summary>
        public bool HasAny { get; set; }

        public List<string> Texts { get; } = [];

        public List<TypeRef> Items { get; } = [];

        public TypeRef? Value { get; set; }

        public Dictionary<string, List<TypeRef>> Members { get; } = [];

        public bool HasMembers => Value is not null || IsRecord || HasAny;
    }
}

/// <summary>The shape of one type.</summary>
/// <param name="Member">The name of the property.</param>
/// <param name="Field">The name of its field.</param>
/// <param name="Expression">The expression that creates the shape.</param>
internal sealed record NestedShapeCode(string Member, string Field, string Expression);
