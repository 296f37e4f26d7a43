using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the checks of a value in a request from its type. A check that is always satisfied is omitted.</summary>
internal sealed class CheckBuilder(TypeMap types)
{
    private const string Item = "item";

    /// <param name="type">The type of the value, which is not null.</param>
    /// <param name="value">The value as a primary expression.</param>
    /// <param name="wire">The name of the value in a violation, as a C# expression.</param>
    /// <param name="owner">The end of the names of the patterns, unique in the type that contains them.</param>
    public EquatableArray<CheckCode> Build(TypeRef type, string value, string wire, string owner) => type switch
    {
        ScalarType scalar => BuildScalar(scalar, value, wire, owner).ToEquatableArray(),
        DefinedType defined => BuildDefined(defined, value, wire),
        ListType list => [.. BuildCount(type, list.Limits, value, wire), .. BuildItems(list.Item, value, wire, owner)],
        MapType map => [CreateCheck("Names", value, wire), .. BuildCount(type, map.Limits, value, wire), .. BuildItems(map.Item, value, wire, owner)],
        SecretType secret => BuildSecret(secret, value, wire, owner),
        EncodedType encoded => Build(encoded.Inner, value, wire, owner),
        FalseOrType { Inner: DefinedType defined } when types.Find(defined) is not EnumDef => BuildFalseOr(defined, value, wire),
        NullableType nullable => [.. BuildNullable(nullable, value, wire, owner)],
        _ => [],
    };

    /// <summary>Builds only the checks of the limits, for a condition of a rule.</summary>
    /// <param name="type">The type of the value, which is not null.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="value">The value as a primary expression.</param>
    /// <param name="owner">The end of the name of its pattern.</param>
    public static EquatableArray<CheckCode> BuildLimits(TypeRef type, Limits limits, string value, string owner) => type switch
    {
        ScalarType scalar => BuildScalarLimits(scalar with { Limits = limits, Const = null }, value, "null", owner, "Text").ToEquatableArray(),
        SecretType secret => BuildLimits(secret.Inner, limits, value + ".Reveal()", owner),
        EncodedType encoded => BuildLimits(encoded.Inner, limits, value, owner),
        ListType or MapType => BuildCount(type, limits, value, "null").ToEquatableArray(),
        _ => [],
    };

    private static IEnumerable<CheckCode> BuildScalar(ScalarType scalar, string value, string wire, string owner)
    {
        ScalarForm form = ScalarForm.Find(scalar);
        bool isRange = form.RangeCheck is not null && (scalar.Limits.Minimum ?? scalar.Limits.Maximum) is not null;
        if (scalar.Const is { } constant)
        {
            return [.. form is { IsValue: false, Check: { } required } ? [CreateCheck(required, value, wire)] : Array.Empty<CheckCode>(), BuildConst(scalar, form, constant, value, wire)];
        }

        return form.Check is { } check && !isRange && !IsRequiredText(scalar, form)
            ? [CreateCheck(check, value, wire), .. BuildScalarLimits(scalar, value, wire, owner, "Text")]
            : BuildScalarLimits(scalar, value, wire, owner, "RequiredText");
    }

    /// <summary>Returns whether the check of the length also checks that there is a text.</summary>
    private static bool IsRequiredText(ScalarType scalar, ScalarForm form) => form is { Check: "Required", Length: LengthCheck.Text } && HasLength(scalar.Limits);

    private static bool HasLength(Limits limits) => (limits.MinLength ?? limits.MaxLength ?? limits.MaxBytes) is not null;

    private static CheckCode BuildConst(ScalarType scalar, ScalarForm form, JsonScalar constant, string value, string wire) => constant switch
    {
        _ when form.FormatConstant is { } format => BuildConst(Condition.Equal(value, format(constant.Text)), constant, wire),
        { Kind: JsonKind.String } => CreateCheck("Const", value, wire, Literal.Create(constant.Text)),
        { Kind: JsonKind.Number } when (scalar.Kind.GetInfo().IsInteger ? NumberLiteral.FormatWhole(constant.Text) : NumberLiteral.FormatFraction(constant.Text)) is { } number => CreateCheck("Range", value, wire, number, number),
        _ => CreateCheck("Const", value, wire, constant.Text),
    };

