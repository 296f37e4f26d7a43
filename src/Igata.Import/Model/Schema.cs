using Igata.Import.Documents;

namespace Igata.Import.Model;

/// <summary>The kinds of JSON values that a schema allows.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Text = 1,
    Integer = 2,
    Number = 4,
    Boolean = 8,
    List = 16,
    Mapping = 32,
}

/// <summary>A type, as the document describes it. OpenAPI, AWS and OpenRPC are read into this form.</summary>
internal sealed class Schema(SourceNode at)
{
    /// <summary>The position in the document.</summary>
    public SourceNode At { get; } = at;

    /// <summary>The named type that this refers to; everything but the documentation is there.</summary>
    public NamedSchema? Ref { get; set; }

    public ValueKinds Kinds { get; set; }

    /// <summary>Whether null is a value.</summary>
    public bool Nullable { get; set; }

    /// <summary>Whether no value is possible, as for the schema <c>false</c>.</summary>
    public bool Never { get; set; }

    public string? Format { get; set; }

    public List<SourceNode>? Enum { get; set; }

    /// <summary>The documentation of the values of the enum, in their order; empty if there is none.</summary>
    public List<string> EnumDocs { get; } = [];

    public SourceNode? Const { get; set; }

    /// <summary>The limits by their keyword in JSON Schema, which is that of the language.</summary>
    public Dictionary<string, SourceNode> Limits { get; } = new(StringComparer.Ordinal);

    public Schema? Items { get; set; }

    /// <summary>The items with fixed positions.</summary>
    public List<Schema> Prefix { get; } = [];

    /// <summary>Whether the items are different.</summary>
    public bool Unique { get; set; }

    public List<Property> Properties { get; } = [];

    /// <summary>The names that must be present, also those of properties that are defined elsewhere.</summary>
    public List<string> Required { get; } = [];

    /// <summary>The schema of the members that nothing else names.</summary>
    public Schema? Additional { get; set; }

    /// <summary>The schemas of members by a pattern of their names.</summary>
    public List<(string Pattern, Schema Schema)> Patterns { get; } = [];

    public List<Schema> AllOf { get; } = [];

    public List<Schema> OneOf { get; } = [];

    public Discriminator? Discriminator { get; set; }

    /// <summary>Sets of members of which at least one, or exactly one, is present.</summary>
    public List<(bool Exactly, List<List<string>> Sets)> Choices { get; } = [];

    public string? Title { get; set; }

    public string? Description { get; set; }

    public SourceNode? Default { get; set; }

    public SourceNode? Example { get; set; }

    public Lifecycle Lifecycle { get; set; } = Lifecycle.Stable;

    /// <summary>The unit of a number.</summary>
    public string? Unit { get; set; }

    public bool ReadOnly { get; set; }

    public bool WriteOnly { get; set; }

    public bool Secret { get; set; }

    public bool NonFinite { get; set; }

    public bool IdempotencyToken { get; set; }

    /// <summary>Whether exactly one of the properties is present, and is the case of a union.</summary>
    public bool IsUnionByKey { get; set; }

    /// <summary>The scalar of the language, if the document names it.</summary>
    public string? Scalar { get; set; }

    /// <summary>What a string contains, as JSON.</summary>
    public Schema? Encoded { get; set; }

    /// <summary>The separator of the items in a parameter.</summary>
    public string? JoinedBy { get; set; }

    /// <summary>How members of a parameter are nested.</summary>
    public string? Nesting { get; set; }

    /// <summary>The media types of a file.</summary>
    public List<string> Media { get; } = [];

    /// <summary>Whether nothing is known about the values.</summary>
    public bool IsAny => Ref is null && Kinds == ValueKinds.None && Enum is null && Const is null && Scalar is null && Encoded is null && !Never
        && AllOf.Count == 0 && OneOf.Count == 0 && Properties.Count == 0;
}

/// <summary>A member of a record.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">The type.</param>
internal sealed record Property(string Name, Schema Schema);

/// <summary>The member that selects the case of a union.</summary>
/// <param name="At">The position in the document.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Mapping">The named types by the value of the member; empty if the names of the types are the values.</param>
internal sealed record Discriminator(SourceNode At, string Name, IReadOnlyList<(string Value, NamedSchema Schema)> Mapping);

/// <summary>A type with a name in the document.</summary>
internal sealed class NamedSchema(string pointer, string name)
{
    /// <summary>The JSON Pointer of the definition.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The name in the document.</summary>
    public string Name { get; } = name;

    /// <summary>The definition; set after all names are known, because types refer to each other.</summary>
    public Schema Schema { get; set; } = null!;

    /// <summary>The name in the spec.</summary>
    public string SpecName { get; set; } = "";

    public override string ToString() => Name;
}
