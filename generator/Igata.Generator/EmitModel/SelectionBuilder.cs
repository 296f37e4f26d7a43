using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the tests that select the case of a union by kind: by the JSON kind, by const, by members, and by the first item.</summary>
/// <param name="types">The types of the API.</param>
/// <param name="terms">The types of one level, in order: the cases, or the types of their first items.</param>
/// <param name="path">The end of the names of the methods of this level.</param>
internal sealed class SelectionBuilder(TypeMap types, IReadOnlyList<CaseTerm> terms, string path)
{
    private const string Selected = "selected";

    private static readonly Condition IsInteger = Condition.Of("JsonParsing.IsInteger(json, position)");

    private readonly bool _selectsObjects = HasSeveral(types, terms, JsonKind.Object);
    private readonly bool _selectsArrays = HasSeveral(types, terms, JsonKind.Array);

    public SelectionCode BuildSelection() => new()
    {
        Objects = _selectsObjects ? MemberSelectorBuilder.Build($"Select_{path}Object", [.. GetTerms(JsonKind.Object).Select(term => (term.Case, GetShape(term.Type)))]) : null,
        Arrays = _selectsArrays ? BuildItemSelector([.. GetTerms(JsonKind.Array)]) : null,
    };

    public JsonTest BuildTest(CaseTerm term) => BuildTest(term, term.Type);

    private ItemSelector BuildItemSelector(CaseTerm[] arrays)
    {
        CaseTerm[] items =
        [
            .. arrays.SelectMany(array => UnionTerms.GetFirstItem(Reveal(array.Type), types.FindType) is { } item
                ? UnionTerms.Expand(item, types.FindType).Select((type, i) => new CaseTerm(array.Case, $"{array.Name}_{i}", type))
                : []),
        ];
        var inner = new SelectionBuilder(types, items, path + "Item");
        (CaseTerm Term, JsonTest Test)[] tests = [.. items.Select(item => (item, inner.BuildTest(item)))];
        CaseTerm empty = arrays.FirstOrDefault(array => Reveal(array.Type) is ListType) ?? arrays[0];
        return new ItemSelector($"Select_{path}Item", empty.Case, [.. tests.Select(pair => new SelectorChoice(pair.Term.Case, pair.Test.Condition)).Distinct()], inner.BuildSelection())
        {
            NeedsKind = tests.Any(pair => pair.Test.NeedsKind),
            Patterns = [.. tests.Select(pair => pair.Test.Pattern).OfType<PatternCode>()],
        };
    }

