using System.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Maps the types of a model to C# types.</summary>
internal sealed class TypeMap
{
    // The type of most members is one of these.
    private static readonly ConditionalWeakTable<ScalarForm, CsType> Scalars = new();

    private readonly Api _api;
    private readonly string _space;
    private readonly ValidatedTypes _validated;
    private readonly Dictionary<string, TypeDef> _defined;
    private readonly HashSet<string> _hidden;

    private static readonly HashSet<string> None = [];

    // The types that the members of one class hide. Scopes share the rest: there is one for each type.
    private readonly HashSet<string> _hiddenHere;

    /// <param name="api">The model.</param>
    /// <param name="space">The namespace of the types.</param>
    /// <param name="validated">The types that are validated.</param>
    /// <param name="secrets">The types that contain a secret.</param>
    /// <param name="directions">The types that are read and those that are written.</param>
    public TypeMap(Api api, string space, ValidatedTypes validated, SecretTypes secrets, TypeDirections directions)
    {
        _api = api;
        _space = space;
        _validated = validated;
        _defined = TypeIndex.Get(api);
        _hidden = MemberNames.FindHiddenTypes(api);
        _hiddenHere = None;
        ChecksClass = new ApiNames(api.Name).ExtensionChecks;
        NestedShapes = new(api);
        Secrets = secrets;
        Directions = directions;
    }

    /// <summary>The map for use inside the class of the calls, which has a method for each operation.</summary>
    public TypeMap ScopeOfCalls => _scopeOfCalls ??= CreateScope(_api.Methods.Select(method => method.Name));

    private TypeMap? _scopeOfCalls;

    private TypeMap(TypeMap outer, IEnumerable<string> members)
    {
        (_api, _space, _validated, _defined, _hidden) = (outer._api, outer._space, outer._validated, outer._defined, outer._hidden);
        (ChecksClass, NestedShapes, Secrets, Directions) = (outer.ChecksClass, outer.NestedShapes, outer.Secrets, outer.Directions);
        ReadsByTable = outer.ReadsByTable;
        string[] hidden = [.. members.Where(_defined.ContainsKey)];
        _hiddenHere = hidden.Length == 0 ? None : [.. hidden];
    }

    /// <summary>The class with the checks of the types of the client that do not validate themselves.</summary>
    public string ChecksClass { get; }

    /// <summary>The shapes of values whose members are parameters of their own.</summary>
    public NestedShapeBuilder NestedShapes { get; }

    /// <summary>The names in the query of every call: those of the API, and of keys.</summary>
    public IEnumerable<string> CommonQuery => _api.Query.Select(parameter => parameter.Wire)
        .Concat(_api.Methods.Select(method => method.Auth).OfType<Auth>().Append(_api.Auth).SelectMany(auth => auth.Flatten()).OfType<QueryAuth>().Select(auth => auth.Name)).Distinct();

    /// <summary>Creates the map for use inside a record, in which a property hides the type of the same name unless the property is of that type.</summary>
    public TypeMap CreateScope(RecordDef record) =>
        CreateScope(record.Fields.Where(field => field.Optional || field.Type is not DefinedType defined || defined.Name != field.Name).Select(field => field.Name));

    /// <summary>Creates the map for use inside a union, whose properties may all be null.</summary>
    public TypeMap CreateScope(UnionDef union) =>
        union.Form is UnionForm.Views ? CreateScope([.. union.Cases.Select(@case => "As" + @case.Name), .. union.Cases.Select(@case => "From" + @case.Name), "Json"]) :
        CreateScope(union.Cases.Where(@case => @case.Type is not DefinedType defined || defined.Name != @case.Name || Find(defined) is not RecordDef).Select(@case => @case.Name)
            .Concat(union.Cases.Select(@case => "From" + @case.Name)));

    /// <summary>Creates the map for use inside a class with these members.</summary>
    public TypeMap CreateScope(IEnumerable<string> members) => new(this, members);

    public TypeDef Find(DefinedType type) => _defined[type.Name];

    /// <summary>Finds a type by its C# name.</summary>
    public TypeDef? FindType(string name) => _defined.TryGetValue(name, out TypeDef? type) ? type : null;

    /// <summary>Returns the name of a type for the start of an expression or a reference in documentation, where a member with the same name would hide it.</summary>
    public string Qualify(string type) => _hidden.Contains(type) || _hiddenHere.Contains(type) ? $"global::{_space}.{type}" : type;

