using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the C# of a union. The cases are tried in the order of the spec.</summary>
internal sealed class UnionCodeBuilder(TypeMap types, UnionDef union)
{
    private readonly CheckBuilder _checks = new(types);
    private readonly CaseTerm[] _terms = [.. union.Cases.Select((@case, i) => new CaseTerm(i + 1, @case.Name, @case.Type))];
    private readonly CsType[] _types = [.. union.Cases.Select(@case => types.Map(@case.Type))];

    // A union can have thousands of cases, so what each case asks about all others is counted once.
    private ILookup<string, CsType> ByName => _byName ??= _types.ToLookup(type => type.Name);

    private ILookup<string?, CsType> BySource => _bySource ??= _types.ToLookup(type => Normalize(type.ConvertedFrom));

    private HashSet<string?> Names => _names ??= [.. _types.Select(type => Normalize(type.Name))];

    private ILookup<string, CsType>? _byName;
    private ILookup<string?, CsType>? _bySource;
    private HashSet<string?>? _names;
    private bool? _hasUnionCase;

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
        FindDiscriminator = $"{(HasUnionCase ? "Find" : "Peek")}{(union.DiscriminatorKind is ScalarKind.String ? "" : "Literal")}Discriminator",
        HoldsSecrets = types.Secrets.Contains(new DefinedType(union.Name)),
        IsByKey = union.Form is UnionForm.ByKey,
        IsValidated = types.IsValidated(union),
        Selection = union.Form is UnionForm.ByKind ? CreateSelection().BuildSelection() : SelectionCode.None,
        TextCases = BuildTextCases(),
        Cases = [.. union.Cases.Select((@case, i) => BuildCase(@case, i, receiver))],
    };

    private SelectionBuilder CreateSelection() => new(types, _terms, "");

    private UnionCaseCode BuildCase(UnionCase @case, int index, string? receiver)
    {
        CsType type = _types[index];
        string opening = $"{{{JsonStringLiteral.Quote(@case.Wire ?? "")}:";
        JsonTest test = @case.Wire is null ? CreateSelection().BuildTest(_terms[index]) : new JsonTest(Condition.Of($"tag.SequenceEqual({Literal.Create(@case.Wire)}u8)"), NeedsKind: false);
        string property = receiver is null ? @case.Name : $"{receiver}.{@case.Name}";
        string value = type.IsValue ? property + ".GetValueOrDefault()" : property + "!";
        string wire = @case.Wire is not null && union.Form is UnionForm.ByKey ? Literal.Create(@case.Wire) : "null";
        return new UnionCaseCode(@case.Name, Identifiers.CreateLocalName(@case.Name), type, test)
        {
            Checks = types.IsValidated(union) || receiver is not null
                ? [.. _checks.Build(@case.Type, value, wire, receiver is null ? @case.Name : $"{union.Name}_{@case.Name}"), .. BuildKeyChecks(@case, value)]
                : [],
            Description = union.Form is UnionForm.ByKey ? $"{XmlText.FormatCode(@case.Wire!)}: {type.Description.One}" : type.Description.One,
            Opening = union.Form is UnionForm.ByKey ? Literal.Escape(opening) : null,
            OpeningBytes = System.Text.Encoding.UTF8.GetByteCount(opening),
            Discriminator = union.Form is UnionForm.ByMember && !HasUnionCase ? BuildKeyTest(@case, "read") : null,
            IsOnly = type.Name != union.Name && !(union.Form is UnionForm.ByKind && IsText(@case.Type)) && ByName[type.Name].Count() == 1,
            ConvertedFrom = FindConversion(type),
        };
    }

    /// <summary>
    /// Builds the cases to which a string is converted, as the reader selects them: strings with a constant or a pattern, and then the
    /// enum or the string without one. If a string matches none of them, it is the first, whose limit a check reports.
    /// </summary>
    private EquatableArray<TextCase> BuildTextCases()
    {
        UnionCase[] texts = union.Form is not UnionForm.ByKind ? [] : [.. union.Cases.Where(@case => IsText(@case.Type) || IsTextEnum(@case.Type) || IsEncoded(@case.Type))];
        if (Array.Find(texts, @case => IsText(@case.Type)) is not { } first)
        {
            return [];
        }

        string local = Identifiers.CreateLocalName(first.Name);
        TextCase[] built =
        [
            .. texts.Select(@case => IsEncoded(@case.Type)
                ? new TextCase(@case.Name, null, Condition.False) { Held = (types.Map(@case.Type).Name, GetFirstBytes((EncodedType)@case.Type), types.Map(@case.Type).Reader) }
                : new TextCase(@case.Name, IsText(@case.Type) ? null : types.Map(@case.Type).Name, texts.Length == 1 ? Condition.True : BuildTextTest(@case, local))),
        ];
        if (texts.Any(@case => IsEncoded(@case.Type)))
        {
            // What no case accepts is the first string, whose limit a check reports; so is null, which it rejects.
            TextCase fallback = built.First(text => text.Name == first.Name);
            return [fallback with { Accepts = Condition.IsNull(local) }, .. built, fallback with { Accepts = Condition.True }];
        }

        return built.Any(text => text.Accepts.IsTrue) ? [.. built] : [.. built, built[0] with { Accepts = Condition.True }];
    }

    private static Condition BuildTextTest(UnionCase @case, string local) => @case.Type switch
    {
        ScalarType { Const: { } constant } => Condition.Equal(local, Literal.Create(constant.Text)),
        ScalarType { Limits.Pattern: not null } => Condition.Of($"Matches_{@case.Name}({local})"),
        _ => Condition.True,
    };

    private static bool IsText(TypeRef type) => type is ScalarType { Kind: ScalarKind.String, Secret: false };

    private bool IsTextEnum(TypeRef type) => type is DefinedType defined && types.Find(defined) is EnumDef values && values.ValueKind.GetInfo().IsText;

    private static bool IsEncoded(TypeRef type) => type is EncodedType;

    /// <summary>Returns the characters that a string that holds a type may begin with; empty if it may be any.</summary>
    private string GetFirstBytes(EncodedType encoded)
    {
        JsonKind[] kinds = encoded.Form is not ScalarKind.String ? [] : [.. UnionTerms.Expand(encoded.Inner, types.FindType).SelectMany(type => UnionTerms.GetKinds(type, types.FindType)).Distinct()];
        return string.Concat(kinds.Select(SelectionBuilder.GetFirstBytes));
    }

    private string? FindConversion(CsType type)
    {
        string? source = Normalize(type.ConvertedFrom);
        return source is null || source == union.Name || Names.Contains(source) || BySource[source].Count() > 1 ? null : type.ConvertedFrom;
    }

    // Annotations of nullable types do not distinguish conversions.
    private static string? Normalize(string? type) => type?.Replace("?", "");

    /// <summary>Whether a case is a union, which is read only if the last discriminator is that of the case.</summary>
    private bool HasUnionCase => _hasUnionCase ??= union.Form is UnionForm.ByMember && union.Cases.Any(@case => types.Find((DefinedType)@case.Type) is UnionDef);

    private Field? FindDiscriminator(UnionCase @case) =>
        union.Form is UnionForm.ByMember && types.Find((DefinedType)@case.Type) is RecordDef record ? record.Fields.First(field => field.Wire == union.Discriminator) : null;

    /// <summary>Builds the condition that the discriminator of a record is that of its case.</summary>
    private Condition? BuildKeyTest(UnionCase @case, string record)
    {
        if (FindDiscriminator(@case) is not { } field)
        {
            return null;
        }

        string value = $"{record}.{field.Name}{(field.Type is DefinedType ? ".Value" : "")}";
        return union.DiscriminatorKind is ScalarKind.Boolean
            ? (@case.Wire == "true" ? Condition.Of(value) : Condition.Of(value).Negate())
            : Condition.Equal(value, union.DiscriminatorKind is ScalarKind.Int ? @case.Wire! : Literal.Create(@case.Wire!));
    }

    /// <summary>Builds the check that a record whose discriminator is an enum has the value of its case.</summary>
    private IEnumerable<CheckCode> BuildKeyChecks(UnionCase @case, string value) =>
        FindDiscriminator(@case) is { Type: DefinedType } field && BuildKeyTest(@case, value) is { } test
            ? [new CheckCode(test, Layout.If(test.Negate(), $"violations.Add({Literal.Create(field.Wire)}, \"const\", {Literal.Create("must be " + @case.Wire)});"))]
            : [];
}