    private JsonTest BuildTest(CaseTerm term, TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Object or ScalarKind.Any, Const: null } open when _selectsObjects => IsOpen([.. open.Kind.GetInfo().JsonKinds]),
        ScalarType scalar => BuildTest(scalar, term.Name),
        SecretType secret => BuildTest(term, secret.Inner),
        EncodedType encoded => BuildTest(encoded, types.Map(term.Type).Read),
        MapType => _selectsObjects ? IsOpen(JsonKind.Object) : IsKind(JsonKind.Object),
        ListType => BuildArrayTest(term),
        DefinedType defined => types.Find(defined) switch
        {
            EnumDef values => BuildTest(values.ValueKind.GetInfo()),
            RecordDef { Positional: true } => BuildArrayTest(term),
            UnionDef { Form: UnionForm.Views } when UnionTerms.GetKinds(defined, types.FindType) is { Count: > 0 } kinds =>
                _selectsObjects && kinds.Contains(JsonKind.Object) ? IsOpen([.. kinds]) : IsKind([.. kinds]),
            _ when _selectsObjects => IsSelected(term.Case),
            _ => IsKind(JsonKind.Object),
        },
        _ => throw new InvalidOperationException($"A union cannot have a case of kind {type.GetType().Name}."),
    };

    private JsonTest BuildArrayTest(CaseTerm term) => _selectsArrays ? IsSelected(term.Case) : IsKind(JsonKind.Array);

    private static JsonTest BuildTest(ScalarType scalar, string name) => scalar switch
    {
        { Const: { } constant } => new JsonTest(
            Condition.Of($"JsonParsing.Matches(json, position, \"{(constant.Kind == JsonKind.String ? Literal.EscapeJson(constant.Text) : constant.Text)}\"u8)"), NeedsKind: false),
        { Limits.Pattern: not null } => new JsonTest(
            Condition.All(IsKind(JsonKind.String).Condition, Condition.Of($"JsonParsing.Matches(json, position, Matches_{name})")), NeedsKind: true)
        {
            Pattern = PatternCodeBuilder.Build("Matches_" + name, scalar.Limits.Pattern),
        },
        { NonFinite: true } => new JsonTest(Condition.Any(IsKind(JsonKind.Number).Condition, Condition.Of("JsonParsing.IsNonFinite(json, position)")), NeedsKind: true),
        _ => BuildTest(scalar.Kind.GetInfo()),
    };

    private static JsonTest BuildTest(ScalarInfo scalar) => scalar.JsonKinds.Count == 0
        ? new JsonTest(Condition.True, NeedsKind: false)
        : new JsonTest(Condition.All(IsKind([.. scalar.JsonKinds]).Condition, scalar.IsInteger ? IsInteger : Condition.True), NeedsKind: true);

    /// <summary>Builds the test of a string that holds JSON. Only reading it shows whether it is a value; the first bytes rule out most other strings.</summary>
    private JsonTest BuildTest(EncodedType encoded, ReadCall read)
    {
        JsonKind[] kinds = [.. UnionTerms.Expand(encoded.Inner, types.FindType).SelectMany(type => UnionTerms.GetKinds(type, types.FindType)).Distinct()];
        Condition mayHold = encoded.Form is ScalarKind.String && kinds.Length > 0
            ? Condition.Any(kinds.Select(kind => Condition.Of(kind is JsonKind.Number ? "JsonParsing.MayHoldNumber(json, position)" : $"JsonParsing.MayHold(json, position, {Literal.Create(GetFirstBytes(kind))}u8)")).Distinct())
            : Condition.True;
        return new JsonTest(Condition.All(IsKind(JsonKind.String).Condition, mayHold, Condition.Of($"JsonParsing.Holds(json, position, ref reader,{Layout.Fill}{read.Function})")), NeedsKind: true)
        {
            BeforeRead = Condition.All(IsKind(JsonKind.String).Condition, mayHold),
        };
    }

    /// <summary>Returns the bytes that a value of a kind may begin with.</summary>
    public static string GetFirstBytes(JsonKind kind) => kind switch
    {
        JsonKind.Object => "{",
        JsonKind.Array => "[",
        JsonKind.String => "\"",
        JsonKind.True => "t",
        JsonKind.False => "f",
        JsonKind.Null => "n",
        JsonKind.Number => "-0123456789",
        _ => throw new InvalidOperationException($"The kind {kind} is not defined."),
    };

    private static JsonTest IsKind(params JsonKind[] kinds) => new(
        kinds.Length == 1 ? Condition.Equal("kind", $"JsonKind.{kinds[0]}") : Condition.Is("kind", [.. kinds.Select(kind => $"JsonKind.{kind}")]), NeedsKind: true);

    private static JsonTest IsSelected(int number) => new(Condition.Equal(Selected, $"{number}"), NeedsKind: true);

    /// <summary>Builds the test of a type that accepts any object: those that no other case takes.</summary>
    private static JsonTest IsOpen(params JsonKind[] kinds) => new(Condition.All(IsKind(kinds).Condition, Condition.Equal(Selected, "0")), NeedsKind: true);

    private IEnumerable<CaseTerm> GetTerms(JsonKind kind) => GetTerms(types, terms, kind);

    private static bool HasSeveral(TypeMap types, IEnumerable<CaseTerm> terms, JsonKind kind) => GetTerms(types, terms, kind).Select(term => term.Case).Distinct().Count() > 1;

    private static IEnumerable<CaseTerm> GetTerms(TypeMap types, IEnumerable<CaseTerm> terms, JsonKind kind) =>
        terms.Where(term => UnionTerms.GetKinds(term.Type, types.FindType).Contains(kind));

    private ObjectShape GetShape(TypeRef type) => ObjectShape.Create(Reveal(type), types.FindType);

    private static TypeRef Reveal(TypeRef type) => type is SecretType secret ? Reveal(secret.Inner) : type;
}

/// <summary>A type that selects a case.</summary>
/// <param name="Case">The number of the case, from 1.</param>
/// <param name="Name">The end of the names of patterns.</param>
/// <param name="Type">The type.</param>
internal sealed record CaseTerm(int Case, string Name, TypeRef Type);
