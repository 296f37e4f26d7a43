using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>A file to be generated.</summary>
internal abstract record SourceFile
{
    /// <summary>The name of the generated file, unique without regard to case.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The spec file that the generated file is created from, relative to the root of the specs.</summary>
    public required string SpecPath { get; init; }

    /// <summary>Whether it refers to a type, a member or a value that is deprecated or experimental.</summary>
    public bool RefersToUnstable { get; init; }
}

/// <summary>The replacement for all files of an API if they cannot be built: it reports the reason.</summary>
internal sealed record InternalErrorFile : SourceFile
{
    public required string Message { get; init; }
}

/// <summary>A file with the content of several files of an API.</summary>
internal sealed record GroupFile : SourceFile
{
    public EquatableArray<SourceFile> Files { get; init; }
}

/// <summary>The file of a declared type and of the anonymous types inside it.</summary>
internal sealed record TypeFile : SourceFile
{
    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>The file of a method: its call on the client and the server, its request and its response.</summary>
internal sealed record MethodFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required MethodCode Method { get; init; }

    public required ApiParts Parts { get; init; }

    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>The file of a method that another project adds to a client: an extension method, its request and its response.</summary>
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

    /// <summary>The type, with checks that access its public members.</summary>
    public required TypeSource Type { get; init; }
}

/// <summary>The file of the client class, without its methods.</summary>
internal sealed record ClientFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required ApiCode Api { get; init; }
}

/// <summary>The errors that the API returns.</summary>
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

    /// <summary>The HTTP status of all other codes.</summary>
    public required int DefaultStatus { get; init; }

    /// <summary>Whether some errors are described by their status, because they have no code that the spec defines.</summary>
    public bool FindsByStatus { get; init; }

    /// <summary>The properties for the bodies of errors.</summary>
    public EquatableArray<ErrorPartCode> Bodies { get; init; }

    /// <summary>The properties for the headers of errors.</summary>
    public EquatableArray<ErrorPartCode> Headers { get; init; }
}

/// <summary>A part of an error: its body, or a header.</summary>
/// <param name="Property">The property of the exception.</param>
/// <param name="Type">The type of the value if it is present.</param>
/// <param name="Condition">The condition, over the code of the error, that the error can have this part.</param>
/// <param name="Kind">The kind of the part, which determines the method that reads it.</param>
/// <param name="Arguments">The arguments of the method before the <c>out</c> parameter.</param>
/// <param name="Docs">The documentation of the property.</param>
internal sealed record ErrorPartCode(string Property, CsType Type, Condition Condition, ErrorPartKind Kind, EquatableArray<string> Arguments, DocBlock Docs);

/// <summary>The kind of a part of an error.</summary>
internal enum ErrorPartKind
{
    /// <summary>A body of JSON.</summary>
    Body,

    /// <summary>A body of text.</summary>
    Text,

    /// <summary>A body of bytes.</summary>
    Bytes,
    Header,

    /// <summary>All headers whose names begin with a text.</summary>
    HeaderFamily,
}

/// <param name="Name">The C# name of the code.</param>
/// <param name="Status">The HTTP status of the code.</param>
internal sealed record ErrorStatus(string Name, int Status);

/// <summary>The shapes of values whose members are parameters of their own.</summary>
internal sealed record NestedShapesFile : SourceFile
{
    public required string Holder { get; init; }

    public EquatableArray<NestedShapeCode> Shapes { get; init; }
}

/// <summary>The file of the tables over all methods: targets, and operations for a server.</summary>
internal sealed record TablesFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required ApiCode Api { get; init; }

    public required ApiParts Parts { get; init; }

    /// <summary>The names of the methods that can be called.</summary>
    public EquatableArray<string> Methods { get; init; }

    /// <summary>The names of the methods that have a target.</summary>
    public EquatableArray<string> Targets { get; init; }
}

