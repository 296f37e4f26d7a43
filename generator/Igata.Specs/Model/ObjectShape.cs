namespace Igata.Specs.Model;

/// <summary>What distinguishes the objects of one case of a union from those of another.</summary>
public sealed record ObjectShape
{
    /// <summary>Whether any object is a value, as for a map.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The members that are always present: of each entry, at least one name is. A record has one name in each entry.</summary>
    public EquatableArray<RequiredMember> Required { get; init; }

    /// <summary>The names of all members that the type declares.</summary>
    public EquatableArray<string> Declared { get; init; }

    /// <summary>The required members that have only certain values.</summary>
    public EquatableArray<FixedMember> Fixed { get; init; }

    /// <summary>Returns why two types are distinguished, or null if they are not.</summary>
    public static bool AreDistinct(ObjectShape a, ObjectShape b) =>
        a.IsOpen || b.IsOpen ? a.IsOpen != b.IsOpen : FindFixed(a, b).Any() || RequiresMore(a, b) || RequiresMore(b, a);

    /// <summary>Returns the members of the first type whose values differ from those of the second.</summary>
    public static IEnumerable<FixedMember> FindFixed(ObjectShape a, ObjectShape b) =>
        a.Fixed.Where(member => b.Fixed.Any(other => other.Name == member.Name && !other.Values.Intersect(member.Values).Any()));

    private static bool RequiresMore(ObjectShape a, ObjectShape b) => a.Required.Any(member => !member.Names.Intersect(b.Declared).Any());

    /// <summary>Describes a record, a union by member or by key, or a map.</summary>
    /// <param name="type">The type, whose values are objects.</param>
    /// <param name="find">Finds a type by its C# name.</param>
    public static ObjectShape Create(TypeRef type, Func<string, TypeDef?> find) => type is DefinedType defined ? Create(find(defined.Name), find, 0) : new ObjectShape { IsOpen = true };

    private static ObjectShape Create(TypeDef? type, Func<string, TypeDef?> find, int depth) => type switch
    {
        RecordDef { Positional: false } record => Create(record, find),
        UnionDef { Form: UnionForm.ByKey } union => new ObjectShape
        {
            Required = [new RequiredMember([.. union.Cases.Select(unionCase => unionCase.Wire!)], MayBeNull: false)],
            Declared = [.. union.Cases.Select(unionCase => unionCase.Wire!)],
        },
        UnionDef { Form: UnionForm.ByMember } union when depth < MaxDepth => new ObjectShape
        {
            Required = [new RequiredMember([union.Discriminator!], MayBeNull: false)],
            Declared = [.. union.Cases.SelectMany(unionCase => unionCase.Type is DefinedType defined ? Create(find(defined.Name), find, depth + 1).Declared : []).Append(union.Discriminator!).Distinct()],
            Fixed = [new FixedMember(union.Discriminator!, [.. union.Cases.Select(unionCase => union.GetKey(unionCase)).Distinct()])],
        },
        _ => new ObjectShape { IsOpen = true },
    };

    private const int MaxDepth = 16;

    private static ObjectShape Create(RecordDef record, Func<string, TypeDef?> find) => new()
    {
        Required = [.. record.Fields.Where(field => !field.Optional).Select(field => new RequiredMember([field.Wire], field.Type is NullableType))],
        Declared = [.. record.Fields.Where(field => !field.IsFamily).Select(field => field.Wire)],
        Fixed = [.. record.Fields.Where(field => !field.Optional).Select(field => (field.Wire, Values: GetValues(field.Type, find))).Where(pair => pair.Values.Count > 0).Select(pair => new FixedMember(pair.Wire, pair.Values))],
    };

    /// <summary>Returns the only values of a type: its constant, or the values of the enum.</summary>
    public static EquatableArray<JsonScalar> GetValues(TypeRef type, Func<string, TypeDef?> find) => type switch
    {
        ScalarType { Const: { } constant } => [constant],
        SecretType secret => GetValues(secret.Inner, find),
        DefinedType defined when find(defined.Name) is EnumDef values => [.. values.Values.Select(value => new JsonScalar(values.ValueKind is ScalarKind.String ? JsonKind.String : JsonKind.Number, value.Wire))],
        _ => [],
    };
}

/// <param name="Names">The names, of which one is present.</param>
/// <param name="MayBeNull">Whether a null is a value of the member; otherwise a member that is null counts as absent.</param>
public sealed record RequiredMember(EquatableArray<string> Names, bool MayBeNull);

/// <param name="Name">The name on the wire.</param>
/// <param name="Values">The values.</param>
public sealed record FixedMember(string Name, EquatableArray<JsonScalar> Values);
