using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>
/// The base of the generated types in the emit model. The emit model contains every decision about the C#; <c>Emit</c> only formats it.
/// Like the model that it is built from, it is compared by value and contains no locations, so the generator skips what has not changed.
/// </summary>
internal abstract record TypeSource
{
    public required string Name { get; init; }

    /// <summary>
    /// The access modifier: <c>public</c>; <c>internal</c> in an extension, because types that two projects add to the same
    /// namespace would collide.
    /// </summary>
    public string Access { get; init; } = "public";

    public DocBlock Docs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    /// <summary>Whether a value contains a secret, so that exceptions quote nothing of its JSON.</summary>
    public bool HoldsSecrets { get; init; }
}

internal sealed record RecordCode : TypeSource
{
    public EquatableArray<MemberCode> Members { get; init; }

    /// <summary>The families of JSON members, those with longer prefixes first; only in a <see cref="JsonPart"/>.</summary>
    public EquatableArray<MemberCode> Families { get; init; }

    /// <summary>Whether the record is a JSON array, in which each member has a fixed index.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether the record is a tuple, which has a <c>Deconstruct</c>.</summary>
    public bool IsTuple { get; init; }

    /// <summary>Whether the record is the request or response of a method and nothing else, so that no list or map contains it.</summary>
    public bool IsMessage { get; init; }

    /// <summary>The HTTP parts that the record is sent in; null if the record is JSON alone.</summary>
    public HttpCode? Http { get; init; }

    /// <summary>Whether all members of the record are JSON members.</summary>
    public bool IsJson => Members.All(member => member.IsJson);

    /// <summary>Whether at least one part of the record is JSON.</summary>
    public bool HasJson => Http is null || Http.HasJson;

    /// <summary>Whether the record is only the JSON part of another record, see <see cref="JsonPart"/>.</summary>
    public bool IsPart { get; init; }

    /// <summary>The JSON members of the record, as a record; the record itself if all its members are JSON.</summary>
    public RecordCode JsonPart => IsJson && Members.All(member => member.Family is null) ? this : this with
    {
        IsPart = !IsJson,
        Members = [.. Members.Where(member => member.IsJson && member.Family is null)],
        Families = [.. Members.Where(member => member.IsJson && member.Family is not null).OrderByDescending(member => member.Family!.Prefix.Length)],
        PresenceWordCount = PresenceBits.CountWords(Members.Where(member => member.IsJson && (member.Presence is Presence.Bit || (RemembersFilled && member.IsRequired)))),
    };

    /// <summary>Whether the record has a required member, which every new instance must set.</summary>
    public bool HasRequired { get; init; }

    /// <summary>
    /// Whether required members that a response lacks can be filled. The presence bits of such a member, which is always present
    /// otherwise, then say that it was filled.
    /// </summary>
    public bool FillsMembers { get; init; }

    /// <summary>Whether the record remembers which members were filled, so that they are not written.</summary>
    public bool RemembersFilled => FillsMembers && IsWritten;

    /// <summary>Whether the record has a reader.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether the reader is one loop over a table of names, which is smaller than a reader that compares each name in turn.</summary>
    public bool ReadsByTable { get; init; }

    /// <summary>Whether a table in the runtime reads, writes, compares and prints the record.</summary>
    public bool HasTable { get; init; }

    /// <summary>
    /// Whether a constructor creates a record to read into: one whose parts are read separately, or one with many required members. For
    /// others, an object initializer is shorter.
    /// </summary>
    public bool HasReadingConstructor => HasRequired && IsRead && (Http is not null || (!HasTable && Members.Count(member => member.IsSetByUser) > MaxInitialized));

    private const int MaxInitialized = 6;

    /// <summary>Whether the record has a writer.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>Whether the record is validated, because a request contains it.</summary>
    public bool IsValidated { get; init; }

    /// <summary>The properties that the client sets if they are absent.</summary>
    public EquatableArray<TokenCode> IdempotencyTokens { get; init; }

    /// <summary>The rules across members: each is a condition and the violation that it reports.</summary>
    public EquatableArray<RuleCode> Rules { get; init; }

