using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A file to be generated.</summary>
internal abstract record SourceFile
{
    /// <summary>Unique without regard to case.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The file of the spec that it comes from, relative to the root of the specs.</summary>
    public required string SpecPath { get; init; }

    /// <summary>Whether it refers to a type, a member or a value that is deprecated or experimental.</summary>
    public bool RefersToUnstable { get; init; }
}

/// <summary>In place of all files of an API: why there are none.</summary>
internal sealed record InternalErrorFile : SourceFile
{
    public required string Message { get; init; }
}

/// <summary>A declared type, with the anonymous ones inside it.</summary>
internal sealed record TypeFile : SourceFile
{
    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>A method: its call on both sides, its request and its response.</summary>
internal sealed record MethodFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required MethodCode Method { get; init; }

    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>A method that another project adds to a client: an extension method, its request and its response.</summary>
internal sealed record ExtensionFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required MethodCode Method { get; init; }

    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>The checks of a type of the extended client that does not validate itself, because the client only receives it.</summary>
internal sealed record ClientTypeChecksFile : SourceFile
{
    public required ApiNames Names { get; init; }

    /// <summary>The type, with checks over its public members.</summary>
    public required TypeSource Type { get; init; }
}

/// <summary>The client itself: how it is made.</summary>
internal sealed record ClientFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required ApiCode Api { get; init; }
}

/// <summary>What the API answers when it refuses.</summary>
internal sealed record ErrorFile : SourceFile
{
    public required ApiNames Names { get; init; }

    /// <summary>The title of the API, encoded for documentation.</summary>
    public required string Title { get; init; }

    public required EnumCode Codes { get; init; }

    /// <summary>The initializer of the error shape: <c>CodePointer = "/error_type"</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>The HTTP status of each code that has one.</summary>
    public EquatableArray<ErrorStatus> Statuses { get; init; }

    /// <summary>What the bodies of errors hold.</summary>
    public EquatableArray<ErrorPartCode> Bodies { get; init; }

    /// <summary>The headers that come with errors.</summary>
    public EquatableArray<ErrorPartCode> Headers { get; init; }
}

/// <summary>A part of an error: its body, or a header.</summary>
/// <param name="Property">The property of the exception.</param>
/// <param name="Type">Its type when it is there.</param>
/// <param name="Condition">Whether an error can have it.</param>
/// <param name="TryRead">The method that reads it.</param>
/// <param name="Arguments">Its arguments before the <c>out</c> parameter.</param>
/// <param name="Docs">Its documentation.</param>
internal sealed record ErrorPartCode(string Property, CsType Type, Condition Condition, string TryRead, EquatableArray<string> Arguments, DocBlock Docs);

/// <param name="Name">The C# name of the code.</param>
/// <param name="Status">Its HTTP status.</param>
internal sealed record ErrorStatus(string Name, int Status);

/// <summary>The tables over all methods: targets, and operations for a server.</summary>
internal sealed record TablesFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required ApiCode Api { get; init; }

    /// <summary>Those that can be called.</summary>
    public EquatableArray<string> Methods { get; init; }

    /// <summary>Those that have a target.</summary>
    public EquatableArray<string> Targets { get; init; }
}

/// <summary>What those who extend the client must know of it.</summary>
internal sealed record ManifestFile : SourceFile
{
    public required ApiNames Names { get; init; }

    /// <summary>As a C# literal.</summary>
    public required string Manifest { get; init; }

    /// <summary>The declared types that are not validated.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; init; }
}

/// <summary>The contract of an assembly that has no manifest.</summary>
internal sealed record ContractFile : SourceFile;

/// <summary>The names of the types that every API has.</summary>
internal sealed record ApiNames(string Api)
{
    /// <summary>The accessibility of the types: <c>public</c> or <c>internal</c>.</summary>
    public string Access { get; init; } = "public";

    public string Client => Api + "Client";

    public string IClient => "I" + Client;

    public string Options => Client + "Options";

    public string Service => "I" + Api + "Service";

    public string Error => Api + "Error";

    public string Exception => Api + "Exception";

    public string Targets => Api + "Targets";

    public string Operations => Api + "Operations";

    public string Calls => Api + "Calls";

    /// <summary>What holds the methods that another project adds to the client.</summary>
    public string Extensions => Client + "Extensions";

    /// <summary>What holds their calls for batches.</summary>
    public string ExtensionCalls => Api + "ExtensionCalls";

    /// <summary>The checks of types of the client that do not validate themselves.</summary>
    public string ExtensionChecks => Api + "ExtensionChecks";
}

/// <summary>What the client knows of its API; all texts are literals or encoded.</summary>
internal sealed record ApiCode
{
    public required string Title { get; init; }

