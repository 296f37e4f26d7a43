using System.Runtime.CompilerServices;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>
/// A bound spec: names are resolved, but errors are possible. The rules check it. It becomes the model
/// only if they find no error.
/// </summary>
internal sealed partial class BoundSpec
{
    // The key is the reference, because two records can have the same name, which a rule reports.
    private readonly ConditionalWeakTable<RecordDef, Dictionary<string, Field>> _fields;
    private readonly Dictionary<string, TypeDef> _types;

    public BoundSpec(FolderSpec spec)
    {
        Spec = spec;
        Whole = this;
        HasHeader = true;
        _fields = new();
        FlattenedUnions = new();
        DeclaredTypes = spec.Types.ToDictionary(type => type.Name.Value, StringComparer.Ordinal);
        _types = new(StringComparer.Ordinal);
        DiscriminatedRecords = new(StringComparer.Ordinal);
        SectionFields = [];
    }

    public FolderSpec Spec { get; }

    /// <summary>The unions that were flattened already.</summary>
    public ConditionalWeakTable<UnionExpr, FlattenedUnion> FlattenedUnions { get; }

    /// <summary>Declared types by their names in the spec.</summary>
    public Dictionary<string, TypeSpec> DeclaredTypes { get; }

    public List<BoundRecord> Records { get; } = [];

    public List<BoundEnum> Enums { get; } = [];

    /// <summary>The unions whose cases are selected by the kind of the JSON value.</summary>
    public List<BoundUnion> Unions { get; } = [];

    /// <summary>The unions whose cases are selected by a member or by a key.</summary>
    public List<BoundCases> Cases { get; } = [];

    /// <summary>The records that have the discriminator of a union as their first member.</summary>
    public HashSet<string> DiscriminatedRecords { get; }

    /// <summary>Every shape, of members and of named types.</summary>
    public List<BoundShape> Shapes { get; } = [];

    /// <summary>All requests, responses and bodies.</summary>
    public List<BoundBody> Bodies { get; } = [];

    public BoundHeader Header { get; set; } = new();

    public List<BoundMethod> Methods { get; } = [];

    public List<BoundWebhook> Webhooks { get; } = [];

    /// <summary>
    /// Returns the members of a record by their names on the wire. If two members have the same name, for example in the path and
    /// in the body, the first is returned. A family has no single value, so it is left out.
    /// </summary>
    public IReadOnlyDictionary<string, Field> GetFields(RecordDef record) => _fields.GetValue(record, key => key.Fields
        .Where(field => !field.IsFamily)
        .GroupBy(field => field.Wire, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    /// <summary>Finds a type by its C# name; if two have the same name, the first.</summary>
    public TypeDef? FindType(string name) => _types.TryGetValue(name, out TypeDef? type) ? type : ReferenceEquals(Whole, this) ? null : Whole.FindType(name);

    /// <summary>All types of the folder; if two have the same name, only the first.</summary>
    public IReadOnlyCollection<TypeDef> DistinctTypes => _types.Values;

    /// <summary>Replaces a type by one with the same name.</summary>
    public void ReplaceType(TypeDef type) => _types[type.Name] = type;

    /// <summary>Finds the record of a type, ignoring <c>or null</c>.</summary>
    public RecordDef? FindRecord(TypeRef? type) =>
        type is not null && TypeRefExtensions.Unwrap(type) is DefinedType defined ? FindType(defined.Name) as RecordDef : null;

    /// <summary>The named types that refer to themselves, with the path of the cycle.</summary>
    public List<(TypeSpec Type, string Path)> Cycles { get; } = [];

    /// <summary>The locations of the members of records that are parameters: they may have what only parameters have.</summary>
    public HashSet<SourceLocation> SectionFields { get; }

    /// <summary>What is wrong with the names of included records, with their locations.</summary>
    public HashSet<(SourceLocation Location, DiagnosticReason Reason)> IncludeProblems { get; } = [];

    /// <summary>The locations where a chain of names is too long.</summary>
    public HashSet<SourceLocation> TooDeepLocations { get; } = [];

    /// <summary>The unions with more cases than <see cref="UnionFlattener.MaxCases"/>.</summary>
    public HashSet<SourceLocation> TooLargeUnions { get; } = [];

    /// <summary>All types for which code is generated, with their locations.</summary>
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

/// <param name="Def">The union in the model.</param>
/// <param name="Terms">The cases of the union in the spec, in the same order.</param>
/// <param name="Location">The location of the name of the union.</param>
internal sealed record BoundUnion(UnionDef Def, FlattenedUnion Terms, SourceLocation Location);

/// <param name="Def">The union in the model.</param>
/// <param name="Cases">The cases of the union in the spec, in the same order.</param>
/// <param name="Types">The types of the cases, including null and false.</param>
/// <param name="Discriminator">The member that selects the case, or null if the key does.</param>
/// <param name="Location">The location of the name of the union.</param>
internal sealed record BoundCases(UnionDef Def, FieldsSpec Cases, EquatableArray<TypeRef> Types, Located<string>? Discriminator, SourceLocation Location);

/// <param name="Spec">The shape in the spec.</param>
/// <param name="Type">The resolved type, with its own limits and those of the names that it uses.</param>
/// <param name="Field">The member that the shape describes, or null for a named type.</param>
/// <param name="Location">The location of the member in the HTTP message.</param>
internal sealed record BoundShape(ShapeSpec Spec, TypeRef Type, FieldSpec? Field, FieldLocation Location)
{
    /// <summary>How the members and items of a value are named, if they are parameters of their own; otherwise null.</summary>
    public Nesting? Nesting { get; init; }
}

internal sealed record BoundBody(BodySpec Spec, TypeRef Type)
{
    /// <summary>How the values of a form that is a map are nested; null if they are texts.</summary>
    public Nesting? Nesting { get; init; }
}

internal sealed record BoundMethod(MethodSpec Spec, Method Model);

internal sealed record BoundWebhook(WebhookSpec Spec, Webhook Model);

/// <summary>The bound header of an API.</summary>
internal sealed record BoundHeader
{
    public EquatableArray<NamedEndpoint> Endpoints { get; init; }

    public EquatableArray<Field> Variables { get; init; }

    public EquatableArray<Field> Query { get; init; }

    public EquatableArray<Field> Headers { get; init; }

    /// <summary>The shared path parameters, in the written order.</summary>
    public EquatableArray<Field> Path { get; init; }

    public Auth Auth { get; init; } = Auth.None;

    public ErrorShape Errors { get; init; } = ErrorShape.None;

    public Receiver Receiver { get; init; } = Receiver.None;
}
