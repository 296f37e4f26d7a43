namespace Igata.Specs.Model;

/// <summary>A type for which a C# type is generated.</summary>
public abstract record TypeDef
{
    /// <summary>The C# name, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The <see cref="Method.Name"/> or the name of the declared type whose generated file contains this type;
    /// null for a declared type itself.
    /// </summary>
    public string? Owner { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>The path of the file that contains the type, relative to the root of the specs, with forward slashes.</summary>
    public required string File { get; init; }
}

/// <summary>A JSON object with named members, in the order on the wire.</summary>
public sealed record RecordDef : TypeDef
{
    public EquatableArray<Field> Fields { get; init; }

    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>Whether the record is a JSON array of its members on the wire, in their order, as for positional parameters.</summary>
    public bool Positional { get; init; }

    /// <summary>Whether the record is a tuple, and not the parameters of a method.</summary>
    public bool IsTuple { get; init; }
}

/// <summary>One member of a record.</summary>
public sealed record Field
{
    /// <summary>
    /// The exact name on the wire, or the keyword for a member without a name (the status, a body as a whole). For REST, two
    /// members in different locations can have the same name.
    /// </summary>
    public required string Wire { get; init; }

    /// <summary>The C# name, unique in the record.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether the member can be absent; a <see cref="ScalarKind.Flag"/> always can.</summary>
    public bool Optional { get; init; }

    /// <summary>The messages that have the member.</summary>
    public FieldDirection Direction { get; init; }

    /// <summary>Whether every message of <see cref="Direction"/> has the member, which is optional otherwise.</summary>
    public bool IsAlwaysInDirection { get; init; }

    /// <summary>Whether a caller must set the member: it is neither optional nor a constant, and an absent value is not the same as null.</summary>
    public bool IsRequired => !Optional && !IsRest && Type is not (ScalarType { Const: not null } or ScalarType { Kind: ScalarKind.Flag }) &&
        !(Type is NullableType && Nesting is null && Location is not (FieldLocation.Member or FieldLocation.Body or FieldLocation.Part));

    /// <summary>The location of the member in the message. Only REST records have other locations than <see cref="FieldLocation.Member"/>.</summary>
    public FieldLocation Location { get; init; }

    /// <summary>The separator of the items of a list in a query or a header; null: a query repeats the name, and a header uses <c>, </c>.</summary>
    public string? JoinedBy { get; init; }

    /// <summary>How the members and items of the value are named, if they are parameters of their own; otherwise null.</summary>
    public Nesting? Nesting { get; init; }

    /// <summary>The media types of a <see cref="ScalarKind.File"/>; empty: any media type.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>Whether the client sets the member to a new UUID for each call if it is absent.</summary>
    public bool IdempotencyToken { get; init; }

    /// <summary>Whether the member is a list of the items behind those of a tuple. It is never absent, and empty by default.</summary>
    public bool IsRest { get; init; }

    /// <summary>
    /// Whether the member is a map of all members whose names begin with <see cref="Prefix"/>, and which nothing else names. Its
    /// <see cref="Wire"/> is the prefix and a star. It is never absent, and empty by default.
    /// </summary>
    public bool IsFamily { get; init; }

    /// <summary>What the names of the members of a family begin with.</summary>
    public string Prefix => Wire.Substring(0, Wire.Length - 1);

    /// <summary>The value that the receiver assumes if the member is absent, as compact JSON. It is never sent.</summary>
    public string? Default { get; init; }

    public string? Unit { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;
}

/// <summary>The messages that have a member.</summary>
public enum FieldDirection
{
    /// <summary>Requests and responses.</summary>
    Both,

    /// <summary>Responses only.</summary>
    ReadOnly,

    /// <summary>Requests only.</summary>
    WriteOnly,
}

/// <summary>An open set of strings or of whole numbers.</summary>
public sealed record EnumDef : TypeDef
{
    /// <summary>The scalar of the values: <see cref="ScalarKind.String"/>, <see cref="ScalarKind.Int"/> or <see cref="ScalarKind.Long"/>.</summary>
    public ScalarKind ValueKind { get; init; }

    public EquatableArray<EnumValue> Values { get; init; }
}

public sealed record EnumValue
{
    /// <summary>The value on the wire: the characters of a string, or the text of a number.</summary>
    public required string Wire { get; init; }

    public required string Name { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;
}

/// <summary>A type whose values belong to one of several cases. An unknown value is preserved unchanged.</summary>
public sealed record UnionDef : TypeDef
{
    public UnionForm Form { get; init; }

    /// <summary>The member that selects the case; only for <see cref="UnionForm.ByMember"/>. It is also the first, constant field of each case.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The scalar of the discriminator: <see cref="ScalarKind.String"/>, <see cref="ScalarKind.Int"/> or <see cref="ScalarKind.Boolean"/>.</summary>
    public ScalarKind DiscriminatorKind { get; init; } = ScalarKind.String;

    public EquatableArray<UnionCase> Cases { get; init; }

    /// <summary>Returns the value of the discriminator of a case.</summary>
    public JsonScalar GetKey(UnionCase unionCase) => new(
        DiscriminatorKind is ScalarKind.Int ? JsonKind.Number
        : DiscriminatorKind is not ScalarKind.Boolean ? JsonKind.String
        : unionCase.Wire == "true" ? JsonKind.True
        : JsonKind.False,
        unionCase.Wire!);
}

/// <summary>The way in which the case of a union is selected.</summary>
public enum UnionForm
{
    /// <summary>The kind of the JSON value selects the case; for one kind, the first case that accepts the value.</summary>
    ByKind,

    /// <summary>The value of a member selects the case. All cases are records.</summary>
    ByMember,

    /// <summary>The name of the only member of the object selects the case. The value of the member is the value of the case.</summary>
    ByKey,

    /// <summary>No case is selected: the JSON is kept, and can be read as each of the types.</summary>
    Views,
}

/// <param name="Name">The C# name of the case, unique in the union.</param>
/// <param name="Type">The type of the case. It is not nullable; in a union by kind, it is not a union.</param>
public sealed record UnionCase(string Name, TypeRef Type)
{
    /// <summary>The value of the discriminator, the key, or the name of the view; null in a union by kind.</summary>
    public string? Wire { get; init; }
}