    /// <summary>The patterns that the rules use.</summary>
    public EquatableArray<PatternCode> RulePatterns { get; init; }

    /// <summary>The member that the record is implicitly converted from, or null. Only a request has such a conversion.</summary>
    public MemberCode? ConvertsFrom { get; init; }

    /// <summary>The JSON members in the order of their index: the required ones in the order of their bits, and at last those that preserve a null.</summary>
    public IEnumerable<MemberCode> MembersByIndex => Members.OrderBy(member => member.IsRequired ? 0 : member.PreservesNull ? 2 : 1);

    /// <summary>The number of words of presence bits that the record stores.</summary>
    public int PresenceWordCount { get; init; }

    /// <summary>The number of words of bits that a reader uses, for required members and for presence bits.</summary>
    public int SeenWordCount { get; init; }

    /// <summary>The number of members that a reader may miss at their expected place before it switches to any order; null: there is no maximum.</summary>
    public int? MaxOrderMisses { get; init; }

    /// <summary>Whether the first member is always present, so that a reader compares its name together with the opening brace.</summary>
    public bool FirstMemberIsRequired { get; init; }
}

/// <summary>The way in which a record stores whether a member is present.</summary>
internal enum Presence
{
    /// <summary>The member is always present.</summary>
    Required,

    /// <summary>The member always has the constant of the spec, which is its initial value.</summary>
    Const,

    /// <summary>The property is a reference; null means absent.</summary>
    Null,

    /// <summary>The record stores a value and a presence bit.</summary>
    Bit,

    /// <summary>The property is an <c>Optional&lt;T?&gt;</c>: absent, null, or a value.</summary>
    ThreeStates,

    /// <summary>The property is a bool; false means absent.</summary>
    Flag,
}

/// <param name="Property">The property.</param>
/// <param name="Value">An expression that creates a new token.</param>
internal sealed record TokenCode(string Property, string Value);

/// <summary>The statements that write a record to the parts of an HTTP message and read it from them. <c>Emit</c> writes them unchanged.</summary>
internal sealed record HttpCode
{
    /// <summary>Whether the record is a request; otherwise it is a response.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Whether the body is a JSON object with members of the record.</summary>
    public bool HasJson { get; init; }

    /// <summary>The statements that write the record to <c>http</c>.</summary>
    public EquatableArray<string> Write { get; init; }

    /// <summary>The fields with a connection, which the record disposes of.</summary>
    public EquatableArray<string> Disposed { get; init; }

    /// <summary>The statements that read the record from <c>http</c> into <c>read</c>.</summary>
    public EquatableArray<string> Read { get; init; }
}

internal sealed record EnumCode : TypeSource
{
    /// <summary>The type of the values.</summary>
    public required CsType Value { get; init; }

    /// <summary>Whether the values are strings.</summary>
    public required bool IsText { get; init; }

    public EquatableArray<EnumValueCode> Values { get; init; }
}

/// <param name="Name">The C# name.</param>
/// <param name="Literal">The value as a C# literal.</param>
/// <param name="Json">The JSON text as the content of a C# string literal.</param>
/// <param name="Docs">The documentation.</param>
/// <param name="Attributes">The attributes.</param>
internal sealed record EnumValueCode(string Name, string Literal, string Json, DocBlock Docs, EquatableArray<AttributeCode> Attributes);

internal sealed record UnionCode : TypeSource
{
    public EquatableArray<UnionCaseCode> Cases { get; init; }

    /// <summary>The name of the member that determines the case, with quotes and colon, escaped for a C# literal; null if there is none.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The method that finds the value of the discriminator without reading the object.</summary>
    public string? FindDiscriminator { get; init; }

    /// <summary>Whether a case is determined by the name of the only member of the object.</summary>
    public bool IsByKey { get; init; }

    /// <summary>Whether the union is validated, because a request contains it.</summary>
    public bool IsValidated { get; init; }

    /// <summary>The selection among cases of one JSON kind; only in a union by kind.</summary>
    public SelectionCode Selection { get; init; } = SelectionCode.None;

    /// <summary>The cases that accept a string, in the order in which they are tried; empty unless a string is implicitly converted to the union.</summary>
    public EquatableArray<TextCase> TextCases { get; init; }
}