/// <summary>The file of the manifest, which contains what an extension needs from the client.</summary>
internal sealed record ManifestFile : SourceFile
{
    public required ApiNames Names { get; init; }

    /// <summary>The manifest as a C# literal.</summary>
    public required string Manifest { get; init; }

    /// <summary>The declared types that are not validated.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; init; }
}

/// <summary>The file that states the contract version of an assembly without a manifest.</summary>
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

    public string IWebhooks => "I" + Webhooks;

    public string Webhooks => Api + "Webhooks";

    public string WebhookOptions => Api + "WebhookOptions";

    public string WebhookSender => Api + "WebhookSender";

    public string Calls => Api + "Calls";

    /// <summary>The class of the methods that another project adds to the client.</summary>
    public string Extensions => Client + "Extensions";

    /// <summary>The class of the calls of those methods, for batches.</summary>
    public string ExtensionCalls => Api + "ExtensionCalls";

    /// <summary>The class of the checks for types of the client that do not validate themselves.</summary>
    public string ExtensionChecks => Api + "ExtensionChecks";

    public bool IsExtension { get; init; }

    /// <summary>The class of the shapes of values whose members are parameters of their own.</summary>
    public string NestedShapes => Api + (IsExtension ? "ExtensionShapes" : "NestedShapes");
}

/// <summary>The C# of an API that does not depend on a single method. All texts are literals or encoded.</summary>
internal sealed record ApiCode
{
    public required string Title { get; init; }

    /// <summary>The lines of the initializer of the API description.</summary>
    public EquatableArray<string> Description { get; init; }

    /// <summary>The endpoint, encoded for documentation; null if a client cannot be created without options.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Whether a client can be created with only a URL.</summary>
    public bool NeedsOnlyEndpoint { get; init; }

    /// <summary>Whether the API uses JSON-RPC, so that its calls can be sent in batches.</summary>
    public bool IsJsonRpc { get; init; }

    /// <summary>The summary of the class of targets.</summary>
    public required string Targets { get; init; }

    /// <summary>The name of what identifies an operation on the wire, for documentation.</summary>
    public required string TableKind { get; init; }

    /// <summary>The start of the expression that creates the table of operations; the operations follow as the last argument.</summary>
    public required string Table { get; init; }

    public required OptionsCode Options { get; init; }

    /// <summary>The call that issues tokens, or null.</summary>
    public IssuerCode? Issuer { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;
}

/// <summary>The options of a client in addition to those of every client.</summary>
internal sealed record OptionsCode
{
    public EquatableArray<OptionCode> Properties { get; init; }

    /// <summary>The arms of a switch from the name of a variable to its value.</summary>
    public EquatableArray<string> Variables { get; init; }

    /// <summary>The arms of a switch from the name of a host to its URL.</summary>
    public EquatableArray<string> Endpoints { get; init; }

    /// <summary>Statements that write the headers of every call.</summary>
    /// <summary>The names of the options for keys.</summary>
    public EquatableArray<string> Keys { get; init; }

    /// <summary>The statements that write the query parameters of every call.</summary>
    public EquatableArray<string> Query { get; init; }

    public EquatableArray<string> Headers { get; init; }

    public bool IsEmpty => Properties.Count + Variables.Count + Endpoints.Count + Query.Count + Headers.Count == 0;
}

/// <param name="Docs">The documentation of the property.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Initial">The initial value as a C# expression, or null.</param>
internal sealed record OptionCode(DocBlock Docs, string Type, string Name, string? Initial)
{
    /// <summary>The field of the property if the setter does more than store the value; otherwise null.</summary>
    public string? Field { get; init; }

    /// <summary>The statement that the setter runs after it stores the value, or null.</summary>
    public string? Set { get; init; }

