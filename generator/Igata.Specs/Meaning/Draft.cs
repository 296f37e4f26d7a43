using System.Runtime.CompilerServices;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Meaning;

/// <summary>
/// What a folder means, as far as it can be told, beside what was written. The rules read it;
/// only when they find nothing does its meaning become the model.
/// </summary>
internal sealed class Draft(FolderSpec spec)
{
    // By identity: two records may have one name, and that is for a rule to tell.
    private readonly ConditionalWeakTable<RecordDef, Dictionary<string, Field>> _fields = new();

    public FolderSpec Spec { get; } = spec;

    /// <summary>The unions that were spread out already.</summary>
    public ConditionalWeakTable<UnionExpr, UnionTerms> Spread { get; } = new();

    /// <summary>Declared types by their names in the spec.</summary>
    public Dictionary<string, TypeSpec> Declared { get; } = spec.Types.ToDictionary(type => type.Name.Value, StringComparer.Ordinal);

    public List<DraftRecord> Records { get; } = [];

    public List<DraftEnum> Enums { get; } = [];

    /// <summary>Unions by kind.</summary>
    public List<DraftUnion> Unions { get; } = [];

    /// <summary>Unions by member and by key.</summary>
    public List<DraftCases> Cases { get; } = [];

    /// <summary>The records that have the discriminator of a union as their first member.</summary>
    public HashSet<string> Discriminated { get; } = new(StringComparer.Ordinal);

    /// <summary>Every shape, of members and of named types.</summary>
    public List<DraftShape> Shapes { get; } = [];

    /// <summary>Everything that is sent or comes back as a whole.</summary>
    public List<DraftBody> Bodies { get; } = [];

    public DraftHeader Header { get; set; } = new();

    public List<DraftMethod> Methods { get; } = [];

    /// <summary>Types by their names in C#; of two with one name the first.</summary>
    public Dictionary<string, TypeDef> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of a record by their names on the wire; of two with one name, such as in the path and in the body, the first.</summary>
    public IReadOnlyDictionary<string, Field> FieldsOf(RecordDef record) => _fields.GetValue(record, known => known.Fields
        .GroupBy(field => field.Wire, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));

    /// <summary>The record that a type is, behind <c>or null</c>.</summary>
    public RecordDef? RecordOf(TypeRef? type) =>
        type is not null && TypeRefs.Core(type) is DefinedType defined && Types.TryGetValue(defined.Name, out TypeDef? def) ? def as RecordDef : null;

    /// <summary>Named types that are nothing but themselves, with the way from one to itself.</summary>
    public List<(TypeSpec Type, string Way)> Cycles { get; } = [];

    /// <summary>Where names lead through too many names.</summary>
    public HashSet<Place> TooDeep { get; } = [];

    /// <summary>All types that are cast, with where they are written.</summary>
    public IEnumerable<(TypeDef Def, Place Place)> AllTypes =>
    [
        .. Records.Select(record => ((TypeDef)record.Def, record.Place)),
        .. Enums.Select(set => ((TypeDef)set.Def, set.Place)),
        .. Unions.Select(union => ((TypeDef)union.Def, union.Place)),
        .. Cases.Select(union => ((TypeDef)union.Def, union.Place)),
    ];
}

internal sealed record DraftRecord(RecordDef Def, FieldsSpec Fields, IReadOnlyList<RuleSpec> Rules, Place Place);

internal sealed record DraftEnum(EnumDef Def, EnumSpec Spec, Place Place);

/// <param name="Def">As meant.</param>
/// <param name="Terms">As written, in the same order.</param>
/// <param name="Place">Where it is named.</param>
internal sealed record DraftUnion(UnionDef Def, UnionTerms Terms, Place Place);

/// <param name="Def">As meant.</param>
/// <param name="Cases">As written, in the same order.</param>
/// <param name="Types">Their types, null and false included.</param>
/// <param name="Discriminator">The member that tells them apart, or null: the key does.</param>
/// <param name="Place">Where it is named.</param>
internal sealed record DraftCases(UnionDef Def, FieldsSpec Cases, EquatableArray<TypeRef> Types, Located<string>? Discriminator, Place Place);

/// <param name="Spec">As written.</param>
/// <param name="Type">What it means, with its own limits and those lent by names.</param>
/// <param name="Field">The member it describes, or null: a named type.</param>
/// <param name="In">Where that member travels.</param>
internal sealed record DraftShape(ShapeSpec Spec, TypeRef Type, FieldSpec? Field, FieldIn In);

internal sealed record DraftBody(BodySpec Spec, TypeRef Type);

internal sealed record DraftMethod(MethodSpec Spec, Method Model);

/// <summary>What the header of the API means for its methods.</summary>
internal sealed record DraftHeader
{
    public EquatableArray<NamedEndpoint> Endpoints { get; init; }

    public EquatableArray<Field> Variables { get; init; }

    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The shared path parameters, in the order that they are written.</summary>
    public EquatableArray<Field> Path { get; init; }

    public Auth Auth { get; init; } = Auth.None;

    public ErrorShape Errors { get; init; } = ErrorShape.None;
}
