using System.Runtime.CompilerServices;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// What a folder means, as far as it can be told, beside what was written. The rules read it;
/// only when they find nothing does its meaning become the model.
/// </summary>
internal sealed class BoundSpec(FolderSpec spec)
{
    // By identity: two records may have one name, and that is for a rule to tell.
    private readonly ConditionalWeakTable<RecordDef, Dictionary<string, Field>> _fields = new();

    public FolderSpec Spec { get; } = spec;

    /// <summary>The unions that were spread out already.</summary>
    public ConditionalWeakTable<UnionExpr, FlattenedUnion> FlattenedUnions { get; } = new();

    /// <summary>Declared types by their names in the spec.</summary>
    public Dictionary<string, TypeSpec> DeclaredTypes { get; } = spec.Types.ToDictionary(type => type.Name.Value, StringComparer.Ordinal);

    public List<BoundRecord> Records { get; } = [];

    public List<BoundEnum> Enums { get; } = [];

    /// <summary>Unions by kind.</summary>
    public List<BoundUnion> Unions { get; } = [];

    /// <summary>Unions by member and by key.</summary>
    public List<BoundCases> Cases { get; } = [];

    /// <summary>The records that have the discriminator of a union as their first member.</summary>
    public HashSet<string> DiscriminatedRecords { get; } = new(StringComparer.Ordinal);

    /// <summary>Every shape, of members and of named types.</summary>
    public List<BoundShape> Shapes { get; } = [];

    /// <summary>Everything that is sent or comes back as a whole.</summary>
    public List<BoundBody> Bodies { get; } = [];

    public BoundHeader Header { get; set; } = new();

    public List<BoundMethod> Methods { get; } = [];

    /// <summary>Types by their names in C#; of two with one name the first.</summary>
    public Dictionary<string, TypeDef> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of a record by their names on the wire; of two with one name, such as in the path and in the body, the first.</summary>
    public IReadOnlyDictionary<string, Field> GetFields(RecordDef record) => _fields.GetValue(record, key => key.Fields
        .GroupBy(field => field.Wire, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    /// <summary>The record that a type is, behind <c>or null</c>.</summary>
    public RecordDef? FindRecord(TypeRef? type) =>
        type is not null && TypeRefExtensions.Unwrap(type) is DefinedType defined && Types.TryGetValue(defined.Name, out TypeDef? definition) ? definition as RecordDef : null;

    /// <summary>Named types that are nothing but themselves, with the way from one to itself.</summary>
    public List<(TypeSpec Type, string Path)> Cycles { get; } = [];

    /// <summary>Where names lead through too many names.</summary>
    public HashSet<SourceLocation> TooDeepLocations { get; } = [];

    /// <summary>All types that are cast, with where they are written.</summary>
    public IEnumerable<(TypeDef Def, SourceLocation Location)> AllTypes =>
    [
        .. Records.Select(record => ((TypeDef)record.Def, record.Location)),
        .. Enums.Select(enumDef => ((TypeDef)enumDef.Def, enumDef.Location)),
        .. Unions.Select(union => ((TypeDef)union.Def, union.Location)),
        .. Cases.Select(union => ((TypeDef)union.Def, union.Location)),
    ];
}

internal sealed record BoundRecord(RecordDef Def, FieldsSpec Fields, IReadOnlyList<RuleSpec> Rules, SourceLocation Location);

internal sealed record BoundEnum(EnumDef Def, EnumSpec Spec, SourceLocation Location);

/// <param name="Def">As meant.</param>
/// <param name="Terms">As written, in the same order.</param>
/// <param name="Location">Where it is named.</param>
internal sealed record BoundUnion(UnionDef Def, FlattenedUnion Terms, SourceLocation Location);

/// <param name="Def">As meant.</param>
/// <param name="Cases">As written, in the same order.</param>
/// <param name="Types">Their types, null and false included.</param>
/// <param name="Discriminator">The member that tells them apart, or null: the key does.</param>
/// <param name="Location">Where it is named.</param>
internal sealed record BoundCases(UnionDef Def, FieldsSpec Cases, EquatableArray<TypeRef> Types, Located<string>? Discriminator, SourceLocation Location);

/// <param name="Spec">As written.</param>
/// <param name="Type">What it means, with its own limits and those lent by names.</param>
/// <param name="Field">The member it describes, or null: a named type.</param>
/// <param name="Location">Where that member travels.</param>
internal sealed record BoundShape(ShapeSpec Spec, TypeRef Type, FieldSpec? Field, FieldLocation Location);

internal sealed record BoundBody(BodySpec Spec, TypeRef Type);

internal sealed record BoundMethod(MethodSpec Spec, Method Model);

/// <summary>What the header of the API means for its methods.</summary>
internal sealed record BoundHeader
{
    public EquatableArray<NamedEndpoint> Endpoints { get; init; }

    public EquatableArray<Field> Variables { get; init; }

    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The shared path parameters, in the order that they are written.</summary>
    public EquatableArray<Field> Path { get; init; }

    public Auth Auth { get; init; } = Auth.None;

    public ErrorShape Errors { get; init; } = ErrorShape.None;
}
