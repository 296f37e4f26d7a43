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

    /// <summary>Lines of XML documentation, encoded, without the slashes.</summary>
    public EquatableArray<string> Docs { get; init; }

    public EquatableArray<string> Attributes { get; init; }
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

    /// <summary>The properties that the client fills in when they are absent.</summary>
    public EquatableArray<TokenCode> IdempotencyTokens { get; init; }

    /// <summary>Conditions across members, each with the violation that a failure is told as.</summary>
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

    public EquatableArray<string> Docs { get; init; }

    public EquatableArray<string> Attributes { get; init; }

    public EquatableArray<CheckCode> Checks { get; init; }
}

/// <param name="Word">Which of the words.</param>
/// <param name="Mask">As it is written, such as <c>0x4</c>.</param>
internal sealed record BitCode(int Word, string Mask);

internal sealed record EnumCode : TypeSource
{
    /// <summary><c>string</c>, <c>int</c> or <c>long</c>.</summary>
    public required string ValueType { get; init; }

    public EquatableArray<EnumValueCode> Values { get; init; }
}

/// <param name="Name">Its C# name.</param>
/// <param name="Literal">Its value as a C# literal.</param>
/// <param name="Json">Its JSON text as the inside of a C# string literal.</param>
/// <param name="Docs">Lines of XML documentation.</param>
/// <param name="Attributes">Attributes, without brackets.</param>
internal sealed record EnumValueCode(string Name, string Literal, string Json, EquatableArray<string> Docs, EquatableArray<string> Attributes);

internal sealed record UnionCode : TypeSource
{
    public EquatableArray<UnionCaseCode> Cases { get; init; }

    /// <summary>The name of the member that tells the cases apart, as the inside of a C# literal with quotes and colon; null: another thing does.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether the name of the only member tells the cases apart.</summary>
    public bool IsByKey { get; init; }
}

/// <param name="Name">The property that holds it.</param>
/// <param name="Local">A name for a parameter.</param>
/// <param name="Type">Its type.</param>
/// <param name="Test">A condition over <c>kind</c>, <c>json</c> and <c>at</c>, or over <c>tag</c>, under which the case takes the value.</param>
/// <param name="Checks">What is checked in a request.</param>
internal sealed record UnionCaseCode(string Name, string Local, CsType Type, string Test, EquatableArray<CheckCode> Checks)
{
    /// <summary>What it is, for documentation.</summary>
    public required string Description { get; init; }

    /// <summary>Brace, name and colon of the only member, as the inside of a C# literal; only of a union by key.</summary>
    public string? Opening { get; init; }

    /// <summary>The bytes of <see cref="Opening"/>.</summary>
    public int OpeningBytes { get; init; }

    /// <summary>A condition over members of what was read, under which it is this case; only of a union by member.</summary>
    public string? Discriminator { get; init; }

    /// <summary>No other case has the same type: it converts.</summary>
    public bool IsOnly { get; init; }
}