    /// <summary>The initializer of the description, line by line.</summary>
    public EquatableArray<string> Description { get; init; }

    /// <summary>The endpoint, encoded for documentation; null: a client cannot be made without options.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Whether a client can be made with no more than a URL.</summary>
    public bool NeedsOnlyEndpoint { get; init; }

    /// <summary>Whether its calls can be sent in batches.</summary>
    public bool IsJsonRpc { get; init; }

    /// <summary>What the constants of the targets are, for documentation.</summary>
    public required string Targets { get; init; }

    /// <summary>How operations are found, for documentation.</summary>
    public required string TableKind { get; init; }

    /// <summary>The beginning of the table of operations, up to the operations.</summary>
    public required string Table { get; init; }

    public required OptionsCode Options { get; init; }

    /// <summary>The call that gives tokens, or null.</summary>
    public IssuerCode? Issuer { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;
}

/// <summary>What can be set of a client beside what every client has.</summary>
internal sealed record OptionsCode
{
    public EquatableArray<OptionCode> Properties { get; init; }

    /// <summary>The arms of a switch from the name of a variable to its value.</summary>
    public EquatableArray<string> Variables { get; init; }

    /// <summary>The arms of a switch from the name of a host to its URL.</summary>
    public EquatableArray<string> Endpoints { get; init; }

    /// <summary>Statements that write the headers of every call.</summary>
    public EquatableArray<string> Headers { get; init; }

    public bool IsEmpty => Properties.Count + Variables.Count + Endpoints.Count + Headers.Count == 0;
}

/// <param name="Docs">Its documentation.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Name">The property.</param>
/// <param name="Initial">What it is at first, or null.</param>
internal sealed record OptionCode(DocBlock Docs, string Type, string Name, string? Initial)
{
    /// <summary>Its field, when setting it does more than to keep it.</summary>
    public string? Field { get; init; }

    /// <summary>What setting it does.</summary>
    public string? Set { get; init; }

    /// <summary>An expression of its value from a <c>text</c> of a configuration, or null when it cannot be one.</summary>
    public string? FromText { get; init; }
}

/// <summary>How a token is asked for.</summary>
/// <param name="Request">The record that is sent, or null.</param>
/// <param name="Response">What comes back.</param>
/// <param name="Call">The call of the transport.</param>
/// <param name="Token">The token, from <c>response</c>, and when it ends: the arguments of <c>IssuedToken</c>.</param>
internal sealed record IssuerCode(string? Request, string Response, string Call, string Token);

internal sealed record MethodCode
{
    public required string Name { get; init; }

    /// <summary>Its name in a table of all methods.</summary>
    public required string TableName { get; init; }

    /// <summary>The member that is its operation, for a server.</summary>
    public required string OperationName { get; init; }

    public required string TargetLiteral { get; init; }

    /// <summary>Whether there is anything to call.</summary>
    public bool Callable { get; init; }

    /// <summary>The record that is sent, or null for an empty body.</summary>
    public string? Request { get; init; }

    /// <summary>Nothing is required: the request may be left out.</summary>
    public bool RequestIsOptional { get; init; }

    /// <summary>The parameters of the short overload; empty if there is none.</summary>
    public EquatableArray<ParameterCode> Parameters { get; init; }

    /// <summary>What comes back, or null when the body is not looked at.</summary>
    public CsType? Response { get; init; }

    /// <summary>What the client keeps to make the call: the declaration of a field, or null.</summary>
    public string? OperationField { get; init; }

    /// <summary>The expression that makes the call.</summary>
    public required string Call { get; init; }

    /// <summary>The expression that makes a call of a batch, or null.</summary>
    public BatchCode? Batch { get; init; }

    /// <summary>The call that hands out the items one by one, or null.</summary>
    public StreamCode? Stream { get; init; }

    /// <summary>What makes the operation of a server: <c>Create</c>, with its arguments.</summary>
    public required string Operation { get; init; }

    public EquatableArray<string> OperationArguments { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;

    /// <summary>The summary alone.</summary>
    public DocBlock ShortDocs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    public string Result => Response is null ? "ValueTask" : $"ValueTask<{Response.Name}>";

    public string NameAsync => Name + "Async";
}

/// <param name="Name">Its name, with <c>Async</c>.</param>
/// <param name="Item">What it hands out.</param>
/// <param name="Call">The expression that makes the call.</param>
/// <param name="Remark">What distinguishes it from the method.</param>
internal sealed record StreamCode(string Name, CsType Item, string Call, string Remark);

/// <param name="Type">What the call returns.</param>
/// <param name="Call">The expression that makes it.</param>
internal sealed record BatchCode(string Type, string Call);

/// <param name="Type">Its type.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Property">The property of the request that it sets.</param>
internal sealed record ParameterCode(string Type, string Name, string Property);