/// <param name="Condition">A condition over <c>kind</c>, <c>json</c> and <c>position</c>, or over <c>tag</c>, that is true if a case accepts the value.</param>
/// <param name="NeedsKind">Whether the condition uses <c>kind</c>.</param>
internal sealed record JsonTest(Condition Condition, bool NeedsKind)
{
    /// <summary>The pattern that the condition matches, or null.</summary>
    public PatternCode? Pattern { get; init; }

    /// <summary>A condition that is true before the value is read, if reading it is the test; otherwise null.</summary>
    public Condition? BeforeRead { get; init; }
}

/// <param name="Name">The property of the case.</param>
/// <param name="Local">The name of a parameter.</param>
/// <param name="Type">The type of the case.</param>
/// <param name="Test">The test whether the case accepts a JSON value.</param>
internal sealed record UnionCaseCode(string Name, string Local, CsType Type, JsonTest Test)
{
    /// <summary>The checks of a value in a request.</summary>
    public EquatableArray<CheckCode> Checks { get; init; }

    /// <summary>The documentation of the case.</summary>
    public required string Description { get; init; }

    /// <summary>The brace, name and colon of the only member, as the content of a C# literal; null unless <see cref="UnionCode.IsByKey"/> is true.</summary>
    public string? Opening { get; init; }

    /// <summary>The number of bytes of <see cref="Opening"/>.</summary>
    public int OpeningBytes { get; init; }

    /// <summary>A condition over <c>read</c> that is true for this case; only in a union with a discriminator.</summary>
    public Condition? Discriminator { get; init; }

    /// <summary>Whether no other case has the same type, so that a value of the type is implicitly converted to the union.</summary>
    public bool IsOnly { get; init; }

    /// <summary>The type that is implicitly converted to the type of this case, and so to the union; null: there is none, or another case is created from it.</summary>
    public string? ConvertedFrom { get; init; }
}

/// <summary>A case of a union to which a string is converted.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Type">The enum whose value the string becomes; null: the case is a string.</param>
/// <param name="Accepts">A condition over the local of the first case that is true if the case accepts the string; true for the last case.</param>
internal sealed record TextCase(string Name, string? Type, Condition Accepts)
{
    /// <summary>The type of what the string holds, the characters that it may begin with, and its reader, if the case is a string that holds JSON; otherwise null.</summary>
    public (string Type, string First, string Reader)? Held { get; init; }
}

/// <summary>JSON that is kept, and read as one of several types on demand.</summary>
internal sealed record ViewsCode : TypeSource
{
    public EquatableArray<ViewCode> Views { get; init; }

    /// <summary>Whether the value is validated, because a request contains it.</summary>
    public bool IsValidated { get; init; }
}

/// <param name="Name">The C# name, without <c>As</c> or <c>From</c>.</param>
/// <param name="Local">The name of a parameter.</param>
/// <param name="Type">The type.</param>
internal sealed record ViewCode(string Name, string Local, CsType Type)
{
    /// <summary>Whether no other view has the same type, so that a value of the type is implicitly converted.</summary>
    public bool IsOnly { get; init; }

    /// <summary>The bytes that JSON of the type may begin with, as a C# literal; empty if it may be any JSON.</summary>
    public string FirstBytes { get; init; } = "";

    /// <summary>A member that objects of the type have, as a C# literal; empty if there is none.</summary>
    public string Member { get; init; } = "";

    /// <summary>The checks of a value that was created as this view.</summary>
    public EquatableArray<CheckCode> Checks { get; init; }

    /// <summary>The condition that the value can be read as this view, and is valid.</summary>
    public Condition IsValid { get; init; } = Condition.True;

    /// <summary>The patterns of <see cref="IsValid"/>.</summary>
    public EquatableArray<PatternCode> Patterns { get; init; }
}

/// <summary>An attribute.</summary>
/// <param name="Kind">The kind of the attribute.</param>
/// <param name="Text">The attribute without brackets.</param>
internal sealed record AttributeCode(AttributeKind Kind, string Text);

internal enum AttributeKind
{
    Obsolete,
    Experimental,
}