    private static CheckCode BuildConst(Condition isEqual, JsonScalar constant, string wire) =>
        new(isEqual, Layout.If(isEqual.Negate(), $"violations.Add({wire}, \"const\", {Literal.Create("must be " + constant.Text)});"));

    private static IEnumerable<CheckCode> BuildScalarLimits(ScalarType scalar, string value, string wire, string owner, string lengthCheck)
    {
        ScalarForm form = ScalarForm.Find(scalar);
        Limits limits = scalar.Limits;
        foreach (CheckCode check in BuildRange(form, limits, value, wire))
        {
            yield return scalar.NonFinite ? BuildFiniteCheck(check, value) : check;
        }

        if (form.Length is LengthCheck.Text or LengthCheck.WireText && HasLength(limits))
        {
            yield return CreateCheck(lengthCheck, form.FormatText(value), wire, FormatCount(limits.MinLength), FormatCount(limits.MaxLength), FormatCount(limits.MaxBytes));
        }

        if (form.Length is LengthCheck.Bytes && limits.MaxBytes is not null)
        {
            yield return CreateCheck("Items", value + ".Length", wire, FormatCount(null), FormatCount(limits.MaxBytes));
        }

        if (limits.Pattern is { } pattern)
        {
            string name = "Matches_" + owner;
            string matches = $"{name}({(form.Length is LengthCheck.Text ? form.Plain!.Format(value) : form.FormatText(value))})";
            yield return new CheckCode(Condition.Of(matches), $"violations.Pattern({Layout.JoinList([wire, form.FormatText(value), matches, Literal.Create(pattern.Text)])});")
            {
                Patterns = [PatternCodeBuilder.Build(name, pattern)],
            };
        }
    }

    private static IEnumerable<CheckCode> BuildRange(ScalarForm form, Limits limits, string value, string wire)
    {
        if (form.RangeCheck is { } range && (limits.Minimum ?? limits.Maximum) is not null)
        {
            yield return CreateCheck(range, range == "Range" ? form.FormatNumber(value) : value, wire, form.Bounds.Format(limits.Minimum) ?? form.Bounds.Lowest, form.Bounds.Format(limits.Maximum) ?? form.Bounds.Highest);
        }

        if (form.Bounds.Format(limits.ExclusiveMinimum) is { } above)
        {
            yield return CreateCheck("Above", form.FormatNumber(value), wire, above);
        }

        if (form.Bounds.Format(limits.ExclusiveMaximum) is { } below)
        {
            yield return CreateCheck("Below", form.FormatNumber(value), wire, below);
        }

        // The digits of a fraction are those on the wire, so the step has digits too.
        BoundForm steps = ReferenceEquals(form.Bounds, BoundForm.Fraction) ? BoundForm.Decimal : form.Bounds;
        if (steps.Format(limits.MultipleOf) is { } step)
        {
            yield return CreateCheck("MultipleOf", form.FormatNumber(value), wire, step);
        }
    }

    /// <summary>Extends a check so that NaN and infinity are valid, whatever the limits are.</summary>
    private static CheckCode BuildFiniteCheck(CheckCode check, string value)
    {
        Condition isFinite = Condition.Of($"Check.Finite({value})");
        return new CheckCode(Condition.Any(isFinite.Negate(), check.Condition), Layout.If(isFinite, check.Report));
    }

    private EquatableArray<CheckCode> BuildDefined(DefinedType defined, string value, string wire) => types.Find(defined) switch
    {
        EnumDef values when values.ValueKind.GetInfo().IsText => [CreateCheck("EnumValue", value, wire, value + ".Value")],
        EnumDef => [],
        var definition when types.IsValidated(definition) => [CreateCheck("Nested", value, wire)],
        _ => [new CheckCode(Condition.Of($"{types.ChecksClass}.IsValid({value})"), $"{types.ChecksClass}.Validate({wire}, {value}, violations);")],
    };

