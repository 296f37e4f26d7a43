namespace Igata.Export.Reference;

/// <summary>An API as a reference shows it. The properties of these types are what templates use, see docs/export.md: they are only added to.</summary>
public sealed record ApiReference
{
    /// <summary>The prefix of the C# types.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The document that the spec was written from.</summary>
    public string? Source { get; init; }

    /// <summary>How a call is sent, as a sentence.</summary>
    public required string Protocol { get; init; }

    /// <summary>The C# type of the client.</summary>
    public required string Client { get; init; }

    public IReadOnlyList<ReferenceEndpoint> Endpoints { get; init; } = [];

    /// <summary>The names in braces in endpoints.</summary>
    public IReadOnlyList<ReferenceMember> Variables { get; init; } = [];

    /// <summary>The headers and query parameters of every call.</summary>
    public IReadOnlyList<ReferenceMember> Parameters { get; init; } = [];

    /// <summary>How a caller authenticates, as a sentence.</summary>
    public required string Authentication { get; init; }

    /// <summary>The methods, by the files of the spec.</summary>
    public IReadOnlyList<ReferenceGroup> Groups { get; init; } = [];

    public IReadOnlyList<ReferenceType> Types { get; init; } = [];

    public IReadOnlyList<ReferenceError> Errors { get; init; } = [];

    /// <summary>The references to the start of each part of the reference.</summary>
    public required ReferenceParts Parts { get; init; }
}

/// <summary>The references to the parts.</summary>
public sealed record ReferenceParts(string Types, string Errors);

public sealed record ReferenceEndpoint(string? Name, string Url);

/// <summary>The methods of one file.</summary>
public sealed record ReferenceGroup
{
    public required string Title { get; init; }

    /// <summary>The id of its heading.</summary>
    public required string Anchor { get; init; }

    /// <summary>The reference to its heading.</summary>
    public required string Href { get; init; }

    public IReadOnlyList<ReferenceMethod> Methods { get; init; } = [];
}

/// <summary>Stability and versions.</summary>
public sealed record ReferenceLifecycle
{
    /// <summary>The word of the language: stable, experimental, deprecated, unimplemented or removed.</summary>
    public required string Stability { get; init; }

    public bool IsStable { get; init; }

    /// <summary>The first version that has the item.</summary>
    public string? Since { get; init; }

    /// <summary>The first version that no longer has the item.</summary>
    public string? Until { get; init; }

    /// <summary>The replacement.</summary>
    public ReferenceLink? ReplacedBy { get; init; }
}

/// <summary>A text that may be a link.</summary>
/// <param name="Text">The text.</param>
/// <param name="Href">The reference, or null.</param>
public sealed record ReferenceLink(string Text, string? Href);

public sealed record ReferenceMethod
{
    /// <summary>The name in the spec.</summary>
    public required string Name { get; init; }

    public required string Anchor { get; init; }

    public required string Href { get; init; }

    /// <summary>What a caller sends: a verb and a path, a header, or the name of a method of JSON-RPC.</summary>
    public required string Call { get; init; }

    /// <summary>The C# method.</summary>
    public required string Csharp { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    public required ReferenceLifecycle Lifecycle { get; init; }

    /// <summary>What else a caller knows, as sentences: authentication, repetition, pages.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ReferenceSection> Request { get; init; } = [];

    /// <summary>Rules across the members of the request, as sentences.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<ReferenceResponse> Responses { get; init; } = [];

    public IReadOnlyList<ReferenceError> Errors { get; init; } = [];

    public IReadOnlyList<ReferenceExample> Examples { get; init; } = [];
}

/// <summary>A part of a message: members, or one type.</summary>
public sealed record ReferenceSection
{
    /// <summary>For example Path, Query, Headers or Body.</summary>
    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>The type, if the part is a whole; otherwise empty.</summary>
    public IReadOnlyList<ReferenceLink> Type { get; init; } = [];

    public IReadOnlyList<ReferenceMember> Members { get; init; } = [];
}

public sealed record ReferenceResponse
{
    /// <summary>The status of HTTP; null for JSON-RPC and for APIs that have one response.</summary>
    public int? Status { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<ReferenceSection> Sections { get; init; } = [];
}

/// <summary>A member of a record or a message. Members of records that are written in place follow it, one level deeper.</summary>
public sealed record ReferenceMember
{
    public required string Name { get; init; }

    /// <summary>The name with those of the members around it: <c>video.bit_rate</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The type as the spec writes it, in parts, of which names are links.</summary>
    public required IReadOnlyList<ReferenceLink> Type { get; init; }

    /// <summary>Whether a caller must set it, or a response always has it.</summary>
    public bool IsRequired { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>Limits, unit, default and the like, as short phrases.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public required ReferenceLifecycle Lifecycle { get; init; }

    /// <summary>The number of members around it.</summary>
    public int Level { get; init; }
}

public sealed record ReferenceType
{
    public required string Name { get; init; }

    public required string Anchor { get; init; }

    public required string Href { get; init; }

    /// <summary>What it is: a record, an enum, a union, a tuple, or another name for a type.</summary>
    public required string Kind { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    public required ReferenceLifecycle Lifecycle { get; init; }

    /// <summary>The type that it is another name for; otherwise empty.</summary>
    public IReadOnlyList<ReferenceLink> Type { get; init; } = [];

    /// <summary>The limits of the type that it is another name for.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ReferenceMember> Members { get; init; } = [];

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<ReferenceValue> Values { get; init; } = [];

    /// <summary>The cases of a union.</summary>
    public IReadOnlyList<ReferenceCase> Cases { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];
}

public sealed record ReferenceValue(string Value, string? Summary, ReferenceLifecycle Lifecycle);

/// <param name="Key">What selects the case, or null if its type does.</param>
/// <param name="Type">The type.</param>
public sealed record ReferenceCase(string? Key, IReadOnlyList<ReferenceLink> Type);

public sealed record ReferenceError
{
    public required string Code { get; init; }

    public required string Href { get; init; }

    public required string Anchor { get; init; }

    public string? Status { get; init; }

    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The type of the body, or empty.</summary>
    public IReadOnlyList<ReferenceLink> Body { get; init; } = [];

    /// <summary>What else a caller knows, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether every method can return it.</summary>
    public bool IsCommon { get; init; }
}

/// <summary>A documented exchange.</summary>
public sealed record ReferenceExample
{
    public string? Title { get; init; }

    /// <summary>The call as a command of curl, or null if it is not that of a text.</summary>
    public string? Curl { get; init; }

    /// <summary>The call in C#, or null if a value has no short form.</summary>
    public string? Csharp { get; init; }

    /// <summary>What the service sends, as indented JSON; only for webhooks.</summary>
    public string? Request { get; init; }

    /// <summary>The status of the response, or null.</summary>
    public int? Status { get; init; }

    /// <summary>The headers of the response, a line each.</summary>
    public string? Headers { get; init; }

    /// <summary>The body of the response, as indented JSON; null if it has none.</summary>
    public string? Response { get; init; }

    public bool IsError { get; init; }
}
