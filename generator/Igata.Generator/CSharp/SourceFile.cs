using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>One file to be cast.</summary>
internal abstract record SourceFile
{
    /// <summary>Unique without regard to case.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The file of the spec that it comes from, relative to the root of the specs.</summary>
    public required string From { get; init; }
}

/// <summary>In place of all files of an API: why there are none.</summary>
internal sealed record FaultFile : SourceFile
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
}

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
}

/// <summary>The names of the types that every API has.</summary>
internal sealed record ApiNames(string Api)
{
    public string Client => Api + "Client";

    public string IClient => "I" + Client;

    public string Options => Client + "Options";

    public string Service => "I" + Api + "Service";

    public string Error => Api + "Error";

    public string Exception => Api + "Exception";

    public string Targets => Api + "Targets";

    public string Operations => Api + "Operations";
}

/// <summary>What the client knows of its API; all texts are literals or encoded.</summary>
internal sealed record ApiCode
{
    public required string Title { get; init; }

    public required string NameLiteral { get; init; }

    public required string DispatchHeaderLiteral { get; init; }

    public required string ContentTypeLiteral { get; init; }

    public string? EndpointLiteral { get; init; }

    /// <summary>The endpoint, encoded for documentation.</summary>
    public string? Endpoint { get; init; }

    public bool Bearer { get; init; }

    public EquatableArray<string> Docs { get; init; }
}

internal sealed record MethodCode
{
    public required string Name { get; init; }

    public required string TargetLiteral { get; init; }

    /// <summary>The target, encoded for documentation.</summary>
    public required string Target { get; init; }

    /// <summary>Whether there is anything to call.</summary>
    public bool Callable { get; init; }

    /// <summary>The record that is sent, or null for an empty body.</summary>
    public string? Request { get; init; }

    /// <summary>Nothing is required: the request may be left out.</summary>
    public bool RequestIsOptional { get; init; }

    /// <summary>The required members, when there are two or more: they get an overload.</summary>
    public EquatableArray<ParameterCode> Parameters { get; init; }

    /// <summary>What comes back, or null when the body is not looked at.</summary>
    public CsType? Response { get; init; }

    /// <summary>The call that hands out the items one by one, or null.</summary>
    public StreamCode? Stream { get; init; }

    public EquatableArray<string> Docs { get; init; }

    /// <summary>The summary alone.</summary>
    public EquatableArray<string> ShortDocs { get; init; }

    public EquatableArray<string> Attributes { get; init; }

    public string Result => Response is null ? "ValueTask" : $"ValueTask<{Response.Name}>";

    public string NameAsync => Name + "Async";
}

/// <param name="Name">Its name, with <c>Async</c>.</param>
/// <param name="Item">What it hands out.</param>
internal sealed record StreamCode(string Name, CsType Item);

/// <param name="Type">Its type.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Property">The property of the request that it sets.</param>
internal sealed record ParameterCode(string Type, string Name, string Property);