    /// <summary>Returns whether a type implements <c>IValidatable</c>.</summary>
    public bool IsValidated(TypeDef type) => _validated.Contains(type);

    /// <summary>Returns whether a response contains a type.</summary>
    public bool IsReceived(TypeDef type) => _validated.IsReceived(type);

    /// <summary>Returns how a type is used.</summary>
    public TypeTraits GetTraits(TypeDef type) =>
        (IsValidated(type) ? TypeTraits.IsValidated : 0) | (IsReceived(type) ? TypeTraits.IsReceived : 0)
        | (Directions.IsRead(type) ? TypeTraits.IsRead : 0) | (Directions.IsWritten(type) ? TypeTraits.IsWritten : 0)
        | (Secrets.Contains(new DefinedType(type.Name)) ? TypeTraits.HasSecret : 0);

    /// <summary>The types that contain a secret.</summary>
    public SecretTypes Secrets { get; }

    /// <summary>The types that are read and those that are written.</summary>
    public TypeDirections Directions { get; }

    /// <summary>Whether the readers of records are loops over tables of names.</summary>
    public bool ReadsByTable { get; init; }

    public CsType Map(TypeRef type) => type switch
    {
        ScalarType scalar => MapScalar(scalar),
        DefinedType defined => MapDefined(defined),
        ListType { Distinct: false } list => MapCollection(TypeShape.List, Map(list.Item)),
        ListType list => MapCollection(TypeShape.Set, Map(list.Item)),
        MapType map => MapCollection(TypeShape.Map, Map(map.Item)),
        FalseOrType falseOr => MapCollection(TypeShape.OrFalse, Map(falseOr.Inner)),
        SecretType secret => MapCollection(TypeShape.Secret, Map(secret.Inner)),
        EncodedType encoded => MapEncoded(encoded, Map(encoded.Inner)),
        NullableType nullable => MapNullable(Map(nullable.Inner)),
        StreamType stream => MapStream(stream, Map(stream.Item)),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no C# form."),
    };

    public static CsType MapScalar(ScalarType scalar) =>
        scalar.Const is null ? Scalars.GetValue(ScalarForm.Find(scalar), static form => CreateScalar(form, null)) : CreateScalar(ScalarForm.Find(scalar), scalar.Const);

    private static CsType CreateScalar(ScalarForm form, JsonScalar? constant)
    {
        var mapped = new CsType { Name = form.Name, IsValue = form.IsValue, Shape = TypeShape.Scalar, Description = form.Description, Text = form.Text, Plain = form.Plain, ConvertedFrom = form.ConvertedFrom };
        if (form.Method is not { } method)
        {
            return mapped with { Shape = TypeShape.File };
        }

        var read = new MethodRead("JsonParsing." + method) { Codec = method, Optional = form.ReadsOptional && constant is null ? "TryReadOptional" + method : null };
        return mapped with
        {
            JsonRead = constant is { Kind: JsonKind.String } && form.FormatConstant is null ? new ConstantRead(Literal.EscapeJson(constant.Text), Literal.Create(constant.Text), read) : read,
            JsonWrite = new MethodWrite(form.WriteMethod ?? method, form.Size) { WithName = form.WritesName, WithQuote = form.WritesName && form.OpensQuote },
        };
    }

    private CsType MapDefined(DefinedType defined)
    {
        TypeDef definition = Find(defined);
        string name = definition.Name;

        // A member hides a type in expressions and in references of the documentation, but not where C# expects a type.
        string target = Qualify(name);

        // Only the public members of a type of another assembly are accessible, and a record with a table has no others.
        bool isDirect = _api.IsOwn(definition) && !ReadsByTable;
        (TypeShape shape, TextForm text) = definition switch
        {
            EnumDef values => (TypeShape.Enum, values.ValueKind.GetInfo().IsText ? TextForm.String : TextForm.Literal),
            UnionDef { Form: UnionForm.ByKind } => (TypeShape.Union, TextForm.StringOrLiteral),
            UnionDef => (TypeShape.Union, TextForm.Json),
            _ => (TypeShape.Record, TextForm.Json),
        };
        return new CsType
        {
            Name = name,
            IsValue = shape is not TypeShape.Record,
            Shape = shape,
            JsonRead = new MethodRead(isDirect ? $"{target}.ReadJson" : $"JsonParsing.Value<{name}>") { Readable = name },
            JsonWrite = new SelfWrite(name, isDirect),
            Description = new TypeDescription($"<see cref=\"{target}\"/>", $"<see cref=\"{target}\"/> values"),
            Text = text,
            Plain = shape is TypeShape.Enum && text is TextForm.String ? new PlainText("Value", $"new {name}(text)") : null,
        };
    }

