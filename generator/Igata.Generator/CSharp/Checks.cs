using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What is checked of a value in a request, by its type. <c>{0}</c> stands for the value.</summary>
internal sealed class Checks(Types types)
{
    /// <param name="type">The type of the value, known not to be null.</param>
    /// <param name="wire">Its name in a violation, as a C# expression.</param>
    /// <param name="owner">A C# name to call loops and patterns by, unique in the type that holds them.</param>
    public EquatableArray<CheckCode> Of(TypeRef type, string wire, string owner) => InTemplate(type, Braces(wire), owner);

    private EquatableArray<CheckCode> InTemplate(TypeRef type, string wire, string owner) => type switch
    {
        ScalarType scalar => OfScalar(scalar, wire, owner).ToEquatableArray(),
        DefinedType defined => OfDefined(defined, wire),
        ListType list => [.. OfCount("Items", list.Limits.MinItems, list.Limits.MaxItems, wire), .. OfItems(list.Item, types.Of(list), wire, owner)],
        MapType map => [.. OfCount("Properties", map.Limits.MinProperties, map.Limits.MaxProperties, wire), .. OfItems(map.Item, types.Of(map), wire, owner)],
        OrFalseType { Of: DefinedType of } when types.Find(of) is not EnumDef => [Row("All", wire, "")],
        OrFalseType or NullableType => [],
        _ => [],
    };

    private static IEnumerable<CheckCode> OfScalar(ScalarType scalar, string wire, string owner)
    {
        Limits limits = scalar.Limits;
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                yield return Row("Required", wire, "");
                if (scalar.Const is { } constant)
                {
                    yield return Row("Const", wire, ", " + Literal.Of(constant.Text));
                    yield break;
                }

                yield return Row("Text", wire, $", {limits.MinLength ?? -1}, {limits.MaxLength ?? -1}, {limits.MaxBytes ?? -1}");
                if (limits.Pattern is { } pattern)
                {
                    string name = "Matches_" + owner;
                    string matches = name + (scalar.Secret ? "({0}.Reveal())" : "({0})");
                    yield return new CheckCode(matches, $"violations.Pattern({wire}, {{0}}, {matches}, {Braces(Literal.Of(pattern.Text))});")
                    {
                        Pattern = Patterns.Of(name, pattern),
                    };
                }

                break;
            case ScalarKind.Boolean when scalar.Const is { } always:
                yield return Row("Const", wire, always.Kind == JsonKind.True ? ", true" : ", false");
                break;
            case ScalarKind.Int or ScalarKind.Long when scalar.Const is { } number:
                yield return Row("Range", wire, $", {Numbers.Whole(number.Text)}, {Numbers.Whole(number.Text)}");
                break;
            case ScalarKind.Int or ScalarKind.Long when limits.Minimum is not null || limits.Maximum is not null:
                yield return Row("Range", wire, Whole(limits));
                break;
            case ScalarKind.Number when scalar.NonFinite:
                if (limits.Minimum is not null || limits.Maximum is not null)
                {
                    yield return new CheckCode($"(!double.IsFinite({{0}}) || Check.Range({{0}}{Fractions(limits)}))", $"if (double.IsFinite({{0}})) {{{{ violations.Range({wire}, {{0}}{Fractions(limits)}); }}}}");
                }

                break;
            case ScalarKind.Number:
                yield return Row("Range", wire, Fractions(limits));
                break;
            case ScalarKind.Object:
                yield return Row("Object", wire, "");
                break;
            case ScalarKind.Any or ScalarKind.Uri:
                yield return Row("Required", wire, "");
                break;
            case ScalarKind.Bytes when limits.MaxBytes is { } most:
                yield return new CheckCode($"Check.Items({{0}}.Length, -1, {most})", $"violations.Items({wire}, {{0}}.Length, -1, {most});");
                break;
            case ScalarKind.Seconds:
                yield return Row("Seconds", wire, Whole(limits));
                break;
            case ScalarKind.UnixSeconds or ScalarKind.UnixMillis or ScalarKind.UnixMicros when limits.Minimum is not null || limits.Maximum is not null:
                yield return Row(scalar.Kind.ToString(), wire, Whole(limits));
                break;
            default:
                break;
        }
    }

    private EquatableArray<CheckCode> OfDefined(DefinedType defined, string wire) => types.Find(defined) switch
    {
        EnumDef { Of: ScalarKind.String } => [new CheckCode("Check.Named({0}.Value)", $"violations.Named({wire}, {{0}}.Value);")],
        EnumDef => [],
        _ => [Row("Valid", wire, "")],
    };

    private static IEnumerable<CheckCode> OfCount(string what, int? least, int? most, string wire)
    {
        if (least is not null || most is not null)
        {
            string limits = $"{least ?? -1}, {most ?? -1}";
            yield return new CheckCode($"Check.{what}({{0}}.Count, {limits})", $"violations.{what}({wire}, {{0}}.Count, {limits});");
        }
    }

    private IEnumerable<CheckCode> OfItems(TypeRef item, CsType container, string wire, string owner)
    {
        if (item is DefinedType defined && types.Find(defined) is not EnumDef && container.Name.StartsWith("EquatableList<", StringComparison.Ordinal))
        {
            yield return Row("All", wire, "");
            yield break;
        }

        EquatableArray<CheckCode> checks = Of(item is NullableType nullable ? nullable.Of : item, "null", owner + "Item");
        if (checks.Count > 0)
        {
            CsType itemType = types.Of(item);
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

    private static CheckCode Row(string check, string wire, string arguments) =>
        new($"Check.{check}({{0}}{Braces(arguments)})", $"violations.{check}({wire}, {{0}}{Braces(arguments)});");

    private static string Fractions(Limits limits) =>
        $", {Numbers.Fraction(limits.Minimum) ?? "double.MinValue"}, {Numbers.Fraction(limits.Maximum) ?? "double.MaxValue"}";

    private static string Whole(Limits limits) =>
        $", {Numbers.Whole(limits.Minimum) ?? "long.MinValue"}, {Numbers.Whole(limits.Maximum) ?? "long.MaxValue"}";

    private static string Braces(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
