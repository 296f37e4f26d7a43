using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>From the types of a model to those of C#. The arguments of every read are the same three, so they are written once.</summary>
/// <param name="api">The model.</param>
/// <param name="space">The namespace of the types.</param>
internal sealed class Types(Api api, string space)
{
    public const string Position = "json, ref at, ref reader";

    private const string ReadLambda = "static (ReadOnlySpan<byte> json, ref int at, ref JsonReader reader) => ";

    private readonly Dictionary<string, TypeDef> _defined = api.Types.ToDictionary(type => type.Name);
    private readonly HashSet<string> _hidden = [];

    /// <summary>The same types as they are named inside a record, where a property hides a type of its name unless it is of that type.</summary>
    public Types Within(RecordDef record) =>
        Within(record.Fields.Where(field => field.Optional || field.Type is not DefinedType defined || defined.Name != field.Name).Select(field => field.Name));

    /// <summary>The same inside a union, whose properties may all be null.</summary>
    public Types Within(UnionDef union) =>
        Within(union.Cases.Where(@case => @case.Type is not DefinedType defined || defined.Name != @case.Name || Find(defined) is not RecordDef).Select(@case => @case.Name));

    private Types Within(IEnumerable<string> properties)
    {
        var within = new Types(api, space);
        within._hidden.UnionWith(properties.Where(_defined.ContainsKey));
        return within;
    }

    public TypeDef Find(DefinedType type) => _defined[type.Name];

    public CsType Of(TypeRef type) => type switch
    {
        ScalarType scalar => OfScalar(scalar),
        DefinedType defined => OfDefined(defined),
        ListType { Distinct: false } list => OfMany("List", "EquatableList", "a list of ", Of(list.Item)),
        ListType list => OfMany("Set", "EquatableSet", "a set of ", Of(list.Item)),
        MapType map => OfMany("Map", "EquatableMap", "a map of ", Of(map.Item)),
        OrFalseType orFalse => OfMany("OrFalse", "OrFalse", "false or ", Of(orFalse.Of)),
        NullableType nullable => OfNullable(Of(nullable.Of)),
        _ => throw new InvalidOperationException($"A type of kind {type.GetType().Name} has no C# form."),
    };

    private static CsType OfScalar(ScalarType scalar)
    {
        ScalarForm form = ScalarForm.Of(scalar);
        string read = $"Json.{form.Method}({Position})";
        if (scalar.Const is { Kind: JsonKind.String } constant)
        {
            read = $"Json.Literal(json, ref at, \"{Literal.JsonInside(constant.Text)}\"u8) ? {Literal.Of(constant.Text)} : {read}";
        }

        return new CsType
        {
            Name = form.Name,
            IsValue = form.IsValue,
            Reader = scalar.Const is { Kind: JsonKind.String } ? ReadLambda + read : "Json." + form.Method,
            Read = read,
            ReadOptional = scalar is { Kind: ScalarKind.Int or ScalarKind.Long, Const: null } ? "Optional" + form.Method : null,
            Size = form.Size,
            Write = form.Size is null ? $"json.{form.WriteMethod}({{0}}, {{1}});" : $"json.{form.WriteMethod}({{0}});",
            Writer = form.Size is { } size
                ? $"static (ref JsonWriter json, {form.Name} value) => {{ json.Reserve({size}); json.{form.WriteMethod}(value); }}"
                : $"static (ref JsonWriter json, {form.Name} value) => json.{form.WriteMethod}(value, 0)",
            Words = form.Words,
            Form = ScalarForm.TextOf(scalar),
            Plain = ScalarForm.PlainOf(scalar),
            IsFile = scalar.Kind is ScalarKind.File,
        };
    }

    private CsType OfDefined(DefinedType defined)
    {
        TypeDef definition = Find(defined);
        string name = _hidden.Contains(definition.Name) ? $"global::{space}.{definition.Name}" : definition.Name;

        // What another assembly has is read and written by its public side.
        bool isOwn = api.IsOwn(definition);
        return new CsType
        {
            Name = name,
            IsValue = definition is not RecordDef,
            Reader = isOwn ? $"{name}.ReadJson" : $"Json.Value<{name}>",
            Read = isOwn ? $"{name}.ReadJson({Position})" : $"Json.Value<{name}>({Position})",
            Write = isOwn ? "{0}.WriteJson(ref json, {1});" : "json.Value({0}, {1});",
            Writer = $"static (ref JsonWriter json, {name} value) => {(isOwn ? "value.WriteJson(ref json, 0)" : "json.Value(value, 0)")}",
            Words = $"<see cref=\"{name.Replace("global::", "")}\"/>",
            Form = definition switch
            {
                EnumDef { Of: ScalarKind.String } => "TextForm.Text",
                EnumDef => "TextForm.Bare",
                UnionDef { Form: UnionForm.ByKind } => "TextForm.Either",
                _ => "TextForm.Json",
            },
            Plain = definition is EnumDef { Of: ScalarKind.String } ? "{0}.Value" : null,
        };
    }

    /// <summary>A list, a set, a map, or <c>false or T</c>: the runtime has them all, over one item.</summary>
    private static CsType OfMany(string method, string type, string words, CsType item)
    {
        bool knowsItself = item.KnowsItself;
        string read = knowsItself
            ? $"Json.{method}<{item.Name}>({Position})"
            : $"Json.{method}({Position}, {item.Reader})";
        string write = knowsItself ? $"json.{method}({{0}}, {{1}});" : $"json.{method}({{0}}, {Braces(item.Writer)}, {{1}});";
        string name = $"{type}<{item.Name}>";
        return new CsType
        {
            Name = name,
            IsValue = true,
            Reader = knowsItself ? $"Json.{method}<{item.Name}>" : ReadLambda + read,
            Read = read,
            Write = write,
            Writer = $"static (ref JsonWriter json, {name} value) => {Unbrace(write, "value", "0").TrimEnd(';')}",
            Words = words + item.Words,
            Item = type.StartsWith("Equatable", StringComparison.Ordinal) ? item : null,
        };
    }

    private static CsType OfNullable(CsType of)
    {
        string read = $"Json.Null(json, ref at) ? ({of.NullableName})null : {of.Read}";
        string value = of.IsValue ? "value.Value" : "value";
        string write = of.Size is null
            ? Unbrace(of.Write, value, "0")
            : $"json.Reserve({of.Size}); {Unbrace(of.Write, value, "0")}";
        return new CsType
        {
            Name = of.NullableName,
            IsValue = of.IsValue,
            Reader = ReadLambda + read,
            Read = read,
            Write = string.Empty,
            Writer = $"static (ref JsonWriter json, {of.NullableName} value) => {{ if (value is null) {{ json.Reserve(4); json.Null(); }} else {{ {write} }} }}",
            Words = of.Words + " or null",
            TakesNull = true,
            Form = of.Form,
        };
    }

    private static string Braces(string text) => text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>The template with its holes filled: braces stand doubled in it.</summary>
    public static string Unbrace(string template, string value, string after) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, value, after);
}
