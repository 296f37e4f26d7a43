using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>What is checked of a value in a request, by its type. <c>{0}</c> stands for the value.</summary>
internal sealed class CheckBuilder(TypeMap types)
{
    /// <param name="type">The type of the value, known not to be null.</param>
    /// <param name="wire">Its name in a violation, as a C# expression.</param>
    /// <param name="owner">A C# name to call loops and patterns by, unique in the type that holds them.</param>
    public EquatableArray<CheckCode> Build(TypeRef type, string wire, string owner) => BuildFromTemplate(type, EscapeBraces(wire), owner);

    private EquatableArray<CheckCode> BuildFromTemplate(TypeRef type, string wire, string owner) => type switch
    {
        ScalarType scalar => BuildScalar(scalar, wire, owner).ToEquatableArray(),
        DefinedType defined => BuildDefined(defined, wire),
        ListType list => [.. BuildCount("Items", list.Limits.MinItems, list.Limits.MaxItems, wire), .. BuildItems(list.Item, types.Map(list), wire, owner)],
        MapType map => [.. BuildCount("Properties", map.Limits.MinProperties, map.Limits.MaxProperties, wire), .. BuildItems(map.Item, types.Map(map), wire, owner)],
        FalseOrType { Inner: DefinedType defined } when types.Find(defined) is not EnumDef => [CreateCheck("All", wire, "")],
        FalseOrType or NullableType => [],
        _ => [],
    };

    private static IEnumerable<CheckCode> BuildScalar(ScalarType scalar, string wire, string owner)
    {
        Limits limits = scalar.Limits;
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                yield return CreateCheck("Required", wire, "");
                if (scalar.Const is { } constant)
                {
                    yield return CreateCheck("Const", wire, ", " + Literal.Create(constant.Text));
                    yield break;
                }

                yield return CreateCheck("Text", wire, $", {limits.MinLength ?? -1}, {limits.MaxLength ?? -1}, {limits.MaxBytes ?? -1}");
                if (limits.Pattern is { } pattern)
                {
                    string name = "Matches_" + owner;
                    string matches = name + (scalar.Secret ? "({0}.Reveal())" : "({0})");
                    yield return new CheckCode(matches, $"violations.Pattern({wire}, {{0}}, {matches}, {EscapeBraces(Literal.Create(pattern.Text))});")
                    {
                        Pattern = PatternCodeBuilder.Build(name, pattern),
                    };
                }

                break;
            case ScalarKind.Boolean when scalar.Const is { } constantValue:
                yield return CreateCheck("Const", wire, constantValue.Kind == JsonKind.True ? ", true" : ", false");
                break;
            case ScalarKind.Int or ScalarKind.Long when scalar.Const is { } number:
                yield return CreateCheck("Range", wire, $", {NumberLiteral.FormatWhole(number.Text)}, {NumberLiteral.FormatWhole(number.Text)}");
                break;
            case ScalarKind.Int or ScalarKind.Long when limits.Minimum is not null || limits.Maximum is not null:
                yield return CreateCheck("Range", wire, FormatWholeRange(limits));
                break;
            case ScalarKind.Number when scalar.NonFinite:
                if (limits.Minimum is not null || limits.Maximum is not null)
                {
                    yield return new CheckCode($"(!double.IsFinite({{0}}) || Check.Range({{0}}{FormatFractionRange(limits)}))", $"if (double.IsFinite({{0}})) {{{{ violations.Range({wire}, {{0}}{FormatFractionRange(limits)}); }}}}");
                }

                break;
            case ScalarKind.Number:
                yield return CreateCheck("Range", wire, FormatFractionRange(limits));
                break;
            case ScalarKind.Object:
                yield return CreateCheck("Object", wire, "");
                break;
            case ScalarKind.Any or ScalarKind.Uri:
                yield return CreateCheck("Required", wire, "");
                break;
            case ScalarKind.Bytes when limits.MaxBytes is { } max:
                yield return new CheckCode($"Check.Items({{0}}.Length, -1, {max})", $"violations.Items({wire}, {{0}}.Length, -1, {max});");
                break;
            case ScalarKind.Seconds:
                yield return CreateCheck("Seconds", wire, FormatWholeRange(limits));
                break;
            case ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros when limits.Minimum is not null || limits.Maximum is not null:
                yield return CreateCheck(scalar.Kind.ToString(), wire, FormatWholeRange(limits));
                break;
            default:
                break;
        }
    }

    private EquatableArray<CheckCode> BuildDefined(DefinedType defined, string wire) => types.Find(defined) switch
    {
        EnumDef { ValueKind: ScalarKind.String } => [new CheckCode("Check.EnumValue({0}.Value)", $"violations.EnumValue({wire}, {{0}}.Value);")],
        EnumDef => [],
        _ => [CreateCheck("Nested", wire, "")],
    };

    private static IEnumerable<CheckCode> BuildCount(string kind, int? min, int? max, string wire)
    {
        if (min is not null || max is not null)
        {
            string limits = $"{min ?? -1}, {max ?? -1}";
            yield return new CheckCode($"Check.{kind}({{0}}.Count, {limits})", $"violations.{kind}({wire}, {{0}}.Count, {limits});");
        }
    }

    private IEnumerable<CheckCode> BuildItems(TypeRef item, CsType container, string wire, string owner)
    {
        if (item is DefinedType defined && types.Find(defined) is not EnumDef && container.Name.StartsWith("EquatableList<", StringComparison.Ordinal))
        {
            yield return CreateCheck("All", wire, "");
            yield break;
        }

        EquatableArray<CheckCode> checks = Build(item is NullableType nullable ? nullable.Inner : item, "null", owner + "Item");
        if (checks.Count > 0)
        {
            CsType itemType = types.Map(item);
            bool mayBeNull = item is NullableType;
            yield return new CheckCode($"AreValid_{owner}({{0}})", $"Validate_{owner}({wire}, {{0}}, violations);")
            {
                Items = new ItemsCode(
                    owner,
                    container.Name,
                    itemType.Name,
                    mayBeNull && itemType.IsValue ? "item.GetValueOrDefault()" : "item",
                    mayBeNull,
                    container.Name.StartsWith("EquatableMap<", StringComparison.Ordinal),
                    checks),
            };
        }
    }

    private static CheckCode CreateCheck(string check, string wire, string arguments) =>
        new($"Check.{check}({{0}}{EscapeBraces(arguments)})", $"violations.{check}({wire}, {{0}}{EscapeBraces(arguments)});");

    private static string FormatFractionRange(Limits limits) =>
        $", {NumberLiteral.FormatFraction(limits.Minimum) ?? "double.MinValue"}, {NumberLiteral.FormatFraction(limits.Maximum) ?? "double.MaxValue"}";

    private static string FormatWholeRange(Limits limits) =>
        $", {NumberLiteral.FormatWhole(limits.Minimum) ?? "long.MinValue"}, {NumberLiteral.FormatWhole(limits.Maximum) ?? "long.MaxValue"}";

    private static string EscapeBraces(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
