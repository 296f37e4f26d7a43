using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>From the types of a model to those of C#. The arguments of every read are the same three, so they are written once.</summary>
/// <param name="api">The model.</param>
/// <param name="space">The namespace of the types.</param>
internal sealed class TypeMap(Api api, string space)
{
    public const string Position = "json, ref at, ref reader";

    private const string ReadLambda = "static (ReadOnlySpan<byte> json, ref int at, ref JsonReader reader) => ";

    private readonly Dictionary<string, TypeDef> _defined = api.Types.ToDictionary(type => type.Name);
    private readonly HashSet<string> _hidden = [];

    /// <summary>The same types as they are named inside a record, where a property hides a type of its name unless it is of that type.</summary>
    public TypeMap CreateScope(RecordDef record) =>
        CreateScope(record.Fields.Where(field => field.Optional || field.Type is not DefinedType defined || defined.Name != field.Name).Select(field => field.Name));

    /// <summary>The same inside a union, whose properties may all be null.</summary>
    public TypeMap CreateScope(UnionDef union) =>
        CreateScope(union.Cases.Where(@case => @case.Type is not DefinedType defined || defined.Name != @case.Name || Find(defined) is not RecordDef).Select(@case => @case.Name));

    private TypeMap CreateScope(IEnumerable<string> properties)
    {
        var within = new TypeMap(api, space);
        within._hidden.UnionWith(properties.Where(_defined.ContainsKey));
        return within;
    }

    public TypeDef Find(DefinedType type) => _defined[type.Name];

    public CsType Map(TypeRef type) => type switch
    {
        ScalarType scalar => MapScalar(scalar),
        DefinedType defined => MapDefined(defined),
        ListType { Distinct: false } list => MapCollection("List", "EquatableList", "a list of ", Map(list.Item)),
        ListType list => MapCollection("Set", "EquatableSet", "a set of ", Map(list.Item)),
        MapType map => MapCollection("Map", "EquatableMap", "a map of ", Map(map.Item)),
        FalseOrType falseOr => MapCollection("OrFalse", "OrFalse", "false or ", Map(falseOr.Inner)),
        NullableType nullable => MapNullable(Map(nullable.Inner)),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no C# form."),
    };

    private static CsType MapScalar(ScalarType scalar)
    {
        ScalarForm form = ScalarForm.Create(scalar);
        string read = $"JsonParsing.{form.Method}({Position})";
        if (scalar.Const is { Kind: JsonKind.String } constant)
        {
            read = $"JsonParsing.TryReadLiteral(json, ref at, \"{Literal.EscapeJson(constant.Text)}\"u8) ? {Literal.Create(constant.Text)} : {read}";
        }

        return new CsType
        {
            Name = form.Name,
            IsValue = form.IsValue,
            Reader = scalar.Const is { Kind: JsonKind.String } ? ReadLambda + read : "JsonParsing." + form.Method,
            Read = read,
            ReadOptional = scalar is { Kind: ScalarKind.Int or ScalarKind.Long, Const: null } ? "TryReadOptional" + form.Method : null,
            Size = form.Size,
            Write = form.Size is null ? $"json.{form.WriteMethod}({{0}}, {{1}});" : $"json.{form.WriteMethod}({{0}});",
            Writer = form.Size is { } size
                ? $"static (ref JsonWriter json, {form.Name} value) => {{ json.Reserve({size}); json.{form.WriteMethod}(value); }}"
                : $"static (ref JsonWriter json, {form.Name} value) => json.{form.WriteMethod}(value, 0)",
            Description = form.Words,
            Form = ScalarForm.GetTextForm(scalar),
            Plain = ScalarForm.GetPlainTemplate(scalar),
            IsFile = scalar.Kind is ScalarKind.File,
        };
    }

    private CsType MapDefined(DefinedType defined)
    {
        TypeDef definition = Find(defined);
        string name = _hidden.Contains(definition.Name) ? $"global::{space}.{definition.Name}" : definition.Name;

        // What another assembly has is read and written by its public side.
        bool isOwn = api.IsOwn(definition);
        return new CsType
        {
            Name = name,
            IsValue = definition is not RecordDef,
            Reader = isOwn ? $"{name}.ReadJson" : $"JsonParsing.Value<{name}>",
            Read = isOwn ? $"{name}.ReadJson({Position})" : $"JsonParsing.Value<{name}>({Position})",
            Write = isOwn ? "{0}.WriteJson(ref json, {1});" : "json.Value({0}, {1});",
            Writer = $"static (ref JsonWriter json, {name} value) => {(isOwn ? "value.WriteJson(ref json, 0)" : "json.Value(value, 0)")}",
            Description = $"<see cref=\"{name.Replace("global::", "")}\"/>",
            Form = definition switch
            {
                EnumDef { ValueKind: ScalarKind.String } => "ParameterFormat.String",
                EnumDef => "ParameterFormat.Literal",
                UnionDef { Form: UnionForm.ByKind } => "ParameterFormat.StringOrLiteral",
                _ => "ParameterFormat.Json",
            },
            Plain = definition is EnumDef { ValueKind: ScalarKind.String } ? "{0}.Value" : null,
        };
    }

    /// <summary>A list, a set, a map, or <c>false or T</c>: the runtime has them all, over one item.</summary>
    private static CsType MapCollection(string method, string type, string description, CsType item)
    {
        bool knowsItself = item.ImplementsIJson;
        string read = knowsItself
            ? $"JsonParsing.{method}<{item.Name}>({Position})"
            : $"JsonParsing.{method}({Position}, {item.Reader})";
        string write = knowsItself ? $"json.{method}({{0}}, {{1}});" : $"json.{method}({{0}}, {EscapeBraces(item.Writer)}, {{1}});";
        string name = $"{type}<{item.Name}>";
        return new CsType
        {
            Name = name,
            IsValue = true,
            Reader = knowsItself ? $"JsonParsing.{method}<{item.Name}>" : ReadLambda + read,
            Read = read,
            Write = write,
            Writer = $"static (ref JsonWriter json, {name} value) => {Format(write, "value", "0").TrimEnd(';')}",
            Description = description + item.Description,
            Item = type.StartsWith("Equatable", StringComparison.Ordinal) ? item : null,
        };
    }

    private static CsType MapNullable(CsType type)
    {
        string read = $"JsonParsing.TryReadNull(json, ref at) ? ({type.NullableName})null : {type.Read}";
        string value = type.IsValue ? "value.Value" : "value";
        string write = type.Size is null
            ? Format(type.Write, value, "0")
            : $"json.Reserve({type.Size}); {Format(type.Write, value, "0")}";
        return new CsType
        {
            Name = type.NullableName,
            IsValue = type.IsValue,
            Reader = ReadLambda + read,
            Read = read,
            Write = string.Empty,
            Writer = $"static (ref JsonWriter json, {type.NullableName} value) => {{ if (value is null) {{ json.Reserve(4); json.Null(); }} else {{ {write} }} }}",
            Description = type.Description + " or null",
            AcceptsNull = true,
            Form = type.Form,
        };
    }

    private static string EscapeBraces(string text) => text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>The template with its holes filled: braces stand doubled in it.</summary>
    public static string Format(string template, string value, string after) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, value, after);
}
