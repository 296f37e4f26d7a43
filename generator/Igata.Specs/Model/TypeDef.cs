namespace Igata.Specs.Model;

/// <summary>A type that becomes a C# type of its own.</summary>
public abstract record TypeDef
{
    /// <summary>The C# name, unique in the API without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The <see cref="Method.Name"/> or the name of the declared type in whose file this one is cast:
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
    /// <summary>The name on the wire, to the letter; of what has none (the status, a body as a whole) its keyword. Of REST, two in different places may have one name.</summary>
    public required string Wire { get; init; }

    /// <summary>The C# name, unique in its record.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>May be absent; a <see cref="ScalarKind.Flag"/> always may.</summary>
    public bool Optional { get; init; }

    /// <summary>Where it travels; only records of REST have anything but members.</summary>
    public FieldLocation Location { get; init; }

    /// <summary>What stands between the items of a list in a query or a header; null: the name is repeated, in a header <c>, </c>.</summary>
    public string? JoinedBy { get; init; }

    /// <summary>The media types of a <see cref="ScalarKind.File"/>; empty is any.</summary>
    public EquatableArray<string> Media { get; init; }

    /// <summary>The client fills it in when it is absent, with a UUID of its own for every call.</summary>
    public bool IdempotencyToken { get; init; }

    /// <summary>What the receiver assumes when it is absent, as compact JSON. Never sent.</summary>
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

/// <summary>One of several cases; what is none of them is kept as it is.</summary>
public sealed record UnionDef : TypeDef
{
    public UnionForm Form { get; init; }

    /// <summary>The member that tells the cases apart; only of <see cref="UnionForm.ByMember"/>. It is also the first, constant field of the record of every case.</summary>
    public string? Discriminator { get; init; }

    public EquatableArray<UnionCase> Cases { get; init; }
}

/// <summary>What tells the cases of a union apart.</summary>
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
