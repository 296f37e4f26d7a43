namespace Igata.Specs.Model;

/// <summary>A type that becomes a C# type of its own.</summary>
public abstract record TypeDef
{
    /// <summary>The C# name, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The <see cref="Method.Name"/> or the name of the declared type whose generated file contains this one:
    /// null for a declared type itself.
    /// </summary>
    public string? Owner { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;

    /// <summary>The path of the file it is written in, relative to the root of the specs, with forward slashes.</summary>
    public required string File { get; init; }
}

/// <summary>A JSON object with named members, in the order of the wire.</summary>
public sealed record RecordDef : TypeDef
{
    public EquatableArray<Field> Fields { get; init; }

    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>On the wire a JSON array of the members in their order: parameters by position.</summary>
    public bool Positional { get; init; }
}

/// <summary>One member of a record.</summary>
public sealed record Field
{
    /// <summary>The exact name on the wire; the keyword of what has none (the status, a body as a whole). For REST, two members in different locations can have the same name.</summary>
    public required string Wire { get; init; }

    /// <summary>The C# name, unique in its record.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether it can be absent; a <see cref="ScalarKind.Flag"/> always can.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether a caller must set it: it is neither optional nor a constant, and an absent value is not the same as null.</summary>
    public bool IsRequired => !Optional && Type is not (ScalarType { Const: not null } or ScalarType { Kind: ScalarKind.Flag }) &&
        !(Type is NullableType && Location is not (FieldLocation.Member or FieldLocation.Body or FieldLocation.Part));

    /// <summary>Its location in the message; only REST records have other locations than members.</summary>
    public FieldLocation Location { get; init; }

    /// <summary>The separator of the items of a list in a query or a header; null: the name is repeated, in a header <c>, </c>.</summary>
    public string? JoinedBy { get; init; }

    /// <summary>The media types of a <see cref="ScalarKind.File"/>; empty is any.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>Whether the client sets it to a new UUID for each call if it is absent.</summary>
    public bool IdempotencyToken { get; init; }

    /// <summary>The value that the receiver assumes if it is absent, as compact JSON. It is never sent.</summary>
    public string? Default { get; init; }

    public string? Unit { get; init; }

    public Docs Docs { get; init; } = Docs.None;

    public Lifecycle Lifecycle { get; init; } = Lifecycle.Stable;
}

/// <summary>An open set of strings or of whole numbers.</summary>
public sealed record EnumDef : TypeDef
{
    /// <summary><see cref="ScalarKind.String"/>, <see cref="ScalarKind.Int"/> or <see cref="ScalarKind.Long"/>.</summary>
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

/// <summary>One of several cases; an unknown value is kept unchanged.</summary>
public sealed record UnionDef : TypeDef
{
    public UnionForm Form { get; init; }

    /// <summary>The member that selects the case; only for <see cref="UnionForm.ByMember"/>. It is also the first, constant field of each case.</summary>
    public string? Discriminator { get; init; }

    public EquatableArray<UnionCase> Cases { get; init; }
}

/// <summary>What selects the case of a union.</summary>
public enum UnionForm
{
    /// <summary>The kind of the JSON value; within one kind the first case that accepts it.</summary>
    ByKind,

    /// <summary>The value of a member. All cases are records.</summary>
    ByMember,

    /// <summary>The name of the only member of the object, whose value is the case.</summary>
    ByKey,
}

/// <param name="Name">The C# name of the case, unique in its union.</param>
/// <param name="Type">Not nullable; by kind not a union.</param>
public sealed record UnionCase(string Name, TypeRef Type)
{
    /// <summary>The value of the discriminator, or the key; null in a union by kind.</summary>
    public string? Wire { get; init; }
}