    /// <summary>The expression that creates the value from <c>text</c>, a string of a configuration; null if text cannot represent the value.</summary>
    public string? FromText { get; init; }
}

/// <summary>The call that requests a token.</summary>
/// <param name="Request">The record that is sent, or null.</param>
/// <param name="Response">The type of the response.</param>
/// <param name="Call">The expression that calls the transport.</param>
/// <param name="Token">The arguments of <c>IssuedToken</c>, over <c>response</c>: the token and its expiry.</param>
internal sealed record IssuerCode(string? Request, string Response, string Call, string Token)
{
    /// <summary>The expression over <c>response</c> of what renews the token; null: nothing does.</summary>
    public string? RefreshArgument { get; init; }

    /// <summary>The call that renews a token, or null. It begins with what renews it, as <c>refreshToken</c>.</summary>
    public IssuerCode? Refresh { get; init; }

    /// <summary>The expression that creates the request from <c>refreshToken</c>.</summary>
    public string? NewRequest { get; init; }
}

internal sealed record MethodCode
{
    public required string Name { get; init; }

    /// <summary>Its name in a table of all methods.</summary>
    public required string TableName { get; init; }

    /// <summary>The member that is its operation, for a server.</summary>
    public required string OperationName { get; init; }

    public required string TargetLiteral { get; init; }

    /// <summary>Whether a client can call the method.</summary>
    public bool Callable { get; init; }

    /// <summary>Whether a server has the method.</summary>
    public bool IsServed { get; init; }

    /// <summary>The record that is sent, or null for an empty body.</summary>
    public string? Request { get; init; }

    /// <summary>Whether the request can be omitted, because no member is required.</summary>
    public bool RequestIsOptional { get; init; }

    /// <summary>The parameters of the short overload; empty if there is none.</summary>
    public EquatableArray<ParameterCode> Parameters { get; init; }

    /// <summary>The type of the response, or null if the body is not read.</summary>
    public CsType? Response { get; init; }

    /// <summary>The declarations of the members that the client uses to make the call.</summary>
    public EquatableArray<string> OperationMembers { get; init; }

    /// <summary>The expression that makes the call.</summary>
    public required string Call { get; init; }

    /// <summary>The call for a batch, or null.</summary>
    public BatchCode? Batch { get; init; }

    /// <summary>The call that returns the items of the response one by one, or null.</summary>
    public StreamCode? Stream { get; init; }

    /// <summary>The name of the factory method that creates the operation of a server, such as <c>Create</c>.</summary>
    public required string Operation { get; init; }

    public EquatableArray<string> OperationArguments { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;

    /// <summary>The documentation without remarks.</summary>
    public DocBlock ShortDocs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    /// <summary>Whether an error can mean that there is nothing: the result is then null, or false if there is no response.</summary>
    public bool CanBeAbsent { get; init; }

    /// <summary>Whether the method returns its events or lines one by one, and sends the call when they are enumerated.</summary>
    public bool IsStreamed => Response is { Shape: TypeShape.Stream };

    public string Result => (Response, CanBeAbsent) switch
    {
        (null, false) => "ValueTask",
        (null, true) => "ValueTask<bool>",
        ({ Shape: TypeShape.Stream }, _) => Response.Name,
        (not null, false) => $"ValueTask<{Response.Name}>",
        (not null, true) => $"ValueTask<{Response.OrNullName}>",
    };

    public string NameAsync => Name + "Async";
}

/// <param name="Name">The name of the method, with <c>Async</c>.</param>
/// <param name="Item">The type of an item.</param>
/// <param name="Call">The expression that makes the call.</param>
/// <param name="Remark">A remark on how the call differs from the method.</param>
internal sealed record StreamCode(string Name, CsType Item, string Call, string Remark)
{
    public string Result => $"IAsyncEnumerable<{Item.Name}>";
}

/// <param name="Type">What the call returns.</param>
/// <param name="Call">The expression that creates the call.</param>
internal sealed record BatchCode(string Type, string Call);

/// <param name="Type">The type of the parameter.</param>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Property">The property of the request that the parameter sets.</param>
internal sealed record ParameterCode(string Type, string Name, string Property);
