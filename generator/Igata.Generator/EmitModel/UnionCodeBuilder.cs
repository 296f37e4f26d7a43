using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the C# of a union. The cases are tried in the order of the spec.</summary>
internal sealed class UnionCodeBuilder(TypeMap types, UnionDef union)
{
    private static readonly Condition IsInteger = Condition.Of("JsonParsing.IsInteger(json, position)");

    private readonly CheckBuilder _checks = new(types);

    public static UnionCode Build(TypeMap all, UnionDef union, string fallback) => new UnionCodeBuilder(all.CreateScope(union), union).Build(fallback, null);

    /// <summary>Builds the checks of a union of another assembly. They are outside of the union, so they access its public members.</summary>
    /// <param name="all">The types of the API.</param>
    /// <param name="union">The union.</param>
    /// <param name="receiver">The union as an expression.</param>
    public static UnionCode BuildChecks(TypeMap all, UnionDef union, string receiver) => new UnionCodeBuilder(all, union).Build("", receiver);

    private UnionCode Build(string fallback, string? receiver) => new()
    {
        Name = union.Name,
        Docs = XmlDocs.BuildTypeDocs(union.Docs, union.Lifecycle, fallback),
        Attributes = XmlDocs.BuildAttributes(union.Lifecycle, ""),
        Discriminator = union.Form is UnionForm.ByMember ? Literal.EscapeJson(union.Discriminator!) + ":" : null,
        HoldsSecrets = types.Secrets.Contains(new DefinedType(union.Name)),
        IsByKey = union.Form is UnionForm.ByKey,
        IsValidated = types.IsValidated(union),
        Cases = [.. union.Cases.Select(@case => BuildCase(@case, receiver))],
    };

    private UnionCaseCode BuildCase(UnionCase @case, string? receiver)
    {
        CsType type = types.Map(@case.Type);
        string opening = $"{{{JsonStringLiteral.Quote(@case.Wire ?? "")}:";
        JsonTest test = @case.Wire is null ? BuildTest(@case) : new JsonTest(Condition.Of($"tag.SequenceEqual({Literal.Create(@case.Wire)}u8)"), NeedsKind: false);

        Condition? acceptsText = BuildTextTest(@case, Identifiers.CreateLocalName(@case.Name));
        string property = receiver is null ? @case.Name : $"{receiver}.{@case.Name}";
        string value = type.IsValue ? property + ".GetValueOrDefault()" : property + "!";
        string wire = @case.Wire is not null && union.Form is UnionForm.ByKey ? Literal.Create(@case.Wire) : "null";
        return new UnionCaseCode(@case.Name, Identifiers.CreateLocalName(@case.Name), type, test)
        {
            Checks = types.IsValidated(union) || receiver is not null ? _checks.Build(@case.Type, value, wire, receiver is null ? @case.Name : $"{union.Name}_{@case.Name}") : [],
            Description = union.Form is UnionForm.ByKey ? $"{XmlText.FormatCode(@case.Wire!)}: {type.Description.One}" : type.Description.One,
            Opening = union.Form is UnionForm.ByKey ? Literal.Escape(opening) : null,
            OpeningBytes = System.Text.Encoding.UTF8.GetByteCount(opening),
            Discriminator = union.Form is UnionForm.ByMember ? Condition.Equal("read." + GetDiscriminatorName(@case), Literal.Create(@case.Wire!)) : null,
            IsOnly = type.Name != union.Name && union.Cases.Count(other => types.Map(other.Type).Name == type.Name) == 1,
            ConvertedFrom = FindConversion(@case, type),
            OtherText = acceptsText is null ? null : FindOtherText(@case),
            AcceptsText = acceptsText,
        };
    }

    /// <summary>The condition over a local that a string satisfies if the case accepts it; null: the case is no string, or accepts every string.</summary>
    private static Condition? BuildTextTest(UnionCase @case, string local) => @case.Type switch
    {
        ScalarType { Kind: ScalarKind.String, Secret: false, Const: { } constant } => Condition.Equal(local, Literal.Create(constant.Text)),
        ScalarType { Kind: ScalarKind.String, Secret: false, Limits.Pattern: not null } => Condition.Of($"Matches_{@case.Name}({local})"),
        _ => null,
    };

    private string? FindConversion(UnionCase @case, CsType type)
    {
        // Annotations of nullable types do not distinguish conversions.
        string? source = Normalize(type.ConvertedFrom);
        bool isTaken = source == union.Name || union.Cases.Select(other => (other, types.Map(other.Type)))
            .Any(pair => Normalize(pair.Item2.Name) == source || (pair.other != @case && Normalize(pair.Item2.ConvertedFrom) == source));
        return isTaken ? null : type.ConvertedFrom;

        static string? Normalize(string? type) => type?.Replace("?", "");
    }

    private TextCase? FindOtherText(UnionCase @case) => union.Form is not UnionForm.ByKind ? null : union.Cases
        .SkipWhile(other => other != @case)
        .Where(other => other.Type is DefinedType defined && types.Find(defined) is EnumDef values && values.ValueKind.GetInfo().IsText)
        .Select(other => new TextCase(other.Name, types.Map(other.Type).Name))
        .FirstOrDefault();

    private string GetDiscriminatorName(UnionCase @case) =>
        ((RecordDef)types.Find((DefinedType)@case.Type)).Fields.First(field => field.Wire == union.Discriminator).Name;

    private JsonTest BuildTest(UnionCase @case) => @case.Type switch
    {
        ScalarType scalar => BuildTest(scalar, @case.Name),
        DefinedType defined => types.Find(defined) is EnumDef values ? BuildTest(values.ValueKind.GetInfo()) : IsKind(JsonKind.Object),
        SecretType secret => BuildTest(@case with { Type = secret.Inner }),
        EncodedType => IsKind(JsonKind.String),
        ListType => IsKind(JsonKind.Array),
        MapType => IsKind(JsonKind.Object),
        _ => throw new InvalidOperationException($"A union cannot have a case of kind {@case.Type.GetType().Name}."),
    };

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

    private static JsonTest IsKind(params JsonKind[] kinds) => new(
        kinds.Length == 1 ? Condition.Equal("kind", $"JsonKind.{kinds[0]}") : Condition.Is("kind", [.. kinds.Select(kind => $"JsonKind.{kind}")]), NeedsKind: true);
}
