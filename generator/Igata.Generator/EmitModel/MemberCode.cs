using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>A member of a record.</summary>
internal sealed record MemberCode
{
    /// <summary>Whether the member takes what the others do not, and is empty by default: the further items of a tuple, or a family.</summary>
    public bool IsRest { get; init; }

    /// <summary>The names that the member takes, if it is a family; otherwise null.</summary>
    public FamilyCode? Family { get; init; }

    /// <summary>Whether every message has the member.</summary>
    public bool IsRequired => Presence is Presence.Required or Presence.Const && Family is null;

    /// <summary>Whether every new instance must set the member.</summary>
    public bool IsSetByUser => this is { Presence: Presence.Required, IsRest: false };

    /// <summary>The statement that sets the member to the empty value of its type, or throws if it has none; null: the initial value is the empty one.</summary>
    public string? FillStatement { get; init; }

    /// <summary>The empty value of the type, if it is a literal; otherwise null.</summary>
    public string? EmptyLiteral { get; init; }

    public required string Wire { get; init; }

    /// <summary>The name on the wire with quotes and colon, as the content of a C# string literal.</summary>
    public required string NameLiteral { get; init; }

    /// <summary>The number of bytes of <see cref="NameLiteral"/> as UTF-8, before it is escaped for C#.</summary>
    public required int NameBytes { get; init; }

    public required string Property { get; init; }

    /// <summary>Whether the runtime derives the name of the property from the name on the wire.</summary>
    public bool HasUsualName => CSharpName.IsDerived(Wire, Property);

    /// <summary>The codec of the value in the table of the record; null without a table.</summary>
    public CodecCode? Codec { get; init; }

    public required string Field { get; init; }

    /// <summary>The name of the member as a local or a parameter.</summary>
    public required string Local { get; init; }

    /// <summary>Whether the member belongs to the JSON object.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>The type of the property.</summary>
    public required string PropertyType { get; init; }

    /// <summary>The type of the value if the member is present and not null.</summary>
    public required CsType Type { get; init; }

    public required Presence Presence { get; init; }

    /// <summary>Whether the type in the spec is <c>or null</c>.</summary>
    public bool Nullable { get; init; }

    /// <summary>The messages that have the member.</summary>
    public FieldDirection Direction { get; init; }

    /// <summary>Whether every message of <see cref="Direction"/> has the member.</summary>
    public bool IsAlwaysInDirection { get; init; }

    /// <summary>The arguments with the shape and the names of the parameters, if the members of the value are parameters of their own; otherwise null.</summary>
    public string? Nested { get; init; }

    /// <summary>The type of the value whose members are parameters of their own, with null if that is a value.</summary>
    public CsType? NestedType { get; init; }

    /// <summary>Whether null is not a value of the member. A null is read as absent and preserved: it is written back until the member is set.</summary>
    public bool PreservesNull => IsJson && Presence is (Presence.Bit or Presence.Null);

    /// <summary>The initial value of the field as a C# expression, or null if the field has no initializer.</summary>
    public string? Initial { get; init; }

    /// <summary>The bit that records whether the member is set or was read; null if the member has no bit.</summary>
    public BitCode? Bit { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    public EquatableArray<CheckCode> Checks { get; init; }

    /// <summary>The condition that there is a value to check.</summary>
    public Condition HasValue { get; init; } = Condition.True;
}

/// <summary>The names that a family takes.</summary>
/// <param name="Prefix">What they begin with.</param>
/// <param name="IsHeader">Whether they are names of headers, whose case does not matter.</param>
internal sealed record FamilyCode(string Prefix, bool IsHeader)
{
    /// <summary>The names that belong to others.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>The beginnings of names that belong to others: to families with longer prefixes, and to parameters that are nested.</summary>
    public EquatableArray<string> Prefixes { get; init; }

    /// <summary>The prefix, and the names and beginnings of names that belong to others, as arguments.</summary>
    public IEnumerable<string> Arguments => [Literal.Create(Prefix), $"[{Layout.JoinList(Names.Select(Literal.Create))}]", $"[{Layout.JoinList(Prefixes.Select(Literal.Create))}]"];
}
