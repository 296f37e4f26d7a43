using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>The file of a webhook: its member of the receiver, its row in the table, its method of the sender, and its types.</summary>
internal sealed record WebhookFile : SourceFile
{
    public required ApiNames Names { get; init; }

    public required WebhookCode Webhook { get; init; }

    public EquatableArray<TypeSource> Types { get; init; }
}

/// <summary>The file of what all webhooks of an API have in common.</summary>
internal sealed record WebhookTablesFile : SourceFile
{
    public required ApiNames Names { get; init; }

    /// <summary>The title of the API, encoded for documentation.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the API as a literal.</summary>
    public required string ApiLiteral { get; init; }

    /// <summary>The lines of the initializer of the description.</summary>
    public EquatableArray<string> Description { get; init; }

    /// <summary>Whether a header names the webhooks, so that there can be others.</summary>
    public bool HasUnknown { get; init; }

    public bool HasChallenge { get; init; }

    /// <summary>The members that are the rows of the table.</summary>
    public EquatableArray<string> Operations { get; init; }
}

internal sealed record WebhookCode
{
    /// <summary>The C# name without <c>Async</c>.</summary>
    public required string Name { get; init; }

    public required string KeyLiteral { get; init; }

    public required CsType Request { get; init; }

    /// <summary>Whether the request is not only JSON.</summary>
    public bool HasParts { get; init; }

    public WebhookResponseCode? Response { get; init; }

    public int EmptyStatus { get; init; }

    /// <summary>The expression that creates the signature; null if that of the API applies.</summary>
    public string? Signature { get; init; }

    /// <summary>The cases of the request, if a receiver handles them one by one.</summary>
    public EquatableArray<WebhookCaseCode> Cases { get; init; }

    public DocBlock Docs { get; init; } = DocBlock.None;

    public DocBlock ShortDocs { get; init; } = DocBlock.None;

    public EquatableArray<AttributeCode> Attributes { get; init; }

    public bool HasCases => Cases.Count > 0;

    /// <summary>The method of the receiver for the whole request.</summary>
    public string NameAsync => Name + (HasCases ? "UnknownAsync" : "Async");

    public string OperationName => MemberNames.FormatOperationName(Name);

    public string SignatureName => Signature is null ? "null" : "signature" + Name;

    public string SignatureOfSender(ApiNames names) => Signature is null ? "null" : $"{names.Webhooks}.{SignatureName}";
}

/// <param name="Name">The name of the case.</param>
/// <param name="Request">The type of the case.</param>
/// <param name="Response">What a receiver returns; null if nothing.</param>
/// <param name="HasOwnResponse">Whether the case has a response of its own, so that the receiver must implement it unless it can be absent.</param>
/// <param name="Docs">The documentation.</param>
internal sealed record WebhookCaseCode(string Name, CsType Request, WebhookResponseCode? Response, bool HasOwnResponse, DocBlock Docs);

/// <param name="Type">The type that a receiver returns.</param>
/// <param name="Writer">The function that writes a response that is not absent.</param>
/// <param name="CanBeAbsent">Whether null means that there is no body.</param>
internal sealed record WebhookResponseCode(CsType Type, string Writer, bool CanBeAbsent);
