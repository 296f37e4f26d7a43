using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the shapes of values whose members are parameters of their own: what their texts mean in JSON.</summary>
internal sealed class NestedShapeBuilder(Api api)
{
    private readonly Dictionary<string, TypeDef> _types = api.Types.ToDictionary(type => type.Name);
    private readonly string _holder = new ApiNames(api.Name) { IsExtension = api.Extends is not null }.NestedShapes;

    /// <summary>Returns the expression of the shape of a type.</summary>
    public string Format(TypeRef type) => type is DefinedType { Name: var name } && _types[name] is not EnumDef ? $"{_holder}.{GetMember(name)}" : FormatNew(Collect(type));

    /// <summary>Builds the members of the class with the shapes of all types that are nested in a parameter.</summary>
    public EquatableArray<NestedShapeCode> BuildAll()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<TypeRef>(
            from type in api.Types
            where api.IsOwn(type)
            from field in (type as RecordDef)?.Fields ?? []
            where field.Nesting is not null
            select field.Type);
        while (open.Count > 0)
        {
            foreach (DefinedType defined in GetNames(open.Dequeue()).Where(defined => _types[defined.Name] is not EnumDef && found.Add(defined.Name)))
            {
                foreach (TypeRef part in GetParts(_types[defined.Name]))
                {
                    open.Enqueue(part);
                }
            }
        }

        return [.. found.Select(name => new NestedShapeCode(GetMember(name), "_of" + name, FormatNew(Collect(new DefinedType(name)))))];
    }

    private static string GetMember(string type) => "Of" + type;

    /// <summary>Returns the expression of the shape of a member that several cases of a union have.</summary>
    private string Format(IReadOnlyList<TypeRef> types)
    {
        string[] formatted = [.. types.Select(Format).Distinct()];
        return formatted.Length == 1 ? formatted[0] : FormatNew(Collect([.. types]));
    }

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
            ("Item", parts.Items.Count == 0 ? null : $"static () => {Format(parts.Items)}"),
            ("Value", parts.Value is not null ? $"static () => {Format(parts.Value)}" : parts.HasAny ? "static () => NestedShape.Any" : null),
            ("Members", parts.Members.Count == 0 ? null
                : $"static () =>{Layout.Fill}new Dictionary<string, NestedShape> {{{Layout.Fill}{Layout.JoinList(parts.Members.Select(member => $"[{Literal.Create(member.Key)}] = {Format(member.Value)}"))} }}"),
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

    private static IEnumerable<TypeRef> GetParts(TypeDef type) => type switch
    {
        RecordDef record => record.Fields.Select(field => field.Type),
        UnionDef union => union.Cases.Select(unionCase => unionCase.Type),
        EnumDef => [],
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };

    private static IEnumerable<DefinedType> GetNames(TypeRef type) => type switch
    {
        DefinedType defined => [defined],
        ListType list => GetNames(list.Item),
        MapType map => GetNames(map.Item),
        FalseOrType falseOr => GetNames(falseOr.Inner),
        SecretType secret => GetNames(secret.Inner),
        NullableType nullable => GetNames(nullable.Inner),
        ScalarType or EncodedType => [],
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no parts."),
    };

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
