using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// The emit model: C# decided to the last word, so that <c>Emit</c> only writes it down.
/// Equal by value and without locations, like the model it is made from: what is equal is not written again.
/// </summary>
internal abstract record TypeSource
{
    public required string Name { get; init; }

    /// <summary><c>public</c>; in the namespace of somebody else's client <c>internal</c>, or those of two projects would collide.</summary>
    public string Access { get; init; } = "public";

    public DocBlock Docs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    /// <summary>Whether a value contains a secret, so that exceptions quote nothing of its JSON.</summary>
    public bool HoldsSecrets { get; init; }
}

internal sealed record RecordCode : TypeSource
{
    public EquatableArray<MemberCode> Members { get; init; }

    /// <summary>Whether its members are a JSON array, each in its place.</summary>
    public bool IsPositional { get; init; }

    /// <summary>How it travels by HTTP in several parts; null: it is JSON.</summary>
    public HttpCode? Http { get; init; }

    /// <summary>Whether all of it is JSON.</summary>
    public bool IsJson => Members.All(member => member.IsJson);

    /// <summary>Whether a part of it is JSON.</summary>
    public bool HasJson => Http is null || Http.HasJson;

    /// <summary>Whether it is but the part of another that is JSON.</summary>
    public bool IsPart { get; init; }

    /// <summary>The part of it that is JSON, as a record.</summary>
    public RecordCode JsonPart => IsJson ? this : this with
    {
        IsPart = true,
        Members = [.. Members.Where(member => member.IsJson)],
        PresenceWordCount = PresenceBits.CountWords(Members.Where(member => member is { IsJson: true, Presence: Presence.Bit })),
    };

    /// <summary>Whether something must be set when one is made.</summary>
    public bool HasRequired { get; init; }

    /// <summary>Whether a request contains it, so that it is validated.</summary>
    public bool IsValidated { get; init; }

    /// <summary>The properties that the client fills in when they are absent.</summary>
    public EquatableArray<TokenCode> IdempotencyTokens { get; init; }

    /// <summary>The conditions across members, each with the violation that it reports.</summary>
    public EquatableArray<RuleCode> Rules { get; init; }

    /// <summary>The patterns that the rules match.</summary>
    public EquatableArray<PatternCode> RulePatterns { get; init; }

    /// <summary>A request with one required member converts from it.</summary>
    public MemberCode? ConvertsFrom { get; init; }

    /// <summary>How many words of presence bits the record keeps.</summary>
    public int PresenceWordCount { get; init; }

    /// <summary>How many words of bits a reader tracks: required members and presence bits.</summary>
    public int SeenWordCount { get; init; }

    /// <summary>After so many members not found in their place, the reader takes them in any order; null: it never gives up.</summary>
    public int? MaxOrderMisses { get; init; }

    /// <summary>Whether the first member is always there, so that its name can be compared with the brace.</summary>
    public bool FirstMemberIsRequired { get; init; }
}

/// <summary>How a member that may be absent is kept.</summary>
internal enum Presence
{
    /// <summary>Always there.</summary>
    Required,

    /// <summary>Always what the spec says; set by itself.</summary>
    Const,

    /// <summary>A reference: null is absent.</summary>
    Null,

    /// <summary>A value and a bit.</summary>
    Bit,

    /// <summary><c>Optional&lt;T?&gt;</c>: absent, null, or a value.</summary>
    ThreeStates,

    /// <summary>A bool: false is absent.</summary>
    Flag,
}

/// <param name="Property">The property.</param>
/// <param name="Value">An expression of a new token.</param>
internal sealed record TokenCode(string Property, string Value);

/// <summary>How a record travels by HTTP: the statements are decided here, and written down as they are.</summary>
internal sealed record HttpCode
{
    /// <summary>Whether it is sent; otherwise it comes back.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Whether the body is a JSON object of members of it.</summary>
    public bool HasJson { get; init; }

    /// <summary>Statements that write it to <c>http</c>.</summary>
    public EquatableArray<string> Write { get; init; }

    /// <summary>Statements that read it from <c>http</c> into <c>read</c>.</summary>
    public EquatableArray<string> Read { get; init; }
}

internal sealed record MemberCode
{
    public required string Wire { get; init; }

    /// <summary>The name on the wire with quotes and colon, as the inside of a C# string literal.</summary>
    public required string NameLiteral { get; init; }