    /// <summary>Maps a list, a set, a map, or <c>false or T</c>, or a secret. The runtime has a generic type for each, with one item type.</summary>
    private static CsType MapCollection(TypeShape shape, CsType item)
    {
        string method = shape.ToString();
        bool isOne = shape is TypeShape.OrFalse or TypeShape.Secret;
        string name = $"{(isOne ? method : "Equatable" + method)}<{item.Name}>";
        return new CsType
        {
            Name = name,
            IsValue = true,
            Shape = shape,
            JsonRead = item.JsonRead is null ? null : new ItemsRead(method, item.Name, item.JsonRead) { Codec = isOne ? null : method },
            JsonWrite = item.JsonWrite is null ? null : new ItemsWrite(method, name, item.Name, item.JsonWrite),
            Description = shape is TypeShape.Secret ? new TypeDescription(item.Description.One + ", never shown", item.Description.Many + ", never shown")
                : shape is TypeShape.OrFalse ? new TypeDescription("false or " + item.Description.One, "values, each false or " + item.Description.One)
                : new TypeDescription($"a {method.ToLowerInvariant()} of {item.Description.Many}", $"{method.ToLowerInvariant()}s of {item.Description.Many}"),
            Text = shape is TypeShape.Secret ? item.Text : TextForm.Json,
            Item = isOne ? null : item,
            ConvertedFrom = shape switch
            {
                TypeShape.List or TypeShape.Set => item.Name + "[]",
                TypeShape.Map => $"Dictionary<string, {item.Name}>",
                TypeShape.Secret => item.Name,
                TypeShape.Scalar or TypeShape.File or TypeShape.Stream or TypeShape.Enum or TypeShape.Record or TypeShape.Union or TypeShape.OrFalse or TypeShape.Encoded or TypeShape.Nullable => null,
                _ => throw new InvalidOperationException($"The shape {shape} is not defined."),
            },
        };
    }

    /// <summary>Maps a string that holds JSON. The runtime reads and writes the string, with the calls of the type in it.</summary>
    private static CsType MapEncoded(EncodedType encoded, CsType item)
    {
        string method = encoded.Form is ScalarKind.String ? "TextOf" : ScalarForm.Find(encoded.Form).Method + "Of";
        string holder = ScalarForm.Find(encoded.Form).Description.One;
        return new CsType
        {
            Name = item.Name,
            IsValue = item.IsValue,
            Shape = TypeShape.Encoded,
            JsonRead = new ItemsRead(method, item.Name, item.Read),
            JsonWrite = new ItemsWrite(method, item.Name, item.Name, item.Write),
            Description = new TypeDescription($"{holder} that holds {item.Description.One}", $"{ScalarForm.Find(encoded.Form).Description.Many} that hold {item.Description.One} each"),
            Text = TextForm.String,
            ConvertedFrom = item.ConvertedFrom,
        };
    }

    /// <summary>Maps the events or lines of a response that has other parts as well.</summary>
    private static CsType MapStream(StreamType stream, CsType item) => new()
    {
        Name = $"{(stream.Kind is StreamKind.Events ? "EventStream" : "LineStream")}<{item.Name}>",
        IsValue = false,
        Shape = TypeShape.Stream,
        Description = stream.Kind is StreamKind.Events ? new TypeDescription("events, each " + item.Description.One, "events") : new TypeDescription("lines, each " + item.Description.One, "lines"),
        Item = item,
    };

    private static CsType MapNullable(CsType type) => new()
    {
        Name = type.NullableName,
        IsValue = type.IsValue,
        Shape = TypeShape.Nullable,
        JsonRead = new NullableRead(type.NullableName, type.Read),
        JsonWrite = new NullableWrite(type.NullableName, type.IsValue, type.Write),
        Description = new TypeDescription(type.Description.One + " or null", type.Description.Many + " or null"),
        Text = type.Text,
    };
}