    private EquatableArray<CheckCode> BuildFalseOr(DefinedType defined, string value, string wire)
    {
        if (types.IsValidated(types.Find(defined)))
        {
            return [CreateCheck("All", value, wire)];
        }

        Condition hasValue = Condition.Of(value + ".HasValue");
        CheckCode check = BuildDefined(defined, value + ".Value", wire)[0];
        return [new CheckCode(Condition.Any(hasValue.Negate(), check.Condition), Layout.If(hasValue, check.Report))];
    }

    /// <summary>The checks of what a secret contains. Their reports show nothing of it.</summary>
    private EquatableArray<CheckCode> BuildSecret(SecretType secret, string value, string wire, string owner)
    {
        EquatableArray<CheckCode> checks = Build(secret.Inner, value + ".Reveal()", "null", owner);
        if (checks.Count == 0)
        {
            return [];
        }

        string reports = Layout.JoinStatements([$"violations.BeginSecret({wire});", .. checks.Select(check => check.Report), "violations.EndSecret();"]);
        return [new CheckCode(Condition.All(checks.Select(check => check.Condition)), reports) { Patterns = [.. checks.SelectMany(check => check.Patterns)] }];
    }

    public static IEnumerable<CheckCode> BuildCount(TypeRef type, Limits limits, string value, string wire)
    {
        (string check, int? min, int? max) = type is MapType ? ("Properties", limits.MinProperties, limits.MaxProperties) : ("Items", limits.MinItems, limits.MaxItems);
        if ((min ?? max) is not null)
        {
            yield return CreateCheck(check, value + ".Count", wire, FormatCount(min), FormatCount(max));
        }
    }

    private IEnumerable<CheckCode> BuildNullable(NullableType nullable, string value, string wire, string owner)
    {
        Condition isPresent = Condition.IsNotNull(value);
        return Build(nullable.Inner, types.Map(nullable).IsValue ? value + ".GetValueOrDefault()" : value, wire, owner)
            .Select(check => check with { Condition = Condition.Any(isPresent.Negate(), check.Condition), Report = Layout.If(isPresent, check.Report) });
    }

    private IEnumerable<CheckCode> BuildItems(TypeRef item, string value, string wire, string owner)
    {
        if (item is DefinedType defined && types.Find(defined) is { } definition and not EnumDef && types.IsValidated(definition))
        {
            yield return CreateCheck("All", value, wire);
            yield break;
        }

        bool mayBeNull = item is NullableType;
        string each = mayBeNull && types.Map(item).IsValue ? Item + ".GetValueOrDefault()" : Item;
        EquatableArray<CheckCode> checks = Build(item is NullableType nullable ? nullable.Inner : item, each, "null", owner + "Item");
        if (checks.Count > 0)
        {
            Condition isPresent = mayBeNull ? Condition.IsNotNull(Item) : Condition.True;
            Condition all = Condition.Any(isPresent.Negate(), Condition.All(checks.Select(check => check.Condition)));
            string reports = Layout.Nest(Layout.If(isPresent, Layout.JoinStatements(checks.Select(check => check.Report))));
            yield return new CheckCode(
                Condition.Of($"Check.Each({value}, static {Item} =>{Layout.Fill}{all.Format()})"),
                $"violations.Each({wire}, {value}, static (violations, {Item}) =>{Layout.Fill}{{ {reports} }});")
            {
                Patterns = [.. checks.SelectMany(check => check.Patterns)],
            };
        }
    }

    private static CheckCode CreateCheck(string check, string value, string wire, params string[] arguments)
    {
        string rest = arguments.Length == 0 ? "" : ", " + string.Join(", ", arguments);
        return new CheckCode(Condition.Of($"Check.{check}({value}{rest})"), $"violations.{check}({wire}, {value}{rest});");
    }

    private static string FormatCount(int? count) => (count ?? -1).ToString(CultureInfo.InvariantCulture);
}