    /// <summary>The bytes of <see cref="NameLiteral"/>.</summary>
    public required int NameBytes { get; init; }

    public required string Property { get; init; }

    public required string Field { get; init; }

    /// <summary>A name for a local or a parameter.</summary>
    public required string Local { get; init; }

    /// <summary>Whether it is a member of the JSON object.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>The type that the property shows.</summary>
    public required string PropertyType { get; init; }

    /// <summary>The type of the value when it is there.</summary>
    public required CsType Type { get; init; }

    public required Presence Presence { get; init; }

    /// <summary><c>or null</c>.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether a null is no value of it: it reads as absent and is kept, to be written back until the member is set.</summary>
    public bool PreservesNull => IsJson && Presence is (Presence.Bit or Presence.Null);

    /// <summary>What the field holds at first, or null for nothing said.</summary>
    public string? Initial { get; init; }

    /// <summary>Which word and bit say that it was seen; null when nobody asks.</summary>
    public BitCode? Bit { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    public EquatableArray<CheckCode> Checks { get; init; }

    /// <summary>Whether there is a value to check.</summary>
    public Condition HasValue { get; init; } = Condition.True;
}

internal sealed record EnumCode : TypeSource
{
    /// <summary>The type of its values.</summary>
    public required CsType Value { get; init; }

    /// <summary>Whether its values are strings.</summary>
    public required bool IsText { get; init; }

    public EquatableArray<EnumValueCode> Values { get; init; }
}

/// <param name="Name">Its C# name.</param>
/// <param name="Literal">Its value as a C# literal.</param>
/// <param name="Json">Its JSON text as the inside of a C# string literal.</param>
/// <param name="Docs">Its documentation.</param>
/// <param name="Attributes">Attributes, without brackets.</param>
internal sealed record EnumValueCode(string Name, string Literal, string Json, DocBlock Docs, EquatableArray<AttributeCode> Attributes);

internal sealed record UnionCode : TypeSource
{
    public EquatableArray<UnionCaseCode> Cases { get; init; }

    /// <summary>The name of the member that tells the cases apart, as the inside of a C# literal with quotes and colon; null: another thing does.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether the name of the only member determines the case.</summary>
    public bool IsByKey { get; init; }

    /// <summary>Whether a request contains it, so that it is validated.</summary>
    public bool IsValidated { get; init; }
}

/// <param name="Condition">A condition over <c>kind</c>, <c>json</c> and <c>position</c>, or over <c>tag</c>, that is true if a case accepts the value.</param>
/// <param name="NeedsKind">Whether the condition uses <c>kind</c>.</param>
internal sealed record JsonTest(Condition Condition, bool NeedsKind)
{
    /// <summary>The pattern that the condition matches, or null.</summary>
    public PatternCode? Pattern { get; init; }
}

/// <param name="Name">The property of the case.</param>
/// <param name="Local">A name for a parameter.</param>
/// <param name="Type">Its type.</param>
/// <param name="Test">Whether the case accepts a value.</param>
internal sealed record UnionCaseCode(string Name, string Local, CsType Type, JsonTest Test)
{
    /// <summary>The checks of a value in a request.</summary>
    public EquatableArray<CheckCode> Checks { get; init; }

    /// <summary>Its documentation.</summary>
    public required string Description { get; init; }

    /// <summary>Brace, name and colon of the only member, as the content of a C# literal; only of a union by key.</summary>
    public string? Opening { get; init; }

    /// <summary>The number of bytes of <see cref="Opening"/>.</summary>
    public int OpeningBytes { get; init; }

    /// <summary>A condition over <c>read</c> that is true if it is this case; only of a union by member.</summary>
    public Condition? Discriminator { get; init; }

    /// <summary>No other case has the same type: a value of it converts implicitly.</summary>
    public bool IsOnly { get; init; }

    /// <summary>The enum that a string is if this case does not accept it, as when it is read; null: there is none.</summary>
    public TextCase? OtherText { get; init; }

    /// <summary>A condition over <see cref="Local"/> that is true if this case accepts the string.</summary>
    public Condition? AcceptsText { get; init; }
}

/// <summary>A case of a union that is an enum of strings.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Type">The C# type.</param>
internal sealed record TextCase(string Name, string Type);

/// <summary>An attribute.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The attribute without brackets.</param>
internal sealed record AttributeCode(AttributeKind Kind, string Text);

internal enum AttributeKind
{
    Obsolete,
    Experimental,
}
